import ArgumentParser
import Breeding

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print the numbers of automatic runs: breed stats",
    discussion: """
      Example: breed stats lagoon --csv
      Example: breed stats xor --goals

      Of a lineage, it prints a line for each generation of the branch that leads to the current \
      one. Where no lineage is called xor, xor means the series xor-1, xor-2 and so on, as auto \
      --seeds breeds it, xor-1-50 or xor-1,4,9 some of it, and "xor-*" the series in any case. Of a \
      series, a line has the median over its lineages, and of the best score the quartiles, too.
      """)

  @Argument(
    help: "Names of lineages or series (default: the current lineage).", completion: .lineage)
  var names: [String] = []

  @Flag(help: "Print each lineage of a series with its own numbers.")
  var each = false

  @Flag(help: "Print when each lineage fulfilled the condition of its run, --until of auto.")
  var goals = false

  @Flag(help: "Print a table as CSV.")
  var csv = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if csv, report.json { throw ValidationError("--csv and --json: expected one of them") }
    if each, goals {
      throw ValidationError("--each and --goals: expected one of them; --goals has each lineage")
    }
  }

  func run() throws {
    let workshop = try folder.workshop()
    try ExperimentError.asTyped {
      let groups = try workshop.groups(named: names)
      if goals { return try print(goals: groups, in: workshop) }
      if each || groups.allSatisfy({ $0.lineages.count == 1 }) {
        return try print(lineages: groups, in: workshop)
      }
      try print(groups: groups, in: workshop)
    }
  }

  /// Prints the numbers of each lineage.
  private func print(lineages groups: [LineageGroup], in workshop: Workshop) throws {
    let lineages = try groups.flatMap { try workshop.numbers(of: $0) }
    if report.json { return try Console.write(StatisticsReport.json(lineages)) }
    if csv { return try Console.write(Array(StatisticsReport.csv(lineages).utf8)) }
    for (place, lineage) in lineages.enumerated() {
      if place > 0 { try Console.write("\n") }
      if lineages.count > 1 {
        try Console.write(
          Tint.heading.colouring("\(lineage.name), seed \(lineage.seed)") + "\n")
      }
      try Console.write(StatisticsReport.text(lineage))
      if let goal = lineage.goal {
        try Console.write("\n" + Columns.folded(StatisticsReport.words(goal)) + "\n")
      }
    }
  }

  /// Prints what the lineages of each group have together.
  private func print(groups: [LineageGroup], in workshop: Workshop) throws {
    let groups = try groups.map { try GroupNumbers(of: $0, in: workshop) }
    if report.json { return try Console.write(StatisticsReport.json(groups)) }
    if csv { return try Console.write(Array(StatisticsReport.csv(groups).utf8)) }
    for (place, group) in groups.enumerated() {
      if place > 0 { try Console.write("\n") }
      let count = group.lineages.count
      let heading =
        "\(group.group.name): \(count) lineage\(count == 1 ? "" : "s"); medians over them, and of best "
        + "the quartiles"
      try Console.write(Tint.heading.colouring(Columns.folded(heading)) + "\n")
      try Console.write(StatisticsReport.text(group))
      if let goal = group.goal {
        let lines = StatisticsReport.lines(goal).map { Columns.folded($0) + "\n" }
        try Console.write("\n" + lines.joined())
      }
    }
    report.hint("the numbers of each lineage: --each, or --goals; as a table: --csv")
  }

  /// Prints when each lineage reached its goal.
  private func print(goals groups: [LineageGroup], in workshop: Workshop) throws {
    var rows: [GoalRow] = []
    for group in groups {
      for lineage in try workshop.numbers(of: group) {
        guard let goal = lineage.goal else { throw ExperimentError.noCondition(lineage.name) }
        rows.append(
          GoalRow(group: group.name, lineage: lineage.name, seed: lineage.seed, goal: goal))
      }
    }
    if report.json { return try Console.write(GoalRow.json(rows)) }
    if csv { return try Console.write(Array(GoalRow.csv(rows).utf8)) }
    try Console.write(GoalRow.text(rows))
  }
}
