import ArgumentParser
import Breeding

struct Tell: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tell",
    abstract: "Take a script's scores: breed tell --scores told.json",
    discussion: """
      The file is JSON, with what breed ask gave as generation and asked, and a score for each of \
      its pictures, in their order; a larger one is fitter:

        { "generation": 2, "asked": "5d0c…", "scores": [0.25, 0.5] }

      Where breed ask was given labels or features, the file also has them: "labels", the name of \
      each picture's class, and "features", a list of numbers for each picture.

      The scores are kept in the lineage, and the next generation is bred, unless they were of the \
      pictures that a run begins with. What breed ask does not want now is refused.
      """)

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineage)
  var name: String?

  @Option(
    help: ArgumentHelp("The scores, or - for standard input.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var scores: String

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if scores == "" { throw ValidationError("--scores: expected a file") }
  }

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    let place = Workplace(try name.map { text in try LineageName(checked: text) })
    let answer = try ToldAnswer(parsing: read(), source: Workshop.source(scores))
    let shown = try workshop.tell(scores: answer, in: place)
    try sheet.show(
      shown, in: workshop, report, then: "breed ask \(shown.lineage) gives the next to score")
  }

  private func read() throws -> [UInt8] {
    let most = JSONLimits.standard.bytes
    return try scores == "-"
      ? FileReader(scores).next(most + 1) : FileSystem.read(scores, limit: most)
  }
}
