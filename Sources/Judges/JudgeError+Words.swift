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
        + "judge:\"python3 my.py\"\(Self.names)"
    case .missing(let command, let program):
      "\(command) cannot be run: \(Self.missing(command, program))"
    case .unavailable(let command, let reason):
      "\(command) cannot be run: \(reason)\(Self.cure(command))"
    case .ended(let command, let stage, let status, let said):
      "\(command) \(Self.end(status)) \(Self.before(stage))\(Self.last(said))"
    case .late(let command, let stage, let seconds, let said):
      "\(command) \(Self.late(stage)) within \(seconds) second\(seconds == 1 ? "" : "s") and was "
        + "ended: allow it more (--judge-seconds)\(Self.last(said))"
    case .broke(let command, let stage, let expected, let found, let said):
      "\(command) \(Self.answered(stage)): expected \(expected), found \(found)\(Self.last(said))"
    case .failed(let command, let reason):
      "\(command) could not judge: \(Quotation.printable(reason, limit: Self.mostWords))"
    case .changed(let command, let member):
      "\(command) was started more than once and said of itself another \"\(member)\": expected "
        + "the same each time"
    case .files(let command, let error): "\(command): \(error)"
    }
  }

  /// How many characters of a judge's words are shown.
  private static let mostWords = 400

  /// What a judge is called in messages.
  fileprivate static func name(_ parameter: String) -> String {
    "judge \"\(Quotation.printable(parameter, limit: 80, quotes: true))\""
  }

  /// The names of those that come along, where there are any.
  private static var names: String {
    let names = IncludedJudge.all.map(\.name)
    return names.isEmpty ? "" : ", or judge:\(Spelling.choice(names))"
  }

  // MARK: - What cannot be run

  /// Why there is no such program, and what to do.
  private static func missing(_ command: JudgeCommand, _ program: String) -> String {
    if command.isIncluded {
      return FileSystem.variable("BREED_PYTHON") == nil
        ? "python3 is not installed: apt-get install python3 (Debian) or brew install python "
          + "(macOS), or set BREED_PYTHON"
        : "there is no \(printable(program)): set BREED_PYTHON to a python3"
    }
    if isPath(program) { return "there is no file \(printable(program))" }
    if FileSystem.isFile(program, followingLinks: true) {
      let words = printable(command.words.map { shellWord($0) }.joined(separator: " "))
      return program.hasSuffix(".py")
        ? "a file is not run by its name: name what runs it, as in judge:\"python3 \(words)\""
        : "no folder of PATH has it: for the file here, judge:\"./\(words)\""
    }
    let found = "no folder of PATH has \(Quotation.quoted(program))"
    let known = IncludedJudge.all.map(\.name)
    if let meant = Spelling.suggestion(for: program, among: known) { return "\(found): \(meant)" }
    return "\(found): install it, or give its path\(names)"
  }

  /// What may help where the system does not run a program.
  private static func cure(_ command: JudgeCommand) -> String {
    guard isPath(command.words[0]) else { return "" }
    return
      ": make the file executable (chmod +x) with a first line such as #!/usr/bin/env python3, "
      + "or name what runs it, as in judge:\"python3 my.py\""
  }

  private static func isPath(_ program: String) -> Bool { program.utf8.contains(UInt8(ascii: "/")) }

  // MARK: - What it did

  private static func end(_ status: Int32?) -> String {
    status.map { "ended with status \($0)" } ?? "closed its standard output"
  }

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
    let scalars = said.unicodeScalars
    // Of much, the end tells most.
    let rest = String(scalars.suffix(mostWords))
    let start = scalars.count > mostWords ? "…" : ""
    return "; its last words: \(start)\(Quotation.printable(rest, limit: mostWords))"
  }
}

extension JudgeCommand: CustomStringConvertible {
  /// The judge as messages name it: `judge "python3 my.py"`.
  public var description: String { JudgeError.name(parameter) }
}
