import ArgumentParser
import Breeding
import Populations
import Rendering

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See into one, node by node: breed inspect 7",
    discussion: """
      Example: breed inspect lagoon/4/6 -o inside --thumbnails
      Example: breed inspect 7 --sweep 4-9 --range -3:3

      Writes the network as NAME-network.dot (and .svg), and a sheet of what each node paints, \
      a row a layer, as NAME-nodes.png; NAME is NAME-GENERATION-NUMBER. The numbers are those of \
      the table that is printed. With --sweep, a strip of pictures instead, the present one framed.
      """)

  @Argument(
    help: ArgumentHelp(
      "The picture's number, generation/number, lineage/generation/number, or its PNG.",
      valueName: "pick"), completion: .file(extensions: ["png"]),
    transform: PictureName.init(argument:))
  var pick: PictureName

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where the files go (default: the current folder).", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(help: "Side of a picture on the sheet, in pixels.")
  var size = 128

  @OptionGroup var diagram: DiagramOptions
  @OptionGroup var sweep: SweepOptions
  @OptionGroup var bare: BareOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a folder") }
    guard 1...Viewport.sideLimit ~= size else {
      throw ValidationError("--size \(size): expected 1 to \(Viewport.sideLimit) pixels")
    }
    if sweep.sweep != nil, let flag = diagram.given.first {
      throw ValidationError("\(flag): expected without --sweep, which draws no diagram")
    }
  }

  func run() throws {
    let workshop = try folder.workshop(rendering)
    let found = try workshop.find(pick)
    let inspection = Inspection(
      found: found, text: try bare.text([found.specimen]), folder: output, size: size,
      renderer: workshop.breeder.renderer, report: report)
    if let target = sweep.sweep {
      try inspection.sweep(target.links(on: inspection.map), sweep)
    } else {
      try inspection.draw(diagram)
    }
  }
}
