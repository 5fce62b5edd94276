import ArgumentParser
import Breeding
import Populations

/// Going to another generation of the current lineage, and showing it.
struct MoveOptions: ParsableArguments {
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  /// Goes, where the sheet of the generation that is gone to can be drawn, and shows it.
  func run(to target: (History) -> Int?, _ go: (Lineage) throws -> Void) throws {
    let breeder = Breeder(renderer: try rendering.renderer())
    let lineage = try folder.folder.open(forWriting: true)
    if let target = target(lineage.history) {
      try sheet.check(try breeder.generation(target, of: lineage))
    }
    try go(lineage)
    try Session(lineage: lineage, breeder: breeder, report: report)
      .show(try breeder.generation(of: lineage), sheet: sheet, redrawing: false)
  }
}
