import ArgumentParser
import Breeding
import Exports
import Files
import JSON
import Populations

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write one as a program: breed export 7 --to glsl",
    discussion: """
      Example: breed export lagoon/4/2 --to python -o art.py

      glsl    a fragment shader as shadertoy.com takes it
      python  a module with a NumPy function, paint(width, height)
      dot     the network as a drawing for Graphviz
      svg     that drawing, by Graphviz
      json    the genome, as "breed import" plants it
      """)

  @Argument(
    help: ArgumentHelp(
      "The picture's number, generation/number, lineage/generation/number, or its PNG.",
      valueName: "pick"), completion: .file(extensions: ["png"]),
    transform: Pick.init(argument:))
  var pick: Pick

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The form: glsl, python, dot, svg or json.", valueName: "form"),
    completion: .list(ExportFormat.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "form") })
  var format: ExportFormat

  @Option(
    name: [.short, .long], help: "The file (default: standard output).", completion: .file())
  var output: String?

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
    let breeder = Breeder(renderer: try rendering.renderer())
    let found = try pick.found(in: folder.folder, by: breeder)
    let text = try format.export(Exhibit(found.genome, address: found.member.origin))
    guard let output else { return try Output.write(text) }
    try found.check(output: output)
    try AtomicFile.write(output, bytes: text)
    if report.json {
      return try Output.write(
        .object([
          ("lineage", .string(found.member.lineage)), ("id", .string(found.member.id)),
          ("form", .string(format.rawValue)), ("file", .string(output)),
        ]))
    }
    try Output.write("\(output)\n")
    if let use = use(of: output) { report.hint(use) }
  }

  /// What may be done with the file.
  private func use(of file: String) -> String? {
    switch format {
    case .glsl: "paste it into a new shader on shadertoy.com"
    case .python: "try it: python3 \(file) out.png"
    case .json: "plant it anywhere: breed import \(file)"
    case .dot, .svg: nil
    }
  }
}
