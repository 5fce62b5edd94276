import Breeding

/// A lineage's generations as a table for plots: CSV by RFC 4180, a line of names and then one for each
/// generation, in their order. What is not known is empty.
struct GenerationTable {
  private let rows: [GenerationNumbers]
  /// Every fitness that generations have values of, in the order in which they come.
  private let fitness: [String]

  init(_ lineage: Lineage) throws {
    rows = try (1...lineage.history.count).map { try lineage.numbers(of: $0, reading: true) }
    var names: [String] = []
    for row in rows {
      for name in row.values.map(\.name) where !names.contains(name) { names.append(name) }
    }
    fitness = names
  }

  /// The table.
  var text: String {
    let header =
      Self.columns.map(\.name) + fitness.flatMap { ["best \($0)", "mean \($0)"] }
    let lines = rows.map { row in
      Self.columns.map { $0.value(row) }
        + fitness.flatMap { name in
          let value = row.values.first { $0.name == name }
          return [Self.number(value?.best), Self.number(value?.mean)]
        }
    }
    return CSV.text([header] + lines)
  }

  private static let columns: [(name: String, value: @Sendable (GenerationNumbers) -> String)] =
    [
      ("generation", { "\($0.number)" }),
      ("parent", { number($0.record.parent) }),
      ("saved", { $0.record.isSaved ? "1" : "0" }),
      ("seed", { $0.seed.map { "\($0)" } ?? "" }),
      ("search", { $0.search?.kind.rawValue ?? "" }),
      ("of", { $0.search?.scored ?? "" }),
      ("pictures", { number($0.count) }),
      ("evaluated", { number($0.summary?.evaluated) }),
      ("best", { number($0.summary?.best) }),
      ("mean", { number($0.summary?.mean) }),
      ("median", { number($0.summary?.statistics?.median) }),
      ("nodes", { number($0.nodes) }),
      ("connections", { number($0.connections) }),
      ("species", { number($0.summary?.species) }),
      ("front", { number($0.summary?.front) }),
      ("cells", { number($0.summary?.cells) }),
      ("coverage", { number($0.coverage) }),
      ("qd_score", { number($0.summary?.statistics?.qdScore) }),
    ]

  private static func number(_ value: Int?) -> String { CSV.number(value) }

  private static func number(_ value: Double?) -> String { CSV.number(value) }
}
