import ArgumentParser
import Breeding

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a picture as a program: breed export 7 --to glsl",
    discussion: """
      Example: breed export lagoon/4/2 --to python -o art.py
      Example: breed export 1-16 --to glsl -o 'out-%d.glsl'

      \(forms)
      """)

  /// The forms, a line each.
  private static var forms: String {
    Columns.list(Exporters.all.map { ($0.name, $0.summary) }, indent: "")
  }

  @Argument(
    help: .pictures, completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The form: \(Spelling.choice(Exporters.all.map(\.name))) (default: that of the file's ending).",
      valueName: "form"),
    completion: .list(Exporters.all.map(\.name)),
    transform: { try Naming.one($0, "form", of: Exporters.all.map { ($0.name, $0) }) })
  var form: (any Exporter)?

  @Option(
    name: [.short, .long],
    help: """
      File, or - for standard output (default: -); for several pictures, a pattern such as \
      'out-%d.glsl' or a folder/.
      """, completion: .file())
  var output: String?

  @OptionGroup var force: ForceOption

  @OptionGroup var canvas: CanvasOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try picks.check()
    if output == "" { throw ValidationError("--output: expected a file") }
    _ = try exporter
    if report.json, output == nil {
      throw ValidationError(
        "--json: expected only with --output; without, the export itself is printed")
    }
  }

  func run() throws {
    try report.check(output)
    let exporter = try exporter
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    let names = try picks.list().different
    let pictures = try workshop.find(names).map { try $0.painted(with: canvas.changes) }
    guard let output, output != "-" else {
      guard pictures.count == 1 else { throw RequestError.oneOutput("-", count: pictures.count) }
      return try Console.write(exporter.export(pictures[0].specimen))
    }
    let paths = try OutputNames(output).paths(
      of: pictures, own: pictures.map { "\($0.stem).\(exporter.ending)" })
    try workshop.export(pictures, as: exporter, to: paths)
    var reports: [JSONValue] = []
    for (found, path) in zip(pictures, paths) {
      if report.json {
        reports.append(json(found, exporter, path))
      } else {
        try Console.write(path: path)
      }
    }
    if report.json { try Console.write(reports.count == 1 ? reports[0] : .array(reports)) }
    try workshop.tellRepetitions(picks.list().repetition)
    if let hint = exporter.hint(for: paths[0]), try !OutputFile(paths[0]).isStream {
      report.hint(hint)
    }
  }

  /// The form that was named, or that of the file's ending.
  private var exporter: any Exporter {
    get throws {
      guard let form = form ?? output.flatMap(Exporters.writing) else {
        throw ValidationError(
          "--to: expected a form, \(Spelling.choice(Exporters.all.map(\.name))), or a file whose "
            + "ending says it, such as --output art.glsl")
      }
      return form
    }
  }

  private func json(
    _ found: FoundPicture, _ exporter: any Exporter, _ path: String
  ) -> JSONValue {
    .object([
      ("lineage", Report.lineage(found.specimen.address)),
      ("id", .string("\(found.specimen.address.id)")),
      ("form", .string(exporter.name)), ("file", .string(path)),
    ])
  }
}
