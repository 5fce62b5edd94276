import TestSupport
import Testing

@testable import Judges

/// The words of commands.
@Suite struct JudgeCommandTests {
  @Test(arguments: [
    ("imagenet", ["imagenet"]),
    ("python3 my.py 'a red bird'", ["python3", "my.py", "a red bird"]),
    ("  a  \"b c\"\td  ", ["a", "b c", "d"]),
    (#"a\ b 'c\d' "e\"f\g\\""#, ["a b", #"c\d"#, #"e"f\g\"#]),
    (#"x'y'"z"w '' """#, ["xyzw", "", ""]),
    (#"echo $HOME *.py | cat > x ~"#, ["echo", "$HOME", "*.py", "|", "cat", ">", "x", "~"]),
    (#"a\"#, [#"a\"#]),
    ("é 'ü\u{301}'", ["é", "ü\u{301}"]),
  ])
  func `a command is split as a shell does, and nothing is expanded`(
    command: String, words: [String]
  ) throws {
    #expect(try JudgeCommand(command).words == words)
  }

  @Test func `a command without an end or a word is refused`() {
    for open in ["python3 'a", #"python3 "a\""#, "a'"] {
      #expect(throws: JudgeError.openQuotation(open)) { try JudgeCommand(open) }
    }
    for empty in ["", "  ", "''", "'' a"] {
      #expect(throws: JudgeError.noWord(empty)) { try JudgeCommand(empty) }
    }
    #expect(
      message { _ = try JudgeCommand("x 'y") }
        == #"judge "x 'y": a quotation mark in it has no end: close it"#)
  }

  @Test func `a judge that comes along is run by Python, all others as they are`() throws {
    for judge in IncludedJudge.all {
      let command = try JudgeCommand("\(judge.name) 'a b'")
      #expect(command.isIncluded)
      let words = JudgeLaunch(command, folder: "/f").words
      #expect(words[1...] == ["/f/\(judge.file)", "a b"])
    }
    let other = try JudgeCommand("./my.py x")
    #expect(!other.isIncluded)
    let launch = JudgeLaunch(other, folder: "/f")
    #expect(launch.words == ["./my.py", "x"])
    let path = launch.variables.first { $0.name == "PYTHONPATH" }?.value
    #expect(path?.split(separator: ":").first == "/f")
  }

  @Test func `each judge that comes along has its file and a name of its own`() {
    #expect(JudgeFiles.names.first == "breed_judge.py")
    #expect(Set(IncludedJudge.all.map(\.name)).count == IncludedJudge.all.count)
    for judge in IncludedJudge.all {
      #expect(JudgeFiles.names.contains(judge.file) && judge.source.contains("import "))
    }
  }
}
