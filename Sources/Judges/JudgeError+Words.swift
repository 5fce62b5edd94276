import Files
import Text

extension JudgeError: CustomStringConvertible {
  /// One line: which judge, what it did, its last words, and what to do.
  public var description: String {
    switch self {
    case .openQuotation(let parameter):
      "\(Self.name(parameter)): a quotation mark in it has no end: close it"
    case .noWord(let parameter):
      "\(Self.name(parameter)): expected a program or the name of a judge, as in "
        + "judge:\"python3 my.py\"" + Self.names
    case .missing(let command, let program):
      "\(Self.name(command.parameter)): cannot be run: \(Self.missing(command, program))"
    case .unavailable(let command, let reason):
      "\(Self.name(command.parameter)): cannot be run: \(reason)"
        + (Self.isPath(command.words[0])
          ? ": make the file executable (chmod +x) with a first line such as #!/usr/bin/env "
            + "python3, or name what runs it, as in judge:\"python3 my.py\"" : "")
    case .ended(let command, let stage, let status, let said):
      "\(Self.name(command.parameter)) "
        + (status.map { "ended with status \($0)" } ?? "closed its standard output")
        + " \(Self.before(stage))\(Self.last(said))"
    case .late(let command, let stage, let seconds, let said):
      "\(Self.name(command.parameter)) \(Self.late(stage)) within \(seconds) "
        + "second\(seconds == 1 ? "" : "s") and was ended: allow it more (--judge-seconds)"
        + Self.last(said)
    case .broke(let command, let stage, let expected, let found, let said):
      "\(Self.name(command.parameter)) \(Self.answered(stage)): expected \(expected), found \(found)"
        + Self.last(said)
    case .failed(let command, let reason):
      "\(Self.name(command.parameter)) could not judge: "
        + Quotation.printable(reason, limit: Self.mostWords)
    case .changed(let command, let member):
      "\(Self.name(command.parameter)) was started more than once and said of itself another "
        + "\"\(member)\": expected the same each time"
    case .files(let command, let error): "\(Self.name(command.parameter)): \(error)"
    }
  }

  /// How many characters of a judge's words are shown.
  private static let mostWords = 400

  /// What a judge is called in messages.
  private static func name(_ parameter: String) -> String {
    "judge \"\(Quotation.printable(parameter, limit: 80, quotes: true))\""
  }

  /// The names of those that come along, where there are any.
  private static var names: String {
    let names = IncludedJudge.all.map(\.name)
    return names.isEmpty ? "" : ", or judge:\(Spelling.choice(names))"
  }

  /// Why there is no such program, and what to do.
  private static func missing(_ command: JudgeCommand, _ program: String) -> String {
    if command.isIncluded {
      return FileSystem.variable("BREED_PYTHON") == nil
        ? "python3 is not installed: apt-get install python3 (Debian) or brew install python "
          + "(macOS), or set BREED_PYTHON"
        : "there is no \(printable(program)): set BREED_PYTHON to a python3"
    }
    let words = command.words.map { shellWord($0) }.joined(separator: " ")
    if isPath(program) { return "there is no file \(printable(program))" }
    if FileSystem.isFile(program, followingLinks: true) {
      return program.hasSuffix(".py")
        ? "a file has no program's name: name what runs it: judge:\"python3 \(printable(words))\""
        : "no folder of PATH has it: for the file here, judge:\"./\(printable(words))\""
    }
    let meant = Spelling.suggestion(for: program, among: IncludedJudge.all.map(\.name))
    return "no folder of PATH has \(Quotation.quoted(program)): "
      + (meant ?? "install it, or give its path\(names)")
  }

  private static func isPath(_ program: String) -> Bool { program.utf8.contains(UInt8(ascii: "/")) }

  private static func before(_ stage: Stage) -> String {
    switch stage {
    case .start: "before it said what it is"
    case .batch(let number): "before it answered batch \(number)"
    }
  }

  private static func late(_ stage: Stage) -> String {
    switch stage {
    case .start: "did not say what it is"
    case .batch(let number): "did not answer batch \(number)"
    }
  }

  private static func answered(_ stage: Stage) -> String {
    switch stage {
    case .start: "began wrongly"
    case .batch(let number): "answered batch \(number) wrongly"
    }
  }

  /// Its last words, where there are any.
  private static func last(_ said: String) -> String {
    if said.isEmpty { return "; it said nothing on standard error" }
    let text = said.unicodeScalars
    // Of much, the end tells most.
    let rest = String(String.UnicodeScalarView(text.suffix(mostWords)))
    let start = text.count > mostWords ? "…" : ""
    return "; its last words: \(start)\(Quotation.printable(rest, limit: mostWords))"
  }
}
