import Breeding
import Files
import Populations

/// What commands that show a generation have in common: draw its sheet, say where it is and what
/// may be typed next.
struct Session {
  let lineage: Lineage
  let breeder: Breeder
  let report: ReportOptions

  /// Draws a generation's sheet and reports it.
  func show(_ generation: Generation, sheet: SheetOptions, redrawing: Bool = true) throws {
    let path = lineage.sheetPath(generation.number)
    if redrawing || !FileSystem.exists(path) {
      _ = try sheet.draw(generation, of: lineage, by: breeder)
    }
    try sheet.show(generation, by: breeder, report: report)
    if report.json {
      try Output.write(Report.json(generation, of: lineage, sheet: path))
    } else {
      try Output.write(
        "\(lineage.name): \(Report.line(generation)), seed \(generation.seed)\n\(path)\n")
    }
    let last = Arrangement(generation).shown.count
    let example = last < 7 ? "\(last)" : "3,7"
    let origin = generation.number == lineage.history.now ? "" : " --from \(generation.number)"
    report.hint("look at it, then: breed next --pick \(example)\(origin)")
  }
}
