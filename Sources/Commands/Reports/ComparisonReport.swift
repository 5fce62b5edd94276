import Breeding

/// What a comparison says, as text, CSV and JSON.
struct ComparisonReport {
  private let comparison: GroupComparison

  /// The format of what `compare` prints as JSON; see the guide, "Formats".
  private static let format = ("format", JSONValue.string("breed.comparison/1"))

  init(_ comparison: GroupComparison) { self.comparison = comparison }

  /// For a person: the groups, and the tests.
  var text: String {
    let title = printable(comparison.title) + place
    var text = Tint.heading.colouring(Columns.folded(title)) + "\n"
    text += Columns.text(
      [["", "lineages", "lower quartile", "median", "upper quartile"]]
        + comparison.groups.map { compared in
          let quartiles = compared.quartiles
          return [compared.group.name, "\(compared.values.count)"]
            + [quartiles.lower, quartiles.median, quartiles.upper].map(figure)
        }, leading: [0])
    guard let ways = tests else { return text }
    text += "\n" + Tint.heading.colouring(Columns.folded(ways)) + "\n"
    let isSeveral = comparison.comparison.pairs.count > 1
    text += Columns.text(
      [["", "U", "p"] + (isSeveral ? ["corrected"] : []) + ["A", "effect"]]
        + comparison.comparison.pairs.map { pair in
          [name(pair), StatisticsReport.count(pair.test.u), Self.likelihood(pair.test.p)]
            + (isSeveral ? [Self.likelihood(pair.corrected)] : [])
            + [Decimal.text(pair.effect.a, places: 2), pair.effect.words]
        }, leading: [0, isSeveral ? 5 : 4])
    return text
  }

  /// Where the values are from.
  private var place: String {
    guard let step = comparison.step else { return "" }
    return switch comparison.scale {
    case .generations: " in generation \(step)"
    case .evaluations: " after \(step) evaluations"
    }
  }

  /// What the tests are; nil where there is nothing to test, or where the scores are of different things.
  private var tests: String? {
    let pairs = comparison.comparison.pairs
    if pairs.isEmpty || comparison.scored.count > 1 { return nil }
    let exact = pairs.count { $0.test.way == .exact }
    let way =
      exact == pairs.count
      ? "exact"
      : exact == 0
        ? "normal approximation, corrected for ties"
        : "exact, and where there are ties by the normal approximation"
    let corrected = pairs.count == 1 ? "" : ", corrected by Holm's method for \(pairs.count) pairs"
    return "Mann-Whitney U, two-sided, \(way)\(corrected); A by Vargha and Delaney"
  }

  private func name(_ pair: Comparison.Pair) -> String {
    let groups = comparison.groups.map(\.group.name)
    return "\(groups[pair.first]) and \(groups[pair.second])"
  }

  private func figure(_ value: Double) -> String {
    switch comparison.subject {
    case .goal: value.isFinite ? StatisticsReport.count(value) : "not reached"
    case .column(let column): StatisticsReport.text(value, of: column)
    }
  }

  /// A likelihood with four decimals, a small one with two digits and an exponent.
  static func likelihood(_ value: Double) -> String {
    if value >= 0.001 || value <= 0 { return Decimal.text(value, places: 4) }
    var (number, exponent) = (value, 0)
    while number < 1 { (number, exponent) = (number * 10, exponent - 1) }
    if number >= 9.95 { (number, exponent) = (1, exponent + 1) }
    return "\(Decimal.text(number, places: 1))e\(exponent)"
  }

  /// The groups' quartiles wherever they are known; of a goal, each lineage's value.
  var csv: String {
    switch comparison.subject {
    case .goal:
      return CSV.text(
        [["group", "lineage", comparison.scale.rawValue]]
          + comparison.groups.flatMap { compared in
            zip(compared.group.lineages, compared.values).map {
              [compared.group.name, $0.description, CSV.number($1)]
            }
          })
    case .column:
      return CSV.text(
        [
          [
            "group", comparison.scale == .generations ? "generation" : "evaluations", "lineages",
            "lower_quartile", "median", "upper_quartile",
          ]
        ]
          + comparison.groups.flatMap { compared in
            compared.bands.map { band in
              [compared.group.name, "\(band.step)", "\(compared.values.count)"]
                + [band.quartiles.lower, band.quartiles.median, band.quartiles.upper].map {
                  CSV.number($0)
                }
            }
          })
    }
  }

  /// All of it for a program.
  ///
  /// - Parameter plot: the file of the plot, if any.
  func json(plot: String?) -> JSONValue {
    let subject: [(String, JSONValue)] =
      switch comparison.subject {
      case .goal(let condition):
        [("of", .string(GroupComparison.goal)), ("until", .string(condition))]
      case .column(let column): [("of", .string(column.name))]
      }
    return .object(
      [Self.format] + subject + [
        ("title", .string(comparison.title)), ("by", .string(comparison.scale.rawValue)),
        ("at", comparison.step.map(JSONValue.integer) ?? .null),
        ("groups", .array(comparison.groups.map(json))),
        ("pairs", .array(comparison.comparison.pairs.map(json))),
        ("plot", plot.map(JSONValue.string) ?? .null),
      ])
  }

  private func json(_ compared: GroupComparison.Compared) -> JSONValue {
    .object(
      [
        ("group", .string(compared.group.name)),
        (
          "lineages",
          .array(compared.group.lineages.map { .string($0.description) })
        ),
        ("values", .line(.array(compared.values.map(StatisticsReport.number)))),
      ] + StatisticsReport.members(compared.quartiles) + [
        ("held", .integer(compared.held)),
        (
          "curve",
          .array(
            compared.bands.map { band in
              .line(
                .object(
                  [("at", .integer(band.step))] + StatisticsReport.members(band.quartiles)))
            })
        ),
      ])
  }

  private func json(_ pair: Comparison.Pair) -> JSONValue {
    let groups = comparison.groups.map(\.group.name)
    return .line(
      .object([
        ("first", .string(groups[pair.first])), ("second", .string(groups[pair.second])),
        ("u", .double(pair.test.u)), ("p", .double(pair.test.p)),
        ("way", .string(pair.test.way.rawValue)), ("corrected", .double(pair.corrected)),
        ("a", .double(pair.effect.a)), ("effect", .string(pair.effect.words)),
      ]))
  }
}
