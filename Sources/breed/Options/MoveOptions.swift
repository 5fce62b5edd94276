import ArgumentParser
import Breeding
import Populations

/// Going to another generation of the current lineage, and showing it.
struct MoveOptions: ParsableArguments {
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run(_ go: (Lineage) throws -> Void) throws {
    let breeder = Breeder(renderer: try rendering.renderer())
    let lineage = try folder.folder.open(forWriting: true)
    try go(lineage)
    try Session(lineage: lineage, breeder: breeder, report: report)
      .show(try lineage.generation(), sheet: sheet, redrawing: false)
  }
}
