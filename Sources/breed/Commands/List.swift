import ArgumentParser
import Breeding

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the lineages, the current one marked: breed list")

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop()
    let (lineages, faults) = try workshop.list()
    if lineages.isEmpty, faults.isEmpty {
      report.hint("\(PopulationError.noCurrentLineage(folder: workshop.folder.fullPath))")
    }
    if report.json {
      try Console.write(.array(lineages.map(json)))
    } else {
      try Console.write(
        Columns.text(
          lineages.map(row), leading: [0, 1], current: lineages.firstIndex(where: \.isCurrent)))
    }
    let stars = (try? workshop.stars().count) ?? 0
    if stars > 0 { report.hint("\(stars) star\(stars == 1 ? "" : "s"): breed stars") }
    for fault in faults { Console.complain("breed: \(fault)") }
    if !faults.isEmpty { throw ExitCode.failure }
  }

  private func json(_ lineage: ListedLineage) -> JSONValue {
    .object([
      ("lineage", .string(lineage.name.description)),
      ("generations", .integer(lineage.history.count)),
      ("now", .integer(lineage.history.now)),
      ("seed", .integer(Int(lineage.history.seed))),
      ("current", .bool(lineage.isCurrent)),
    ])
  }

  private func row(_ lineage: ListedLineage) -> [String] {
    let count = lineage.history.count
    return [
      "\(lineage.isCurrent ? "*" : " ") \(lineage.name)",
      "\(count) generation\(count == 1 ? "" : "s"), now at \(lineage.history.now), "
        + "seed \(lineage.history.seed)",
    ]
  }
}
