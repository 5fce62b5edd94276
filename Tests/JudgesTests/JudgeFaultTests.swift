import Foundation
import TestSupport
import Testing

@testable import Judges

/// Judges that do not do as they should.
@Suite struct JudgeFaultTests {
  /// What goes wrong with a judge of this script, as the error says it.
  private func error(
    _ script: (ShellJudge) -> String, limits: JudgeProcess.Limits = .init(), count: Int = 6
  ) throws -> String {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let judge = try shell.judge(script(shell), limits: limits)
      return message { _ = try judge.scores(count) }
    }
  }

  @Test func `one that is killed is started once more, and nothing is lost`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let step = #"test $n = 2 && mkdir "$1/dead" 2>/dev/null && kill -9 $$"# + "\n"
      let told = Locked<[String]>([])
      let judge = try shell.judge(
        shell.script(step + ShellJudge.step),
        restarted: { error in told.withLock { $0.append("\(error)") } })
      #expect(try judge.scores(12) == (0..<12).map { Double($0) })
      let words = told.withLock { $0 }
      #expect(
        words.count == 1 && words[0].contains("ended with status 137 before it answered batch 2"))
    }
  }

  @Test func `one that ended between two calls is started once more`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let judge = try shell.judge(
        shell.script(ShellJudge.step + "\n" + #"mkdir "$1/dead" 2>/dev/null && exit 0"#))
      #expect(try judge.scores(3) == [0, 1, 2])
      #expect(try judge.scores(3) == [0, 1, 2])
    }
  }

  @Test func `one that is killed twice ends the run with its last words`() throws {
    let words = try error {
      $0.script(
        "echo 'lots of' >&2; echo '  trouble' >&2; test $n = 2 && kill -9 $$\n" + ShellJudge.step)
    }
    #expect(
      words.hasSuffix(
        "ended with status 137 before it answered batch 2; its last words: lots of / trouble"),
      "\(words)")
    #expect(words.hasPrefix("judge \"sh '") && !words.contains("\n"))
  }

  @Test func `what was judged before the failure is taken`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let judge = try shell.judge(shell.script("test $n = 2 && exit 1\n" + ShellJudge.step))
      var taken: [Int] = []
      #expect(throws: JudgeError.self) {
        try judge.judge(
          9, paint: ShellJudge.paint, genome: { _ in .null }, take: { range, _ in taken += range })
      }
      #expect(taken == [0, 1, 2])
    }
  }

  @Test func `one that hangs is ended, twice`() throws {
    var limits = JudgeProcess.Limits()
    limits.batch = 1
    let words = try error({ $0.script("echo thinking >&2; sleep 600") }, limits: limits)
    #expect(
      words.hasSuffix(
        "did not answer batch 1 within 1 second and was ended: allow it more (--judge-seconds); "
          + "its last words: thinking"), "\(words)")
  }

  @Test func `one that never says what it is is ended`() throws {
    var limits = JudgeProcess.Limits()
    limits.start = 1
    let words = try error({ _ in "sleep 600" }, limits: limits)
    #expect(words.contains("did not say what it is within 1 second"), "\(words)")
  }

  @Test(arguments: [
    (#"{\"batch\":$n,\"scores\":[1,2]}"#, "expected 3 values: scores, found 2"),
    (#"{\"batch\":$n,\"scores\":[1,2,3,4]}"#, "expected 3 values: scores, found more"),
    (#"{\"batch\":$n,\"scores\":[1,NaN,3]}"#, "expected a finite number: scores[1], found \"NaN\""),
    (#"{\"batch\":$n,\"scores\":[1,2,-Infinity]}"#, "scores[2], found \"-Infinity\""),
    (#"{\"batch\":$n,\"scores\":[1,2,1e999]}"#, "scores[2], found \"1e999\""),
    (#"{\"batch\":$n,\"scores\":[null,2,3]}"#, "scores[0], found \"null\""),
    (#"{\"batch\":$n}"#, "expected a member \"scores\", found none"),
    (#"{\"batch\":9,\"scores\":[1,2,3]}"#, "expected batch 1, found batch 9"),
    (#"{\"scores\":[1,2,3]}"#, "expected a member \"batch\", found none"),
    (#"{\"batch\":$n,\"scores\":[1,2,3"#, "found the end of the line"),
    ("batch done", "print to standard error, found \"batch done\""),
    ("", "print to standard error, found an empty line"),
    ("[1,2,3]", "found \"[1,2,3]\""),
  ])
  func `an answer that is none is told in words`(answer: String, words: String) throws {
    let found = try error { $0.script("say \"\(answer)\"") }
    #expect(found.contains("answered batch 1 wrongly: "), "\(found)")
    #expect(found.contains(words), "\(found)")
    #expect(found.hasSuffix("; it said nothing on standard error") && !found.contains("\n"))
  }

  @Test func `a label that it does not have is told`() throws {
    let profile = #"{"format":"breed.judge/1","name":"labels","batch":2,"labels":["a","b"]}"#
    let found = try error(
      {
        $0.script(#"say "{\"batch\":$n,\"scores\":[0,0],\"labels\":[1,2]}""#, profile: profile)
      }, count: 2)
    #expect(found.contains("expected an integer of 0 to 1: labels[1], found \"2\""), "\(found)")
  }

  @Test func `one that answers nonsense once is started once more`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let step = #"mkdir "$1/lied" 2>/dev/null && say nonsense"# + "\n" + ShellJudge.step
      let judge = try shell.judge(shell.script(step))
      #expect(try judge.scores(6) == (0..<6).map { Double($0) })
    }
  }

  @Test func `a line that does not end is not waited for, nor kept`() throws {
    var limits = JudgeProcess.Limits()
    limits.line = 100_000
    let batch = try error({ $0.script("yes | tr -d '\\n'") }, limits: limits)
    #expect(
      batch.contains("expected a line of at most 100000 bytes, found a longer one"), "\(batch)")
    let start = try error({ _ in "yes | tr -d '\\n'" }, limits: limits)
    #expect(start.contains("began wrongly: expected a line of at most 100000 bytes"), "\(start)")
  }

  @Test func `one that ends at once is not started again`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let judge = try shell.judge(
        "echo start >> \"$1/log\"; echo 'ModuleNotFoundError: no torch' >&2; exit 3\n")
      let words = message { _ = try judge.profile() }
      #expect(
        words.hasSuffix(
          "ended with status 3 before it said what it is; its last words: ModuleNotFoundError: no "
            + "torch"), "\(words)")
      #expect(try text(of: "\(folder)/log") == "start\n")
    }
  }

  @Test func `one that says that it cannot judge ends the run with its words`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let step = #"say "{\"error\":\"no \\\"quota\\\" left\\nsorry\",\"batch\":$n}""#
      let judge = try shell.judge(
        "echo start >> \"$1/log\"\n" + shell.script(step))
      let words = message { _ = try judge.scores(3) }
      #expect(words.hasSuffix(#"could not judge: no "quota" left\nsorry"#), "\(words)")
      #expect(try text(of: "\(folder)/log") == "start\n")
    }
  }

  @Test(arguments: [
    (#"{"format":"breed.judge/2","name":"x"}"#, "\"breed.judge/1\", found \"breed.judge/2\""),
    (#"{"format":"breed.judge/1"}"#, "expected a member \"name\", found none"),
    (#"{"format":"breed.judge/1","name":"x","size":[0,64]}"#, "an integer of 1 to 1024, found 0"),
    (#"{"format":"breed.judge/1","name":"x","size":[64]}"#, "expected a width and a height"),
    (#"{"format":"breed.judge/1","name":"x","batch":1001}"#, "an integer of 1 to 1000"),
    (#"{"format":"breed.judge/1","name":"x","pictures":"jpeg"}"#, "\"rgb\", \"png\", \"sheet\""),
    (#"{"format":"breed.judge/1","name":"x","pictures":"none"}"#, "that is shown something"),
    (#"{"format":"breed.judge/1","name":"x","scores":false}"#, "a judge that finds something"),
    (#"{"format":"breed.judge/1","name":"x","features":5000}"#, "an integer of 0 to 4096"),
    ("Loading weights", "found \"Loading weights\" on standard output: print to standard error"),
    ("", "found \"\" on standard output"),
  ])
  func `a first line that is none is told in words`(profile: String, words: String) throws {
    let found = try error { $0.script(ShellJudge.step, profile: profile) }
    #expect(
      found.contains("began wrongly: expected what it is, as breed.judge/1 has it"), "\(found)")
    #expect(found.contains(words), "\(found)")
  }

  @Test func `one that is another after it was started again is refused`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let profile =
        #"{"format":"breed.judge/1","name":"x","batch":3,"size":[1,1],"version":"'$$'"}"#
      let judge = try shell.judge(shell.script("exit 1", profile: profile))
      let words = message { _ = try judge.scores(3) }
      #expect(words.contains("said of itself another \"version\""), "\(words)")
    }
  }

  @Test func `a program that is not there is told, and what can be done`() throws {
    func words(_ command: String) throws -> String {
      let judge = Judge(try JudgeCommand(command))
      return message { _ = try judge.profile() }
    }
    #expect(
      try words("breed-no-such-judge --x").contains(
        "no folder of PATH has \"breed-no-such-judge\": install it, or give its path"))
    try withFolder { folder in
      #expect(try words("'\(folder)/fit.py'").contains("there is no file \(folder)/fit.py"))
      try write("print(1)\n", to: "\(folder)/fit.py")
      let found = try words("'\(folder)/fit.py'")
      #expect(found.contains("Permission denied: make the file executable (chmod +x)"), "\(found)")
      chmod("\(folder)/fit.py", 0o755)
      let bare = try words("'\(folder)/fit.py'")
      #expect(bare.contains("Exec format error: make the file executable"), "\(bare)")
    }
  }
}
