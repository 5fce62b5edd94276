@testable import Breeding
import Evolution
import Fitness
import Genomes
import Pictures
import Populations
import Rendering
import Testing

/// What a generation depends on: its arguments, and nothing else.
@Suite struct BreederTests {
  static let seed: UInt64 = 1_234
  static let others: [Renderer] =
    [1, 2, 7].map { Renderer(threads: $0) }
    + InstructionSet.allCases.filter(\.isAvailable).map {
      Renderer(instructionSet: $0, threads: 2)
    }

  @Test func `every renderer makes the same generations`() throws {
    func generations(_ renderer: Renderer) throws -> [Generation] {
      let breeder = Breeder(renderer: renderer)
      let first = Runs.new(seed: Self.seed, with: breeder)
      return try [
        first, Runs.new("layers", count: 6, seed: Self.seed, with: breeder),
        Runs.next(from: first, [2], seed: Self.seed, with: breeder),
        Runs.next(from: first, [2, 5, 7], keep: true, seed: Self.seed, with: breeder),
      ]
        + EvolverTests.methods.flatMap {
          try Runs.auto(from: first, generations: 2, $0, seed: Self.seed, with: breeder)
        }
    }
    let expected = try generations(Renderer(instructionSet: .baseline, threads: 1))
    for renderer in Self.others {
      #expect(
        try generations(renderer) == expected,
        "\(renderer.threads) threads, \(renderer.instructionSet)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `another seed makes other genomes`(seed: UInt64) {
    let (one, other) = (Runs.new(seed: seed), Runs.new(seed: seed + 1))
    #expect(Set(one.genomes).isDisjoint(with: other.genomes))
    #expect(
      Set(Runs.next(from: one, [1], seed: seed).genomes)
        .isDisjoint(with: Runs.next(from: one, [1], seed: seed + 1).genomes))
  }

  /// Each try of a child has numbers of its own, and the first round judges a child by those before
  /// it alone. So all that were taken at once are the same among more children, and the others where
  /// they took as many tries.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `a child does not depend on how many are bred`(seed: UInt64) {
    let parent = Runs.new(seed: seed)
    let broods: [(Int) -> Generation] = [
      { Runs.new(count: $0, seed: seed) },
      { Runs.next(from: parent, [3], count: $0, seed: seed) },
      { Runs.next(from: parent, [1, 2, 9], keep: true, count: $0, seed: seed) },
      { Runs.next(from: parent, [4], strength: 0.05, count: $0, seed: seed) },
    ]
    for brood in broods {
      let (few, many) = (brood(16).individuals, brood(32).individuals)
      #expect(few.map { $0.tries == 1 } == many[..<16].map { $0.tries == 1 }, "seed \(seed)")
      for (one, other) in zip(few, many)
      where one.tries == other.tries && one.tries < OffspringSelection.tries {
        #expect(one.genome == other.genome && one.parents == other.parents, "seed \(seed)")
      }
      #expect(zip(few, many).count { $0.genome == $1.genome } >= 8, "seed \(seed)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a parent read back from its file breeds the same children`(seed: UInt64) throws {
    for recipe in ["neat", "layers"] {
      let parent = Runs.new(recipe, count: 8, seed: seed)
      let copy = try Runs.readBack(parent)
      #expect(copy == parent)
      #expect(
        Runs.next(from: copy, [1, 4], count: 8, seed: seed)
          == Runs.next(from: parent, [1, 4], count: 8, seed: seed), "seed \(seed) \(recipe)")
    }
  }

  @Test func `a first generation says how it was made`() {
    let generation = Runs.new("normal", count: 3, seed: 9)
    #expect(generation.number == 1 && generation.parent == nil && generation.seed == 9)
    #expect(generation.method == .new(.init(recipe: "normal")))
    #expect(generation.individuals.map(\.id.description) == ["1/1", "1/2", "1/3"])
    #expect(generation.individuals.allSatisfy { $0.operation == "drawn" && $0.score == nil })
    #expect(generation.individuals.allSatisfy { $0.parents.isEmpty && $0.mutations.isEmpty })
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `kept picks come first and unchanged`(seed: UInt64) {
    let parent = Runs.new(seed: seed)
    let picks = [7, 2, 11]
    let generation = Runs.next(from: parent, picks, keep: true, seed: seed)
    for (child, pick) in zip(generation.individuals, picks) {
      let kept = parent.individuals[pick - 1]
      #expect(
        child.genome == kept.genome && child.parents == [Address(kept.id)] && child.tries == 1)
      #expect(child.operation == "kept" && child.mutations.isEmpty)
    }
    #expect(generation.individuals[3...].allSatisfy { $0.operation != "kept" })
  }

  @Test func `children name their parents, which were picked`() {
    let parent = Runs.new(seed: 5)
    let picks = [3, 8, 12]
    let children = Runs.next(from: parent, picks, count: 32, seed: 5).individuals
    let addresses = Set(picks.map { Address(IndividualID(generation: 1, number: $0)) })
    #expect(children.allSatisfy { addresses.isSuperset(of: $0.parents) })
    #expect(children.allSatisfy { ($0.parents.count > 1) == ($0.operation == "crossed") })
    #expect(Set(children.map(\.parents.count)) == [1, 2, 3])
    #expect(children.allSatisfy { !$0.mutations.isEmpty })
  }

  @Test func `fewer children than kept picks are the first of them`() {
    let parent = Runs.new(seed: 5)
    let generation = Runs.next(from: parent, [3, 8, 12], keep: true, count: 2, seed: 5)
    #expect(generation.genomes == [parent.genomes[2], parent.genomes[7]])
  }

  @Test func `a generation's pictures are its genomes' in their order`() {
    let generation = Runs.new(count: 4, seed: 3)
    let pictures = Runs.pictures(of: generation, size: 24)
    for (picture, genome) in zip(pictures, generation.genomes) {
      #expect(picture == Renderer(threads: 1).picture(of: genome, at: Viewport(side: 24)))
    }
    #expect(pictures.count == 4)
  }
}
