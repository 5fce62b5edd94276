import ArgumentParser
import Breeding

struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Go on with another lineage: breed load a",
    discussion: """
      Example: breed load a 3

      With a generation's number, that generation becomes the lineage's current one.
      """)

  @Argument(help: "The lineage's name.", completion: .lineage)
  var name: String

  @Argument(
    help: "The generation to go on from.", completion: .generation,
    transform: TypedNumber.whole(1...History.limit))
  var generation: Int?

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    try sheet.show(workshop.load(name, generation: generation), in: workshop, report)
  }
}
