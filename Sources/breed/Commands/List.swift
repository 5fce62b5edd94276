import ArgumentParser
import JSON
import Populations

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the lineages, the current one marked: breed list")

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let folder = folder.folder
    let current = try? folder.currentName()
    let lineages = try folder.names().map { try folder.open($0) }
    if report.json {
      return try Output.write(
        .array(
          lineages.map { lineage in
            .object([
              ("lineage", .string(lineage.name.description)),
              ("generations", .integer(lineage.history.count)),
              ("now", .integer(lineage.history.now)),
              ("seed", .integer(Int(lineage.history.seed))),
              ("current", .bool(lineage.name == current)),
            ])
          }))
    }
    if lineages.isEmpty { report.hint("no lineage yet: begin with \"breed new\"") }
    let width = lineages.map(\.name.description.count).max() ?? 0
    for lineage in lineages {
      let name = lineage.name.description
      let padding = String(repeating: " ", count: width - name.count)
      let count = lineage.history.count
      try Output.write(
        "\(lineage.name == current ? "*" : " ") \(name)\(padding)  "
          + "\(count) generation\(count == 1 ? "" : "s"), now at \(lineage.history.now), "
          + "seed \(lineage.history.seed)\n")
    }
  }
}
