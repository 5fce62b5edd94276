import ArgumentParser
import Breeding

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write one as a program: breed export 7 --to glsl",
    discussion: """
      Example: breed export lagoon/4/2 --to python -o art.py

      \(forms)
      """)

  /// The forms, a line each.
  private static var forms: String {
    Columns.list(Exporters.all.map { ($0.name, $0.summary) }, indent: "")
  }

  @Argument(
    help: ArgumentHelp(
      """
      The picture's number, generation/number, lineage/generation/number, a star as stars/5, or its \
      PNG.
      """,
      valueName: "pick"), completion: .pictures,
    transform: PictureName.init(argument:))
  var pick: PictureName

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The form: \(Spelling.choice(Exporters.all.map(\.name))).", valueName: "form"),
    completion: .list(Exporters.all.map(\.name)),
    transform: { try Naming.one($0, "form", of: Exporters.all.map { ($0.name, $0) }) })
  var exporter: any Exporter

  @Option(
    name: [.short, .long], help: "The file (default: standard output).", completion: .file())
  var output: String?

  @OptionGroup var canvas: CanvasOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
    if report.json, output == nil {
      throw ValidationError("--json: expected with --output; without, the export itself is printed")
    }
  }

  func run() throws {
    try report.check(output)
    let workshop = try folder.workshop(rendering)
    let found = try workshop.find(pick).painted(with: canvas.changes)
    guard let output else { return try Console.write(exporter.export(found.specimen)) }
    try workshop.export(found, as: exporter, to: output)
    if report.json {
      return try Console.write(
        .object([
          ("lineage", Report.lineage(found.specimen.address)),
          ("id", .string("\(found.specimen.address.id)")),
          ("form", .string(exporter.name)), ("file", .string(output)),
        ]))
    }
    try Console.write(path: output)
    if let hint = exporter.hint(for: output) { report.hint(hint) }
  }
}
