import Arithmetic
import Evolution
import Genomes
import JSON

extension Run.Summary {
  /// What there is to plot of a generation beside its best score and their mean.
  public struct Statistics: Hashable, Sendable {
    /// The median score; of an even number the mean of the two in the middle.
    public var median: Double
    /// The mean number of nodes of its genomes.
    public var nodes: Double
    /// The mean number of connections of its genomes, disabled ones too.
    public var connections: Double
    /// The sum of the scores of a map's elites, the QD-score with an offset of 0 (Pugh, Soros & Stanley
    /// 2016, doi:10.3389/frobt.2016.00040); nil where there is no map.
    public var qdScore: Double?
    /// The best and the mean of each of the individuals' values, in their order: of the objectives of
    /// NSGA-II, and of the fitness that novelty search notes. None where the score says all.
    public var values: [Value]
    /// The quartiles of the scores; nil in older logs.
    public var quartiles: Quartiles?
    /// Each species in the order in which they were founded; none where there are no species, and in older
    /// logs.
    public var species: [SpeciesSize]

    /// The scores below and above which a quarter of all lies, by linear interpolation: definition 7 of
    /// Hyndman & Fan 1996, doi:10.2307/2684934.
    public struct Quartiles: Hashable, Sendable {
      /// A quarter is below it.
      public var lower: Double
      /// A quarter is above it.
      public var upper: Double

      /// Quartiles of the values given.
      public init(lower: Double, upper: Double) { (self.lower, self.upper) = (lower, upper) }
    }

    /// How large and how old a species is.
    public struct SpeciesSize: Hashable, Sendable {
      /// How many individuals belong to it, 1 or more.
      public var members: Int
      /// How many generations ago it was founded; 0 in the generation of its founding.
      public var age: Int

      /// A species of the values given.
      public init(members: Int, age: Int) { (self.members, self.age) = (members, age) }
    }

    /// The best and the mean of a value that individuals have beside their score.
    public struct Value: Hashable, Sendable {
      /// The greatest.
      public var best: Double
      /// The mean.
      public var mean: Double

      /// A value's best and mean.
      public init(best: Double, mean: Double) { (self.best, self.mean) = (best, mean) }
    }

    /// Statistics of the values given.
    public init(
      median: Double, nodes: Double, connections: Double, qdScore: Double? = nil,
      values: [Value] = [], quartiles: Quartiles? = nil, species: [SpeciesSize] = []
    ) {
      self.median = median
      self.nodes = nodes
      self.connections = connections
      self.qdScore = qdScore
      self.values = values
      self.quartiles = quartiles
      self.species = species
    }
  }

  /// An individual, as far as a summary asks.
  public typealias Scored = (genome: Genome, score: Double, values: [Double], species: Int?)

  /// The summary of individuals in the order of their generation, in which all sums are taken.
  ///
  /// - Parameters:
  ///   - individuals: each genome with its score, its values and the id of its species; all have as many
  ///     values.
  ///   - evaluated: how many pictures were evaluated.
  ///   - speciation: the species that they are sorted into, if any.
  ///   - qdScore: of a map; nil where there is none.
  ///   - front: how many none of the others beats, where there are several objectives.
  ///   - immigrants: where those are from that came in from other islands.
  public init(
    of individuals: [Scored], evaluated: Int, speciation: Speciation?, qdScore: Double?,
    front: Int?, immigrants: [Address] = []
  ) {
    let scores = individuals.map(\.score)
    self.init(
      best: scores.max() ?? 0, mean: Statistics.mean(of: scores), evaluated: evaluated,
      species: speciation?.species.count, cells: qdScore == nil ? nil : individuals.count,
      front: front, immigrants: immigrants,
      statistics: Statistics(of: individuals, speciation: speciation, qdScore: qdScore))
  }

  /// Whether another summary says the same of a generation, as far as this one says something: older
  /// logs have no statistics, or none of quartiles and of the sizes of species.
  public func agrees(with other: Run.Summary) -> Bool {
    var other = other
    if statistics == nil { other.statistics = nil }
    if statistics?.quartiles == nil {
      other.statistics?.quartiles = nil
      other.statistics?.species = []
    }
    return self == other
  }
}

extension Run.Summary.Statistics {
  /// The statistics of individuals in the order of their generation, in which all sums are taken.
  init(of individuals: [Run.Summary.Scored], speciation: Speciation?, qdScore: Double?) {
    let scores = individuals.map(\.score).sorted()
    let values = (0..<(individuals.map(\.values.count).min() ?? 0)).map { place in
      let values = individuals.map { $0.values[place] }
      return Value(best: values.max() ?? 0, mean: Self.mean(of: values))
    }
    self.init(
      median: Self.median(of: individuals.map(\.score)),
      nodes: Self.mean(of: individuals.map { Double($0.genome.nodes.count) }),
      connections: Self.mean(of: individuals.map { Double($0.genome.connections.count) }),
      qdScore: qdScore, values: values,
      quartiles: scores.isEmpty
        ? nil
        : Quartiles(lower: Quantile.of(scores, 0.25), upper: Quantile.of(scores, 0.75)),
      species: Self.sizes(of: speciation, among: individuals.compactMap(\.species)))
  }

