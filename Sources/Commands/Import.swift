import ArgumentParser
import Breeding

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read genomes from files: breed import skull.zip",
    discussion: """
      Example: breed import a.png b.png c.zip --into class
      Example: breed import ../usb/populations/anna

      Begins a lineage whose first sheet shows the pictures of a file. A file may be:
      \(forms)

      Without --into, each file becomes a lineage named after it; a second one of that name gets \
      -2, and a sheet such as 0002.png is named after the lineage it is from. With --into, the \
      pictures of all files become one generation, in the order of the files: the first of a new \
      lineage, or the next of one that is there. "breed undo" takes that back.

      All files are read before anything is written. What cannot be painted, such as a connection \
      that closes a cycle, is left out, and breed says so.

      Picbreeder's XML is painted as the site did it: a pixel is asked for in its middle, and d = \
      √2·r. With --as fer it is painted as the programs fer and cppnx do it: the outermost pixels \
      lie on the borders, and d = 1.4·r.
      """)

  /// What a file may be, a line each.
  private static var forms: String {
    Columns.list([
      ("PNG", "of breed; it carries the genomes of all pictures on it"),
      ("XML", "of picbreeder.org, or a zip archive of such files"),
      ("zip", "of a Picbreeder series; each generation becomes one"),
      ("JSON", "of breed export --to json, win-Picbreeder, picbreeder-vlm or neat-python"),
      ("folder", "of a lineage, with lineage.jsonl in it; all its history is copied"),
    ])
  }

  @Argument(
    help: "Files, or folders of lineages; - is standard input.",
    completion: .file(extensions: ["png", "xml", "zip", "json"]))
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Program that Picbreeder's XML is painted like, picbreeder or fer (default: picbreeder).",
      valueName: "reading"
    ),
    completion: .list(PicbreederReading.allCases.map(\.rawValue)),
    transform: Self.reading(argument:))
  var reading: PicbreederReading?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      Lineage for the pictures, a new one or one that is there (default: a new one, named after \
      the file).
      """,
      valueName: "name"), completion: .lineage)
  var into: String?

  @Option(
    help: ArgumentHelp(
      """
      Image that networks in these files see and no lineage here has; may be given for each such \
      image.
      """,
      valueName: "file"), completion: .file())
  var image: [String] = []

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
      files, as: reading, into: into, images: image, seed: seed.seed
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
