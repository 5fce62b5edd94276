import ArgumentParser
import Breeding

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the lineages, the current one marked: breed list")

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let lineages = try folder.workshop().list()
    if report.json {
      return try Console.write(
        .array(
          lineages.map { lineage in
            .object([
              ("lineage", .string(lineage.name.description)),
              ("generations", .integer(lineage.history.count)),
              ("now", .integer(lineage.history.now)),
              ("seed", .integer(Int(lineage.history.seed))),
              ("current", .bool(lineage.isCurrent)),
            ])
          }))
    }
    if lineages.isEmpty { report.hint("no lineage yet: begin with \"breed new\"") }
    let rows = lineages.map { lineage in
      let count = lineage.history.count
      return [
        "\(lineage.isCurrent ? "*" : " ") \(lineage.name)",
        "\(count) generation\(count == 1 ? "" : "s"), now at \(lineage.history.now), "
          + "seed \(lineage.history.seed)",
      ]
    }
    try Console.write(Columns.text(rows, leading: [0, 1]))
  }
}
