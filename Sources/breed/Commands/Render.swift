import ArgumentParser
import Genomes
import JSON
import Populations
import Rendering

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Paint one picture at any size.",
    discussion: """
      Example: breed render 7 -o art.png --size 4096x2160
      Example: breed render 3/7 --size 1024

      The picture is 7 on the current sheet or 3/7 on that of generation 3.
      """)

  @Argument(help: ArgumentHelp("The picture's number, or generation/number.", valueName: "pick"))
  var pick: Pick

  @Option(
    name: [.short, .long],
    help: "The PNG file (default: NAME-GENERATION-NUMBER.png).", completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Pixels, as 1024 or 4096x2160.", valueName: "size"))
  var size = Size(width: 1_024, height: 1_024)

  @Flag(help: "Compress as small as PNG gets, which takes longer.")
  var smallest = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let renderer = try rendering.renderer()
    let lineage = try folder.folder.open()
    let individual = try pick.individual(in: lineage)
    let path =
      output ?? "\(lineage.name)-\(individual.id.generation)-\(individual.id.number).png"
    Interrupt.listen()
    try AtomicFile.write(path) { descriptor in
      var writer = try PNGWriter(
        descriptor: descriptor, width: size.width, height: size.height,
        compression: smallest ? .smallest : .fast)
      try renderer.stream(
        individual.genome, at: Viewport(width: size.width, height: size.height)
      ) { (rows) throws(any Error) in
        if Interrupt.isWished {
          throw Interrupt.Stopped(description: "interrupted: \(path) was not written")
        }
        try writer.append(rows: rows)
      }
      try writer.finish()
    }
    if report.json {
      try Output.write(
        .object([
          ("lineage", .string(lineage.name.description)),
          ("id", .string(individual.id.description)),
          ("width", .integer(size.width)), ("height", .integer(size.height)),
          ("file", .string(path)),
        ]))
    } else {
      try Output.write("\(path)\n")
    }
  }
}

/// A picture's size, `1024` or `4096x2160`.
struct Size: ExpressibleByArgument {
  let width: Int
  let height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  init?(argument: String) {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2) ~= sides.count, let width = sides[0], let height = sides[sides.count - 1],
      1...Viewport.sideLimit ~= width, 1...Viewport.sideLimit ~= height
    else { return nil }
    self.init(width: width, height: height)
  }

  var defaultValueDescription: String { width == height ? "\(width)" : "\(width)x\(height)" }
}
