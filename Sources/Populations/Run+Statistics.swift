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
      values: [Value] = []
    ) {
      self.median = median
      self.nodes = nodes
      self.connections = connections
      self.qdScore = qdScore
      self.values = values
    }
  }

  /// The summary of individuals in the order of their generation, in which all sums are taken.
  ///
  /// - Parameters:
  ///   - individuals: each genome with its score and its values; all have as many.
  ///   - evaluated: how many pictures were evaluated.
  ///   - species: how many species there are, if any.
  ///   - qdScore: of a map; nil where there is none.
  ///   - front: how many none of the others beats, where there are several objectives.
  public init(
    of individuals: [(genome: Genome, score: Double, values: [Double])], evaluated: Int,
    species: Int?, qdScore: Double?, front: Int?
  ) {
    let scores = individuals.map(\.score)
    self.init(
      best: scores.max() ?? 0, mean: Statistics.mean(of: scores), evaluated: evaluated,
      species: species, cells: qdScore == nil ? nil : individuals.count, front: front,
      statistics: Statistics(of: individuals, qdScore: qdScore))
  }

  /// Whether another summary says the same of a generation, as far as this one says something: older
  /// logs have no statistics.
  public func agrees(with other: Run.Summary) -> Bool {
    var other = other
    if statistics == nil { other.statistics = nil }
    return self == other
  }
}

extension Run.Summary.Statistics {
  /// The statistics of individuals in the order of their generation, in which all sums are taken.
  init(of individuals: [(genome: Genome, score: Double, values: [Double])], qdScore: Double?) {
    let values = (0..<(individuals.map(\.values.count).min() ?? 0)).map { place in
      let values = individuals.map { $0.values[place] }
      return Value(best: values.max() ?? 0, mean: Self.mean(of: values))
    }
    self.init(
      median: Self.median(of: individuals.map(\.score)),
      nodes: Self.mean(of: individuals.map { Double($0.genome.nodes.count) }),
      connections: Self.mean(of: individuals.map { Double($0.genome.connections.count) }),
      qdScore: qdScore, values: values)
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
    self.init(of: individuals.map { ($0.genome, $0.score ?? 0, $0.values) }, qdScore: qdScore)
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
    return members
  }

  static let required = ["median", "nodes", "connections"]
  static let optional = ["qd_score", "bests", "means"]

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
      values: zip(bests, means).map { Value(best: $0, mean: $1) })
  }
}
