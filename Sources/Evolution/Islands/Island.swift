import Genomes
import JSON

/// Which of several islands a search is, and what they give each other.
///
/// Islands are populations that breed apart and send some to others now and then (Whitley, Rana &
/// Heckendorn 1999, Journal of Computing and Information Technology 7:33–47). Here the best go, and take
/// the places of the worst: of the policies that Cantú-Paz 2001 (doi:10.1023/A:1011375326814) compares,
/// the most usual one, by which what is good spreads fastest. A migrant is a copy: it stays where it was,
/// too.
///
/// The best of generation n, a multiple of `every`, come in among the children of generation n + 1. What an
/// island breeds is then a function of the seed and these settings, whatever is bred first or beside it.
public struct Island: Hashable, Sendable {
  /// What the lineages of all islands are called, before `-island-1`.
  public var name: LineageName
  /// Which of them it is, from 1.
  public var number: Int
  /// How many there are.
  public var count: Int
  /// The seed of all islands together.
  public var seed: UInt64
  /// After every so many generations the best go.
  public var every: Int
  /// How many go to each island that takes some in.
  public var migrants: Int
  /// Who takes in whose.
  public var topology: IslandTopology

  /// How many islands there may be.
  public static let counts = 2...512
  /// After how many generations the best may go.
  public static let intervals = 1...1_000_000
  /// How many may go.
  public static let migrantCounts = 1...1_000
  /// After how many generations the best go by default.
  public static let defaultInterval = 10
  /// How many go by default.
  public static let defaultMigrants = 2

  /// An island of the values given.
  public init(
    _ number: Int, of count: Int, named name: LineageName, seed: UInt64,
    every: Int = defaultInterval, migrants: Int = defaultMigrants,
    topology: IslandTopology = .standard
  ) {
    self.name = name
    self.number = number
    self.count = count
    self.seed = seed
    self.every = every
    self.migrants = migrants
    self.topology = topology
  }

  /// What its lineage is called, or that of another of them: `xor-island-03`. Nil where that would be too
  /// long.
  ///
  /// - Parameter other: the other one's number.
  public func lineage(of other: Int? = nil) -> LineageName? {
    let width = max(2, "\(count)".count)
    let digits = "\(other ?? number)"
    return LineageName(
      "\(name)-island-" + String(repeating: "0", count: max(0, width - digits.count)) + digits)
  }

  /// The seed of its random numbers: less than 2⁵², so that every reader of JSON has it exactly.
  public var ownSeed: UInt64 {
    var random = RandomStream(seed: seed, generation: 0, child: number)
    return (UInt64(random.bits32()) << 32 | UInt64(random.bits32())) >> 12
  }

  /// Whether the best of a generation go to others. Those of the first do not, since no fitness has
  /// seen them.
  public func sends(_ generation: Int) -> Bool { generation > 1 && generation % every == 0 }

  /// The islands whose best come in among the children of a generation, in their order; none for most
  /// generations.
  public func sources(into generation: Int) -> [Int] {
    guard sends(generation - 1) else { return [] }
    return topology.sources(of: number, among: count, seed: seed, generation: generation - 1)
  }

  /// Whether another is one of the same islands.
  public func isBeside(_ other: Island) -> Bool {
    var same = other
    same.number = number
    return same == self
  }
}

extension Island {
  /// The island as files have it.
  var json: JSONValue {
    .object([
      ("of", .string(name.description)), ("number", .integer(number)), ("count", .integer(count)),
      ("seed", .integer(Int(seed))), ("every", .integer(every)),
      ("migrants", .integer(migrants)), ("topology", .string(topology.rawValue)),
    ])
  }

  /// Reads what `json` writes.
  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["of", "number", "count", "seed", "every", "migrants", "topology"])
    let name = try element.member("of")
    guard let lineage = LineageName(try name.string()) else {
      throw name.error(expected: LineageName.rule)
    }
    let count = try element.member("count").integer(in: Self.counts)
    self.init(
      try element.member("number").integer(in: 1...count), of: count, named: lineage,
      seed: UInt64(try element.member("seed").integer(atLeast: 0)),
      every: try element.member("every").integer(in: Self.intervals),
      migrants: try element.member("migrants").integer(in: Self.migrantCounts),
      topology: try element.member("topology").one())
  }
}
