import ArgumentParser
import Breeding
import Populations

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a generation's sheet again: breed show 2",
    discussion: "Example: breed show --size 512 --thumbnails")

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
      .show(try breeder.generation(generation, of: lineage), sheet: sheet)
  }
}
