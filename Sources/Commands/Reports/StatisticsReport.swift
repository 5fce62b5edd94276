import Breeding

/// The numbers of lineages and of groups as text, CSV and JSON.
enum StatisticsReport {
  /// The format of what `stats` prints as JSON; see the guide, "Formats".
  static let format = ("format", JSONValue.string("breed.statistics/1"))

  /// The columns that a table for a person leaves out: those that others say in short.
  private static let spare: Set<String> = [
    "evaluated", "largest_species", "oldest_species", "front", "cells",
  ]

  /// A number as a person reads it.
  static func text(_ value: Double?, of column: ExperimentColumn) -> String {
    guard let value else { return "" }
    return column.kind == .count ? count(value) : Report.decimal(value)
  }

  /// A number of things, with a decimal where it is no whole one.
  static func count(_ value: Double) -> String {
    let text = Decimal.text(value, places: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func heading(_ name: String) -> String { name.replacing("_", with: " ") }

  // MARK: Lineages

  static func text(_ lineage: LineageNumbers) -> String {
    let columns = ExperimentColumn.found(in: [lineage]).filter { !spare.contains($0.name) }
    let rows = lineage.generations.map { generation in
      ["\(generation.numbers.number)"]
        + columns.map { text($0.value(of: generation), of: $0) }
    }
    return table([["generation"] + columns.map { heading($0.name) }] + rows)
  }

  static func csv(_ lineages: [LineageNumbers]) -> String {
    let columns = ExperimentColumn.found(in: lineages)
    let rows = lineages.flatMap { lineage in
      lineage.generations.map { generation in
        [lineage.name.description, "\(lineage.seed)", "\(generation.numbers.number)"]
          + columns.map { CSV.number($0.value(of: generation)) }
      }
    }
    return CSV.text([["lineage", "seed", "generation"] + columns.map(\.name)] + rows)
  }

  static func json(_ lineages: [LineageNumbers]) -> JSONValue {
    .object([
      format,
      (
        "lineages",
        .array(
          lineages.map { lineage in
            let columns = ExperimentColumn.found(in: [lineage])
            return .object([
              ("lineage", .string(lineage.name.description)),
              ("seed", .integer(Int(lineage.seed))),
              ("goal", lineage.goal.map { .line(.object(members($0))) } ?? .null),
              (
                "generations",
                .array(lineage.generations.map { .line(.object(members($0, columns))) })
              ),
            ])
          })
      ),
    ])
  }

  private static func members(
    _ generation: ExperimentGeneration, _ columns: [ExperimentColumn]
  ) -> [(String, JSONValue)] {
    let species = generation.numbers.summary?.statistics?.species ?? []
    var members: [(String, JSONValue)] = [("generation", .integer(generation.numbers.number))]
    for column in columns { members.append((column.name, number(column.value(of: generation)))) }
    if !species.isEmpty {
      members.append(("species_sizes", .array(species.map { .integer($0.members) })))
      members.append(("species_ages", .array(species.map { .integer($0.age) })))
    }
    return members
  }

  /// A goal, and where it was reached.
  static func members(_ goal: ExperimentGoal) -> [(String, JSONValue)] {
    let place = goal.reached
    let generation = place.map { JSONValue.integer($0.generation) } ?? .null
    let evaluations = place?.evaluations.map { JSONValue.integer($0) } ?? .null
    return [
      ("until", .string(goal.condition.description)), ("reached", .bool(place != nil)),
      ("generation", generation), ("evaluations", evaluations),
    ]
  }

  static func words(_ goal: ExperimentGoal) -> String {
    let condition = printable(goal.condition.description)
    guard let place = goal.reached else { return "\(condition): not reached" }
    return "\(condition): reached in generation \(place.generation)"
      + (place.evaluations.map { ", after \($0) evaluations" } ?? "")
  }

  // MARK: Groups

  static func text(_ group: GroupNumbers) -> String {
    var cells: [(heading: String, value: (Int) -> String)] = []
    for (column, bands) in group.columns where !spare.contains(column.name) {
      let found = Dictionary(uniqueKeysWithValues: bands.map { ($0.step, $0.quartiles) })
      func add(_ heading: String, _ value: @escaping (Quartiles) -> Double) {
        cells.append((heading, { text(found[$0].map(value), of: column) }))
      }
      let name = heading(column.name)
      if column.name == "best" { add("lower quartile of best", \.lower) }
      add(column.name == "best" ? "median of best" : name, \.median)
      if column.name == "best" { add("upper quartile of best", \.upper) }
    }
    // What the quartiles within a generation are over several lineages, says little to a person.
    cells.removeAll { ["lower quartile", "upper quartile"].contains($0.heading) }
    return table(
      [["generation"] + cells.map(\.heading)]
        + group.generations.map { number in ["\(number)"] + cells.map { $0.value(number) } })
  }

  static func csv(_ groups: [GroupNumbers]) -> String {
    var names: [String] = []
    for name in groups.flatMap({ $0.columns.map(\.column.name) }) where !names.contains(name) {
      names.append(name)
    }
    let rows = groups.flatMap { group in
      let found = group.columns.map { column, bands in
        (column.name, Dictionary(uniqueKeysWithValues: bands.map { ($0.step, $0.quartiles) }))
      }
      let byName = Dictionary(uniqueKeysWithValues: found)
      return group.generations.map { number in
        [group.group.name, "\(group.lineages.count)", "\(number)"]
          + names.flatMap { name in
            let quartiles = byName[name]?[number]
            return [quartiles?.lower, quartiles?.median, quartiles?.upper].map { CSV.number($0) }
          }
      }
    }
    let header = names.flatMap { ["lower \($0)", "median \($0)", "upper \($0)"] }
    return CSV.text([["group", "lineages", "generation"] + header] + rows)
  }

  static func json(_ groups: [GroupNumbers]) -> JSONValue {
    .object([format, ("groups", .array(groups.map(json)))])
  }

  private static func json(_ group: GroupNumbers) -> JSONValue {
    let found = group.columns.map { column, bands in
      (column.name, Dictionary(uniqueKeysWithValues: bands.map { ($0.step, $0.quartiles) }))
    }
    return .object([
      ("group", .string(group.group.name)),
      ("lineages", .array(group.lineages.map { .string($0.name.description) })),
      ("goal", group.goal.map(json) ?? .null),
      (
        "generations",
        .array(
          group.generations.map { number in
            .line(
              .object(
                [("generation", .integer(number))]
                  + found.compactMap { name, quartiles in
                    quartiles[number].map { (name, json($0)) }
                  }))
          })
      ),
    ])
  }

  private static func json(_ goal: GroupGoal) -> JSONValue {
    .object([
      ("until", .string(goal.condition)), ("lineages", .integer(goal.count)),
      ("reached", .integer(goal.reached.count)),
      ("evaluations", goal.evaluations.map(json) ?? .null),
      ("generations", goal.generations.map(json) ?? .null),
    ])
  }

  private static func json(_ figures: GroupGoal.Figures) -> JSONValue {
    .line(
      .object(
        [
          ("mean", number(figures.mean)), ("standard_deviation", number(figures.deviation)),
          ("least", number(figures.least)),
        ] + members(figures.quartiles) + [("most", number(figures.most))]))
  }

  static func json(_ quartiles: Quartiles) -> JSONValue { .object(members(quartiles)) }

  /// The members of quartiles.
  static func members(_ quartiles: Quartiles) -> [(String, JSONValue)] {
    [
      ("lower_quartile", number(quartiles.lower)), ("median", number(quartiles.median)),
      ("upper_quartile", number(quartiles.upper)),
    ]
  }

  /// A number; null where there is none, and where it is infinite.
  static func number(_ value: Double?) -> JSONValue {
    value.flatMap { $0.isFinite ? JSONValue.double($0) : nil } ?? .null
  }

  static func lines(_ goal: GroupGoal) -> [String] {
    func line(_ name: String, _ figures: GroupGoal.Figures?) -> [String] {
      guard let figures else { return [] }
      let deviation =
        figures.deviation.map { ", standard deviation \(count($0))" } ?? ""
      let quartiles = figures.quartiles
      return [
        "\(name): mean \(count(figures.mean))\(deviation), median \(count(quartiles.median)), quartiles "
          + "\(count(quartiles.lower)) and \(count(quartiles.upper)), from \(count(figures.least)) to "
          + count(figures.most)
      ]
    }
    return [
      "\(printable(goal.condition)): reached by \(goal.reached.count) of \(goal.count) lineages"
    ] + line("evaluations until then", goal.evaluations)
      + line("generation that reached it", goal.generations)
  }

  /// Rows with a heading, set to the right; of a narrow terminal, without the last columns.
  private static func table(_ rows: [[String]]) -> String {
    let count = rows.first?.count ?? 0
    return Columns.text(
      rows, leading: [], spare: (2..<max(2, count)).reversed(), heading: 0)
  }
}