  /// How large and how old each species is that has members, of the ids of which they are given.
  private static func sizes(of speciation: Speciation?, among ids: [Int]) -> [SpeciesSize] {
    guard let speciation else { return [] }
    var counts: [Int: Int] = [:]
    for id in ids { counts[id, default: 0] += 1 }
    return speciation.species.compactMap { species in
      counts[species.id].map {
        SpeciesSize(members: $0, age: speciation.turn - species.founded)
      }
    }
  }

  /// The statistics of a generation, whose scores are 0 where no fitness chose.
  public init(of generation: Generation) {
    let individuals = generation.individuals
    var qdScore: Double?
    if case .auto(let method) = generation.method, method.kind.layout == .map {
      // In the order of the cells, as the map takes it.
      let scores = individuals.sorted { ($0.cell ?? 0) < ($1.cell ?? 0) }.map { $0.score ?? 0 }
      let most = Double.greatestFiniteMagnitude
      qdScore = min(max(scores.reduce(0, +), -most), most)
    }
    self.init(
      of: individuals.map { ($0.genome, $0.score ?? 0, $0.values, $0.species) },
      speciation: generation.memory.speciation, qdScore: qdScore)
  }

  /// The mean; finite though the sum of the largest numbers is not.
  fileprivate static func mean(of numbers: [Double]) -> Double {
    let (sum, count) = (numbers.reduce(0, +), Double(max(1, numbers.count)))
    if sum.isFinite { return sum / count }
    let mean = numbers.reduce(0) { $0 + $1 / count }
    return min(max(mean, numbers.min() ?? 0), numbers.max() ?? 0)
  }

  private static func median(of numbers: [Double]) -> Double {
    guard !numbers.isEmpty else { return 0 }
    let sorted = numbers.sorted()
    return mean(of: Array(sorted[(sorted.count - 1) / 2...sorted.count / 2]))
  }

  var members: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("median", .double(median)), ("nodes", .double(nodes)),
      ("connections", .double(connections)),
    ]
    if let qdScore { members.append(("qd_score", .double(qdScore))) }
    if !values.isEmpty {
      members.append(("bests", .array(values.map { .double($0.best) })))
      members.append(("means", .array(values.map { .double($0.mean) })))
    }
    if let quartiles {
      members.append(("lower_quartile", .double(quartiles.lower)))
      members.append(("upper_quartile", .double(quartiles.upper)))
    }
    if !species.isEmpty {
      members.append(("species_sizes", .array(species.map { .integer($0.members) })))
      members.append(("species_ages", .array(species.map { .integer($0.age) })))
    }
    return members
  }

  static let required = ["median", "nodes", "connections"]
  static let optional = [
    "qd_score", "bests", "means", "lower_quartile", "upper_quartile", "species_sizes",
    "species_ages",
  ]

  /// The statistics of a summary; nil where it has none.
  init?(json element: JSONElement) throws(JSONError) {
    guard let median = try element.optionalMember("median") else { return nil }
    func numbers(_ name: String) throws(JSONError) -> [Double] {
      var numbers: [Double] = []
      for number in try element.optionalMember(name)?.elements() ?? [] {
        numbers.append(try number.double())
      }
      return numbers
    }
    let (bests, means) = (try numbers("bests"), try numbers("means"))
    guard bests.count == means.count else {
      throw try element.member("means").error(expected: "as many as in \"bests\"")
    }
    self.init(
      median: try median.double(), nodes: try element.member("nodes").double(),
      connections: try element.member("connections").double(),
      qdScore: try element.optionalMember("qd_score")?.double(),
      values: zip(bests, means).map { Value(best: $0, mean: $1) },
      quartiles: try Quartiles(json: element), species: try Self.sizes(json: element))
  }

  private static func sizes(json element: JSONElement) throws(JSONError) -> [SpeciesSize] {
    func integers(_ name: String, atLeast least: Int) throws(JSONError) -> [Int] {
      var integers: [Int] = []
      for number in try element.optionalMember(name)?.elements() ?? [] {
        integers.append(try number.integer(atLeast: least))
      }
      return integers
    }
    let sizes = try integers("species_sizes", atLeast: 1)
    let ages = try integers("species_ages", atLeast: 0)
    guard sizes.count == ages.count else {
      throw try element.member(sizes.isEmpty ? "species_ages" : "species_sizes").error(
        expected: "as many sizes of species as ages")
    }
    return zip(sizes, ages).map { SpeciesSize(members: $0, age: $1) }
  }
}

extension Run.Summary.Statistics.Quartiles {
  /// The quartiles of a summary; nil where it has none.
  fileprivate init?(json element: JSONElement) throws(JSONError) {
    guard let lower = try element.optionalMember("lower_quartile") else {
      if let upper = try element.optionalMember("upper_quartile") {
        throw upper.error(expected: "\"lower_quartile\" beside it")
      }
      return nil
    }
    self.init(
      lower: try lower.double(), upper: try element.member("upper_quartile").double())
  }
}
