import ArgumentParser
import Breeding
import Terminal

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say which other programs are installed: breed doctor",
    discussion: """
      breed works without any of them. A command that needs one that is missing says so. The exit \
      status is 0, whatever is found.
      """)

  @OptionGroup var report: ReportOptions

  func run() throws {
    let programs = OutsideProgram.all.map { ($0, path: $0.path) }
    let (fonts, typeface) = (FontCount.families, Pango.typeface)
    let screen = TerminalLink()?.screen(TerminalEnvironment(FolderOptions.environment))
    let python = JudgePython(lookingFor: IncludedJudge.allPackages.map(\.module))
    if report.json {
      return try Console.write(json(programs, fonts: fonts, typeface, screen, python))
    }
    try Console.write(ProgramVersion.text + "\n\n")
    var rows = programs.map { program, path in
      [program.name, path == nil ? "missing" : "found", program.purpose]
    }
    rows.append(["fonts", fonts.map { "\($0)" } ?? "unknown", "families that words can be set in"])
    rows.append(["typeface", typeface.map(printable) ?? "unknown", "what captions are set in"])
    rows.append(["graphics", screen?.kind.rawValue ?? "none", "how this terminal shows sheets"])
    rows.append(["python", python?.version ?? "missing", "runs judges: breed judge"])
    rows += IncludedJudge.allPackages.map { package in
      let judges = IncludedJudge.all.filter { $0.packages.contains(package) }.map(\.name)
      return [
        package.module, Self.isFound(package, by: python) ? "found" : "missing",
        "of Python's, for judge:\(judges.joined(separator: ", judge:"))",
      ]
    }
    try Console.write(Columns.text(rows, leading: [0, 1, 2]))
    for (program, path) in programs where path == nil { report.hint(program.missing) }
    if let note = screen?.note { report.hint(note) }
    if python.map({ $0.modules.count < IncludedJudge.allPackages.count }) ?? true {
      report.hint("how what judges need is installed: breed judge list")
    }
  }

  private func json(
    _ programs: [(program: OutsideProgram, path: String?)], fonts: Int?, _ typeface: String?,
    _ screen: TerminalScreen?, _ python: JudgePython?
  ) -> JSONValue {
    .object([
      ("version", .string(Workshop.version)),
      ("processor", .string(ProgramVersion.processor)),
      ("libraries", .object(ProgramVersion.libraries.map { ($0.name, .string($0.version)) })),
      (
        "programs",
        .array(
          programs.map { program, path in
            .object([
              ("name", .string(program.name)), ("path", path.map(JSONValue.string) ?? .null),
              ("purpose", .string(program.purpose)), ("install", .string(program.cure)),
            ])
          })
      ),
      ("fonts", fonts.map(JSONValue.integer) ?? .null),
      ("typeface", typeface.map(JSONValue.string) ?? .null),
      ("graphics", (screen?.kind.rawValue).map(JSONValue.string) ?? .null),
      (
        "python",
        .object([
          ("program", .string(JudgePython.program)),
          ("version", python.map { .string($0.version) } ?? .null),
          (
            "modules",
            .array(
              IncludedJudge.allPackages.map { package in
                .object([
                  ("name", .string(package.module)),
                  ("found", .bool(Self.isFound(package, by: python))),
                  ("install", .string(package.cure)),
                ])
              })
          ),
        ])
      ),
    ])
  }

  private static func isFound(_ package: IncludedJudge.Package, by python: JudgePython?) -> Bool {
    python?.modules.contains(package.module) ?? false
  }
}
