import ArgumentParser
import Breeding

/// Several islands in place of one population.
struct IslandOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Breed so many islands, NAME-island-01, NAME-island-02, …, \(Island.counts.lowerBound) to \
      \(Island.counts.upperBound), which send each other their best.
      """, valueName: "count"),
    in: Island.counts)
  var islands: Int?

  @Option(
    help: ArgumentHelp(
      "Send the best after every so many generations (default: \(Island.defaultInterval)).",
      valueName: "generations"),
    in: Island.intervals)
  var migrateEvery: Int?

  @Option(
    help: ArgumentHelp(
      "Send so many to each island that takes some in (default: \(Island.defaultMigrants)).",
      valueName: "count"),
    in: Island.migrantCounts)
  var migrants: Int?

  @Option(
    help: """
      Who takes in whose: \(Spelling.choice(IslandTopology.allCases.map(\.rawValue))) (default: \
      \(IslandTopology.standard.rawValue)).
      """,
    completion: .list(IslandTopology.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "topology") })
  var topology: IslandTopology?

  @Option(
    help: ArgumentHelp(
      "Give the islands these searches in turn, such as generational,map-elites.",
      valueName: "searches"),
    completion: .words(SearchKind.allCases.map(\.rawValue)),
    transform: {
      try Naming.list($0, "search", of: SearchKind.allCases.map { ($0.rawValue, $0) })
    })
  var islandSearch: [SearchKind]?

  /// What was asked for; nil for one population.
  var settings: IslandSettings? {
    islands.map {
      IslandSettings(
        count: $0, every: migrateEvery ?? Island.defaultInterval,
        migrants: migrants ?? Island.defaultMigrants, topology: topology ?? .standard,
        searches: islandSearch ?? [])
    }
  }

  func validate() throws {
    guard islands == nil else { return }
    let given = [
      ("--migrate-every", migrateEvery != nil), ("--migrants", migrants != nil),
      ("--topology", topology != nil), ("--island-search", islandSearch != nil),
    ].first(where: \.1)
    if let given { throw ValidationError("\(given.0): expected --islands, too") }
  }
}
