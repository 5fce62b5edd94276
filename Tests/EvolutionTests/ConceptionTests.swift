import Evolution
import Genomes
import TestNetworks
import Testing

@Suite struct ConceptionTests {
  private static let ways: [(Conception, String, [Int])] = [
    (.kept(2), "kept", [2]), (.mutated(0), "mutated", [0]),
    (.crossed([1, 0, 2]), "crossed", [1, 0, 2]),
  ]

  @Test(arguments: ways)
  func `a way names itself and its parents`(way: Conception, name: String, parents: [Int]) {
    #expect(way.name == name)
    #expect(way.parents == parents)
  }

  @Test func `a kept one is as it was`() throws {
    let generation = try (0..<3).map { try bred(seed: $0) }
    var random = stream(1)
    let child = Conception.kept(2).conceive(
      from: generation, variation: Variation(strength: 1), random: &random)
    #expect(child.genome == generation[2] && child.operators.isEmpty)
  }

  @Test func `a mutated one is its parent mutated`() throws {
    let generation = try (0..<3).map { try bred(seed: $0) }
    var (one, other) = (stream(1), stream(1))
    let child = Conception.mutated(1).conceive(
      from: generation, variation: Variation(strength: 0.7), random: &one)
    let expected = Mutations(strength: 0.7).mutate(generation[1], random: &other)
    #expect(child.genome == expected.genome && child.operators == expected.operators)
  }

  @Test func `children have the plane that is asked for, and those kept their own`() throws {
    let generation = try (0..<3).map { try bred(seed: $0) }
    let variation = Variation(
      strength: 0.5,
      limits: VariationLimits {
        $0.symmetry = .rotation(5)
        $0.tiling = .mirrors
      })
    for (way, isChild) in [
      (Conception.kept(0), false), (.mutated(1), true), (.crossed([0, 2]), true),
    ] {
      var (one, other) = (stream(3), stream(3))
      let dressed = way.conceive(from: generation, variation: variation, random: &one)
      var draft = Genome.Draft(
        way.conceive(from: generation, variation: Variation(strength: 0.5), random: &other).genome)
      if isChild { (draft.canvas.symmetry, draft.canvas.tiling) = (.rotation(5), .mirrors) }
      #expect(dressed.genome == draft.valid())
    }
  }

  @Test func `a child of several has the plane of one of them`() throws {
    var generation = try (0..<2).map { try bred(seed: $0) }
    var draft = Genome.Draft(generation[1])
    draft.canvas.symmetry = .twoWay
    generation[1] = draft.valid()
    var found: Set<Symmetry> = []
    for seed in 0..<20 as Range<UInt64> {
      var random = stream(seed)
      let child = Conception.crossed([0, 1]).conceive(
        from: generation, variation: Variation(strength: 0.5), random: &random)
      found.insert(child.genome.canvas.symmetry)
    }
    #expect(found == [.none, .twoWay])
  }

  @Test(arguments: [nil, [3, 1, 2], [1, 1, 1]] as [[Double]?])
  func `a crossed one is a crossover mutated at half the strength`(fitness: [Double]?) throws {
    let generation = try (0..<3).map { try bred(seed: $0) }
    for seed in 0..<20 as Range<UInt64> {
      var (one, other) = (stream(seed), stream(seed))
      let child = Conception.crossed([2, 0]).conceive(
        from: generation, fitness: fitness, variation: Variation(strength: 0.6), random: &one)
      let crossed = Crossover.cross(
        [generation[2], generation[0]], fitness: fitness.map { [$0[2], $0[0]] }, random: &other)
      let expected = Mutations(strength: 0.3).mutate(crossed, random: &other)
      #expect(child.genome == expected.genome, "seed \(seed)")
      #expect(child.operators == expected.operators, "seed \(seed)")
    }
  }

  /// x → ink, enabled in the first parent alone; nothing else mutates it.
  @Test(arguments: [0, 0.3, 0.75, 1])
  func `a gene that one parent has disabled is disabled by the variation's share`(
    share: Double
  ) {
    let generation = [true, false].map { isEnabled in
      var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
      draft.connections = [
        Connection(from: .input(.x), to: .output(.ink), weight: 1, enabled: isEnabled)
      ]
      return draft.valid()
    }
    let none = Mutations([], strength: 0, insists: false)
    let variation = Variation(alone: none, afterCrossover: none, inheritedDisabled: share)
    let disabled = (0..<4_000 as Range<UInt64>).count { seed in
      var random = stream(seed)
      let child = Conception.crossed([0, 1]).conceive(
        from: generation, variation: variation, random: &random)
      return !child.genome.connections[0].enabled
    }
    #expect(
      abs(Double(disabled) / 4_000 - share) <= 5 * (share * (1 - share) / 4_000).squareRoot())
  }

  @Test(arguments: [0, 0.8, 1])
  func `a share of the crossovers is mutated`(share: Double) throws {
    var settings = NEATSettings()
    (settings.mutatedCrossovers, settings[.mutateWeights]) = (share, 1)
    let generation = try (0..<2).map { try bred(seed: $0) }
    let mutated = (0..<1_000 as Range<UInt64>).count { seed in
      var random = stream(seed)
      return !Conception.crossed([0, 1]).conceive(
        from: generation, variation: settings.variation(), random: &random
      ).operators.isEmpty
    }
    #expect(abs(Double(mutated) / 1_000 - share) <= 5 * (share * (1 - share) / 1_000).squareRoot())
  }
}
