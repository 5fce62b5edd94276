import Breeding

/// When a lineage reached its goal, as a row of a table.
struct GoalRow {
  /// The group that it was named with.
  let group: String
  let lineage: LineageName
  let seed: UInt64
  let goal: ExperimentGoal

  static func csv(_ rows: [GoalRow]) -> String {
    CSV.text(
      [["group", "lineage", "seed", "goal", "reached", "generation", "evaluations"]]
        + rows.map { row in
          [
            row.group, row.lineage.description, "\(row.seed)", row.goal.condition.description,
            row.goal.reached == nil ? "0" : "1", CSV.number(row.goal.reached?.generation),
            CSV.number(row.goal.reached?.evaluations),
          ]
        })
  }

  static func text(_ rows: [GoalRow]) -> String {
    Columns.text(
      [["lineage", "seed", "reached", "generation", "evaluations"]]
        + rows.map { row in
          [
            row.lineage.description, "\(row.seed)", row.goal.reached == nil ? "no" : "yes",
            CSV.number(row.goal.reached?.generation), CSV.number(row.goal.reached?.evaluations),
          ]
        }, leading: [0], heading: 0)
  }

  static func json(_ rows: [GoalRow]) -> JSONValue {
    .object([
      StatisticsReport.format,
      (
        "goals",
        .array(
          rows.map { row in
            .line(
              .object(
                [
                  ("group", .string(row.group)), ("lineage", .string(row.lineage.description)),
                  ("seed", .integer(Int(row.seed))),
                ] + StatisticsReport.members(row.goal)))
          })
      ),
    ])
  }
}
