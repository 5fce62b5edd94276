import Genomes
import Testing

@testable import Evolution

/// Crossover held against `CrossoverReference`, and parents that are compared once against those that
/// are compared for each child.
@Suite struct CrossedParentsTests {
  /// Relatives and strangers, some of which close cycles together.
  private static func family(_ count: Int, seed: UInt64) throws -> [Genome] {
    var random = stream(seed)
    let founders = try ["neat", "minimal", "neat"].enumerated().map {
      try bred($1, steps: 4, seed: seed + UInt64($0))
    }
    return (0..<count).map { index in
      var genome = founders[index % founders.count]
      for _ in 0..<random.below(6) {
        genome = Mutations(strength: 1).mutate(genome, random: &random).genome
      }
      return genome
    }
  }

  /// Parents, some of which differ in fitness.
  private static func parents(_ seed: UInt64) throws -> (genomes: [Genome], fitness: [Double]?) {
    let genomes = try family([1, 2, 3, 5, 12][Int(seed) % 5], seed: seed)
    var random = stream(seed)
    return (genomes, seed % 3 == 0 ? genomes.map { _ in Double(random.below(3)) } : nil)
  }

  @Test(arguments: 0..<15 as Range<UInt64>)
  func `a child is that of the reference, gene by gene`(seed: UInt64) throws {
    let (parents, fitness) = try Self.parents(seed)
    let together = CrossedParents(parents, fitness: fitness)
    for turn in 0..<3 {
      var (one, other, third) = (stream(seed, turn), stream(seed, turn), stream(seed, turn))
      let expected = CrossoverReference.cross(parents, fitness: fitness, random: &one)
      #expect(Crossover.cross(together, random: &other) == expected, "seed \(seed)")
      #expect(
        Crossover.cross(parents, fitness: fitness, random: &third) == expected, "seed \(seed)")
      // As many random numbers were drawn.
      #expect(one.bits32() == other.bits32(), "seed \(seed)")
    }
  }

  @Test func `in the families of this suite some genes are left out, as they close cycles`() throws
  {
    var count = 0
    for seed in 0..<15 as Range<UInt64> {
      let (parents, fitness) = try Self.parents(seed)
      for turn in 0..<3 {
        var random = stream(seed, turn)
        _ = CrossoverReference.cross(parents, fitness: fitness, random: &random) { _ in count += 1 }
      }
    }
    #expect(count > 0)
  }

  @Test(arguments: [nil, .structure, .weights, .colour] as [Focus?])
  func `parents compared once have the children of parents compared for each`(focus: Focus?) throws
  {
    for seed in 0..<3 as Range<UInt64> {
      let generation = try Self.family(7, seed: seed).enumerated().map {
        Specimen(Address(IndividualID(generation: 1, number: $0 + 1)), $1)
      }
      let kind = Conception.crossed([6, 0, 3, 2])
      var limits = VariationLimits()
      limits.focus = focus
      let crossed = try #require(
        kind.crossedParents(among: generation, variation: Variation(strength: 1, limits: limits)))
      for (turn, strength) in [0.1, 0.5, 1].enumerated() {
        var (one, other) = (stream(seed, turn), stream(seed, turn))
        let variation = Variation(strength: strength, limits: limits)
        #expect(
          kind.offspring(of: generation, variation: variation, random: &one)
            == kind.offspring(
              of: generation, variation: variation, crossed: crossed, random: &other),
          "seed \(seed)")
      }
    }
  }

  @Test func `two parents and one are compared for each child`() throws {
    let generation = try Self.family(3, seed: 1).map {
      Specimen(Address(IndividualID(generation: 1, number: 1)), $0)
    }
    let variation = Variation(strength: 0.5)
    for kind in [Conception.kept(0), .mutated(1), .crossed([0, 2])] {
      let crossed = kind.crossedParents(among: generation, variation: variation)
      #expect(crossed.map(\.genomes) == nil)
    }
  }

  /// Half the genes are in one parent alone, half in all: each once in the list for each that has it.
  @Test func `what is kept of the parents grows with their genes, not with their pairs`() {
    let parents = (0..<300).map { parent in genome([(0, 1), (parent + 1, 1)]) }
    let alignment = Alignment(parents)
    let counts = (0..<alignment.connections.count).map { alignment.connections[$0].count }
    #expect(counts.reduce(0, +) == parents.reduce(0) { $0 + $1.connections.count })
  }
}
