import ArgumentParser
import Breeding

struct JudgesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "List judges, or begin your own: breed judge list",
    discussion: """
      Example: breed judge new my.py
      Example: breed judge show imagenet

      A judge is a program beside breed that scores pictures: breed auto --fitness judge:imagenet, \
      or one of your own: breed auto --fitness 'judge:"python3 my.py"'. Some come along, in Python. \
      "list" says which, what each prefers, and whether Python has what it needs; "help" prints \
      what words one takes; "show" prints its program; "new" writes a small judge that runs as it \
      stands. $BREED_PYTHON names the Python that they run in (default: python3).
      """)

  /// What is asked for.
  enum Act: String, CaseIterable {
    case list, help, show, new
  }

  @Argument(
    help: ArgumentHelp("list, help, show or new (default: list).", valueName: "act"),
    completion: .list(Act.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "act") })
  var act = Act.list

  @Argument(
    help: ArgumentHelp(
      "A judge's name, for help and show; for new, the file that is written.", valueName: "name"),
    completion: .list(JudgeSource.names))
  var name: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    switch act {
    case .list:
      if let name {
        throw ValidationError(
          "breed judge list takes no name, found \(printable(name)): breed judge show NAME")
      }
    case .help, .show:
      if report.json { throw ValidationError("--json: expected only with list and new") }
      _ = act == .help ? try judge().name : try source()
    case .new:
      guard let name, !name.isEmpty else {
        throw ValidationError("expected a file: breed judge new my.py")
      }
      try report.check(name)
    }
    if force.force, act != .new { throw ValidationError("--force: expected only with new") }
  }

  /// What was named.
  ///
  /// - Throws: the names that there are.
  private func named<Value>(of known: [(name: String, value: Value)]) throws -> Value {
    guard let name else {
      throw ValidationError("expected a name: breed judge \(act.rawValue) \(known[0].name)")
    }
    do { return try Naming.one(name, "judge", of: known) } catch {
      throw ValidationError("\(error)")
    }
  }

  /// The judge that was named.
  private func judge() throws -> IncludedJudge {
    try named(of: IncludedJudge.all.map { ($0.name, $0) })
  }

  /// The name of the program that is to be read.
  private func source() throws -> String {
    try named(of: JudgeSource.names.map { ($0, $0) })
  }

  func run() throws {
    switch act {
    case .list: try list()
    case .help: try Console.write(Array(JudgeHelp.text(of: judge()).utf8))
    case .show: try Console.write(Array((JudgeSource.text(of: source()) ?? "").utf8))
    case .new: try begin()
    }
  }
}

extension JudgesCommand {
  /// Lists the judges that come along, and what Python has of what they need.
  private func list() throws {
    let python = JudgePython(lookingFor: IncludedJudge.allPackages.map(\.module))
    if report.json { return try Console.write(json(python)) }
    func missing(_ judge: IncludedJudge) -> [IncludedJudge.Package] {
      python?.missing(for: judge) ?? []
    }
    func state(_ judge: IncludedJudge) -> String {
      python == nil ? "no Python" : missing(judge).isEmpty ? "ready" : "missing"
    }
    let rows = IncludedJudge.all.map { [$0.name, state($0), $0.summary] }
    try Console.write(Columns.text(rows, leading: [0, 1, 2]))
    if python == nil {
      report.hint(
        "\(printable(JudgePython.program)) does not run: apt-get install python3 (Debian) or brew "
          + "install python (macOS), or name another one by \(JudgePython.variable)")
    }
    for judge in IncludedJudge.all {
      let missing = missing(judge)
      if missing.isEmpty { continue }
      report.hint(
        "\(judge.name) needs \(missing.map(\.module).joined(separator: ", ")): "
          + missing.map(\.cure).unique.joined(separator: "; "))
    }
    report.hint(
      "what words one takes: breed judge help imagenet; to breed by it: breed auto --fitness "
        + "judge:imagenet")
  }

  private func json(_ python: JudgePython?) -> JSONValue {
    .object([
      ("python", .string(JudgePython.program)),
      ("version", python.map { .string($0.version) } ?? .null),
      (
        "judges",
        .array(
          IncludedJudge.all.map { judge in
            .object([
              ("name", .string(judge.name)), ("summary", .string(judge.summary)),
              ("ready", .bool(python?.missing(for: judge).isEmpty ?? false)),
              (
                "needs",
                .array(
                  judge.packages.map { package in
                    .line(
                      .object([
                        ("module", .string(package.module)),
                        ("found", .bool(python?.modules.contains(package.module) ?? false)),
                        ("install", .string(package.cure)),
                      ]))
                  })
              ),
            ])
          })
      ),
    ])
  }

  /// Writes a judge of one's own.
  private func begin() throws {
    guard let name else { return }
    var workshop = try folder.workshop()
    workshop.mayReplace = force.force
    try workshop.writeJudge(to: name)
    if report.json { return try Console.write(.object([("file", .string(name))])) }
    try Console.write(path: name)
    report.hint(
      "try it: breed score --fitness "
        + printable(shellWord("judge:\"python3 \(shellWord(name))\""))
        + "; its function score() is yours to change")
  }
}
