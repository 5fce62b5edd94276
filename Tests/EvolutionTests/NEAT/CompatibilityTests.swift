import Evolution
import Genomes
import Testing

/// Two genomes' weights by innovation number, and how far apart they are.
struct DistanceCase: Sendable, CustomTestStringConvertible {
  let first: [(number: Int, weight: Float)]
  let second: [(number: Int, weight: Float)]
  let genes: Double
  let weight: Double
  /// Whether the genes are divided by the larger genome's number.
  let isNormalised: Bool
  let distance: Double

  init(
    _ first: KeyValuePairs<Int, Float>, _ second: KeyValuePairs<Int, Float>, genes: Double = 1,
    weight: Double = 0.4, isNormalised: Bool = true, _ distance: Double
  ) {
    self.first = first.map { ($0.key, $0.value) }
    self.second = second.map { ($0.key, $0.value) }
    self.genes = genes
    self.weight = weight
    self.isNormalised = isNormalised
    self.distance = distance
  }

  var testDescription: String { "\(first) to \(second) is \(distance)" }
}

/// The distance by hand, and by the numbers of other systems' suites. Their c₁ and c₂ are the same
/// in all of these, so what is told apart there by number and here by place does not show.
///
/// SharpNEAT's distance of weights, which counts a missing gene as one of weight 0, has nothing that
/// corresponds here: W̄ is the mean of matching genes alone.
@Suite struct CompatibilityTests {
  private static let cases = [
    DistanceCase([0: 1], [0: 0], 0.4),
    DistanceCase([0: 1], [0: 0], weight: 1, 1),
    DistanceCase([0: 1, 2: 0.5], [0: 1, 1: 0.5], 1),
    DistanceCase([0: 1], [0: 1, 10: 0.5, 11: 0.3], 2.0 / 3),
    DistanceCase([0: 1, 1: 1, 2: 1, 3: 1, 4: 1], [0: 1, 1: 1], 0.6),
    DistanceCase([0: 1, 1: 1, 2: 1, 3: 1, 4: 1], [0: 1, 1: 1], isNormalised: false, 3),
    DistanceCase([0: 0.5], [0: -0.5], 0.4),
    DistanceCase([:], [:], 0),
    DistanceCase([0: 0.5, 1: 0.7, 2: 0.3], [0: 1, 1: 0.2, 2: 0.8], 0.2),
    DistanceCase([0: 0.5, 1: 0.7], [0: 0.5, 1: 0.7, 2: 0.3, 3: 0.8], 0.5),
    DistanceCase([1: 0.5, 2: -0.5], [1: 0.1, 2: -0.5], weight: 0.5, 0.1),
    DistanceCase([1: 0.5, 2: -0.5], [1: 0.5, 2: -0.5, 3: 1], weight: 0.5, 1.0 / 3),
    DistanceCase(
      [1: 1.5, 2: 2.5, 3: 3.5], [1: 1.5, 2: 2.5, 3: 3.5, 10: 1], genes: 0.5, weight: 0.5,
      isNormalised: false, 0.5),
    DistanceCase(
      [1: 1.5, 2: 2.5, 3: 3.5], [1: 1.5, 2: 2.5, 3: 3.5, 5: 2, 10: 1], genes: 0.5, weight: 0.5,
      isNormalised: false, 1),
  ]

  private func distance(_ one: Genome, _ other: Genome, _ settings: NEATSettings) -> Double {
    Compatibility(settings).distance(Compatibility.Genes(one), Compatibility.Genes(other))
  }

  @Test(arguments: cases)
  func `the distance is that of other systems`(example: DistanceCase) {
    var settings = NEATSettings()
    (settings.excess, settings.disjoint) = (example.genes, example.genes)
    settings.weight = example.weight
    settings.smallGenome = example.isNormalised ? 0 : 1_000
    let (one, other) = (genome(example.first), genome(example.second))
    // Weights are single-precision numbers: 0.7 − 0.2 is not quite 0.5.
    #expect(abs(distance(one, other, settings) - example.distance) < 1e-7)
    #expect(distance(one, other, settings) == distance(other, one, settings))
  }

  /// 1 and 3 match; of the first 2 is disjoint and 4 excess, of the second 5 is excess.
  @Test func `a gene behind the last common one of its genome is excess, another disjoint`() {
    var settings = NEATSettings()
    (settings.excess, settings.disjoint) = (100, 1)
    let one = genome([(1, 0), (2, 0), (3, 0), (4, 0)])
    #expect(distance(one, genome([(1, 0), (3, 0), (5, 0)]), settings) == 201)
    // By its place, not by its number: here 5 stands before the last common one.
    #expect(distance(one, genome([(5, 0), (3, 0), (1, 0)]), settings) == 102)
    // Nothing in common: all is excess.
    #expect(distance(one, genome([(5, 0)]), settings) == 500)
    #expect(distance(one, genome([]), settings) == 400)
  }

  @Test func `genomes under the small size are not divided, and from it on they are`() {
    var settings = NEATSettings()
    let (three, five) = (genome((0..<3).map { ($0, 0) }), genome((0..<5).map { ($0, 0) }))
    settings.smallGenome = 6
    #expect(distance(three, five, settings) == 2)
    settings.smallGenome = 5
    #expect(distance(three, five, settings) == 2.0 / 5)
  }

  /// Common are the output and the hidden nodes 0 and 1; 2 and 3 each one has alone.
  @Test func `the activations that differ count by their share of the common nodes`() {
    var settings = NEATSettings()
    (settings.excess, settings.disjoint, settings.activation) = (0, 0, 6)
    let one = genome([(0, 1), (1, 1), (2, 1)])
    var draft = Genome.Draft(genome([(0, 1), (1, 1), (3, 1)]))
    #expect(distance(one, draft.valid(), settings) == 0)
    draft.nodes[2].activation = .gaussian
    #expect(distance(one, draft.valid(), settings) == 2)
    draft.nodes[1].activation = .gaussian
    #expect(distance(one, draft.valid(), settings) == 4)
    draft.nodes[4].activation = .gaussian
    #expect(distance(one, draft.valid(), settings) == 4)
  }

  /// A search sorts a child's genes by those of its parent, which are mostly the same.
  @Test func `genes that are sorted by another's are sorted`() throws {
    let genomes = try (0..<40).map { try bred(steps: $0, seed: UInt64($0 / 8)) }
    let genes = genomes.map { Compatibility.Genes($0) }
    let compatibility = Compatibility()
    for (place, genome) in genomes.enumerated() {
      for relative in genes {
        let again = Compatibility.Genes(genome, like: relative)
        for other in genes {
          #expect(
            compatibility.distance(again, other) == compatibility.distance(genes[place], other))
        }
      }
    }
  }

  @Test func `a distance is not negative, the same both ways, and 0 to itself`() throws {
    let genes = try (0..<40).map {
      Compatibility.Genes(try bred(steps: $0, seed: UInt64($0 / 4)))
    }
    let compatibility = Compatibility()
    for one in genes {
      #expect(compatibility.distance(one, one) == 0)
      for other in genes {
        let distance = compatibility.distance(one, other)
        #expect(distance >= 0 && distance == compatibility.distance(other, one))
      }
    }
  }

  @Test func `the order of nodes changes nothing`() throws {
    let (one, other) = (try bred(steps: 20, seed: 1), try bred(steps: 25, seed: 1))
    var draft = Genome.Draft(other)
    draft.nodes.reverse()
    #expect(distance(one, draft.valid(), NEATSettings()) == distance(one, other, NEATSettings()))
  }
}
