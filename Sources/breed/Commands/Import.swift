import ArgumentParser
import Breeding

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Plant PNGs or Picbreeder's: breed import skull.zip",
    discussion: """
      Example: breed import a.png b.png c.zip --into class
      Example: breed import ../usb/populations/anna

      Reads a PNG that breed wrote, which carries the genomes of all pictures on it, the genomes of \
      picbreeder.org, as XML or as a zip archive of XML, or a genome as JSON, as "breed export --to \
      json", win-Picbreeder, picbreeder-vlm or neat-python write it, and begins a lineage whose first \
      sheet is their pictures. Of a series of Picbreeder, an index and its files in one zip archive, \
      each generation becomes one. With --into and the name of a lineage that is there, \
      they are its next generations: "breed undo" goes back. What a genome has that cannot be painted, such as a connection that \
      closes a cycle, is left out and told.

      A lineage's folder, in which lineage.jsonl lies, is copied with all its history, under its name or \
      that of --into.

      Picbreeder's XML is painted as the site did, in the middle of each pixel and with d = √2·r; by \
      --as fer as fer and cppnx paint it, with the outermost pixels on the borders and d = 1.4·r.

      With --into, the pictures of several files are one generation, in their order. Without, each file \
      becomes a lineage of its own name, of two of one name the second NAME-2, and a sheet called 0002.png \
      that of the lineage that it carries. All are read before any is planted.
      """)

  @Argument(
    help: "The files, or lineages' folders; - for standard input.",
    completion: .file(extensions: ["png", "xml", "zip", "json"]))
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "How Picbreeder's XML is read, picbreeder or fer (default: picbreeder).", valueName: "reading"
    ),
    completion: .list(PicbreederReading.allCases.map(\.rawValue)),
    transform: Self.reading(argument:))
  var reading: PicbreederReading?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Name of the lineage, a new one or one that is there (default: that of the file).",
      valueName: "name"), completion: .lineage)
  var into: String?

  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  /// How many of the things left out are listed; there may be thousands.
  private static let warningLimit = 20

  /// Reads what was typed.
  private static func reading(argument: String) throws -> PicbreederReading {
    let word = argument.lowercased()
    // Both programs paint alike.
    guard let reading = PicbreederReading(rawValue: word == "cppnx" ? "fer" : word) else {
      throw ValidationError("expected picbreeder or fer")
    }
    return reading
  }

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    var leftOut: [[String]] = []
    let shown = try workshop.importFiles(
      files, as: reading, into: into, seed: seed.seed
    ) {
      leftOut = $0
      Self.complain(of: $0.flatMap(\.self))
    }
    // What may be typed next is said of the current lineage, which is the last.
    var others = report
    others.quiet = true
    for (index, one) in shown.enumerated() {
      try sheet.show(
        one, in: workshop, index == shown.count - 1 ? report : others,
        adding: [("left_out", .array(leftOut[index].map(JSONValue.string)))])
    }
  }

  private static func complain(of warnings: [String]) {
    for warning in warnings.prefix(warningLimit) { Console.complain("breed: \(warning)") }
    if warnings.count > warningLimit {
      Console.complain(
        "breed: and \(warnings.count - warningLimit) more left out; --json lists them all")
    }
  }
}
