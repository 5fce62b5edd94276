import ArgumentParser
import Breeding

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Plant PNGs or Picbreeder's: breed import skull.zip",
    discussion: """
      Example: breed import art.png --into art
      Example: breed import a.png b.png c.zip

      Reads a PNG that breed wrote, which carries the genomes of all pictures on it, the genomes of \
      picbreeder.org, as XML or as a zip archive of XML, or one that "breed export --to json" wrote, \
      and begins a lineage whose first sheet is their pictures. What a genome of Picbreeder has that \
      cannot be painted, such as a connection that closes a cycle, is left out and told. With --into \
      and the name of a lineage that is there, they are its next generation: "breed undo" goes back.
      """)

  @Argument(
    help: "The file, or - for standard input; of several, each becomes a lineage of its own.",
    completion: .file(extensions: ["png", "xml", "zip", "json"]))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Name of the lineage, a new one or one that is there (default: that of the file).",
      valueName: "name"), completion: .lineages)
  var into: String?

  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  /// How many of the things left out are listed; there may be thousands.
  private static let warningLimit = 20

  func validate() throws {
    if into != nil, files.count > 1 {
      throw ValidationError("--into: expected one file; each of several is named after itself")
    }
  }

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    let imported = try workshop.importFile(file, into: into, seed: seed.seed) { warnings in
      for warning in warnings.prefix(Self.warningLimit) {
        Console.complain("breed: \(warning)")
      }
      if warnings.count > Self.warningLimit {
        Console.complain("breed: and \(warnings.count - Self.warningLimit) more left out")
      }
    }
    try sheet.show(imported, in: workshop, report)
  }
}
