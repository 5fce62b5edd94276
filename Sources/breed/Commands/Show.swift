import ArgumentParser
import Breeding
import Populations

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a generation: draw its sheet if need be and say where it is.",
    discussion: "Example: breed show 2 --size 256")

  @Argument(help: "The generation's number (default: the current one).")
  var generation: Int?

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let lineage = try folder.folder.open()
    let breeder = Breeder(renderer: try rendering.renderer())
    try Session(lineage: lineage, breeder: breeder, report: report)
      .show(try lineage.generation(generation), sheet: sheet)
  }
}
