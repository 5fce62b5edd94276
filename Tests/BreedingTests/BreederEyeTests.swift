import Breeding
import Evolution
import Genomes
import Populations
import Testing

/// Breeding by eye beyond `next`'s defaults: what each generation is, and that its file alone, with
/// its parents, is enough to make it again.
@Suite struct BreederEyeTests {
  private static let allLimits = [
    VariationLimits(),
    VariationLimits {
      $0.focus = .structure
      $0.activations = [.sine, .square]
      $0.inputs = [.x, .theta]
    },
    VariationLimits { $0.focus = .weights }, VariationLimits { $0.focus = .colour },
    VariationLimits { $0.inputs = [.x, .y] },
    VariationLimits {
      $0.symmetry = .kaleidoscope(5)
      $0.tiling = .torus
    },
  ]

  private let parent = Runs.new(count: 9, seed: 21)

  private func parents(_ numbers: Int...) -> [Specimen] {
    numbers.map { parent.individuals[$0 - 1].specimen() }
  }

  /// Makes a generation again from its file, and from the genomes that the file names.
  private func again(_ generation: Generation, _ breeder: Breeder) throws -> Generation {
    let file = try Runs.readBack(generation)
    let (number, seed, count) = (file.number, file.seed, file.individuals.count)
    func found(_ address: Address) -> Specimen {
      Specimen(address, parent.genomes[address.id.number - 1])
    }
    switch file.method {
    case .pick(let pick):
      return try breeder.next(from: parent, number: number, pick: pick, count: count, seed: seed)
    case .cross(let cross):
      return try breeder.cross(
        (found(cross.first), found(cross.second)), number: number, parent: file.parent,
        strength: cross.strength, limits: cross.limits, count: count, seed: seed)
    case .vary(let vary):
      return try breeder.vary(
        found(vary.parent), number: number, parent: file.parent, limits: vary.limits,
        rows: vary.strengths.count, seed: seed)
    default:
      Issue.record("an unknown method")
      return file
    }
  }

  @Test(arguments: allLimits)
  func `a generation is made again from its file, by any number of threads`(
    limits: VariationLimits
  ) throws {
    let (one, two) = (parents(4)[0], parents(2)[0])
    let generations = try [
      Runs.breeder.next(
        from: parent, number: 2,
        pick: .init(picks: [2, 5], strength: 0.3, keep: true, locked: [4], limits: limits),
        count: 8, seed: 5),
      Runs.breeder.cross(
        (one, two), number: 2, parent: 1,
        strength: 0.4, limits: limits, count: 8, seed: 6),
      Runs.breeder.vary(one, number: 2, parent: 1, limits: limits, rows: 3, seed: 7),
    ]
    for generation in generations {
      #expect(try again(generation, Breeder(renderer: .init(threads: 1))) == generation)
    }
  }

  @Test func `locked ones stay in their places, unchanged`() {
    let children = Runs.next(
      from: parent, .init(picks: [1, 3], strength: 0.5, keep: false, locked: [2, 7]), count: 9,
      seed: 1)
    for (place, child) in children.individuals.enumerated() {
      let isLocked = [1, 6].contains(place)
      #expect((child.operation == "kept") == isLocked)
      if isLocked {
        #expect(child.genome == parent.genomes[place])
        #expect(child.parents == [Address(parent.individuals[place].id)])
        #expect(child.mutations.isEmpty && child.tries == 1)
      }
    }
  }

  @Test func `children of two are crossovers that name both, in whatever lineage they are`() throws
  {
    let one = parents(4)[0]
    let other = Specimen(Address("lagoon/3/7")!, Runs.new("layers", count: 1, seed: 3).genomes[0])
    let cross = Generation.Cross(one.address, other.address, strength: 0.5)
    let children = try Runs.breeder.cross(
      (one, other), number: 4, parent: 1, count: 6, seed: 2)
    #expect(children.number == 4 && children.parent == 1 && children.method == .cross(cross))
    #expect(children.individuals.allSatisfy { $0.operation == "crossed" })
    // Each leads half of the children, which have its colour model, and the inputs of both.
    for (place, child) in children.individuals.enumerated() {
      let parents = [one.address, other.address]
      #expect(child.parents == (place % 2 == 0 ? parents : parents.reversed()))
    }
    for (place, genome) in children.genomes.enumerated() {
      #expect(genome.canvas.colour == (place % 2 == 0 ? .hsv : .rgb))
      #expect(Set(genome.canvas.inputs) == [.x, .y, .r, .bias])
    }
  }

  @Test func `colour's children of two have one parent each`() throws {
    let (one, two) = (parents(4)[0], parents(2)[0])
    let children = try Runs.breeder.cross(
      (one, two), number: 2, parent: 1, limits: VariationLimits { $0.focus = .colour }, count: 4,
      seed: 2)
    #expect(
      children.individuals.map(\.parents) == [
        [one.address], [two.address], [one.address], [two.address],
      ])
  }

  @Test func `children have the inputs that were asked for`() {
    let children = Runs.next(
      from: parent,
      .init(
        picks: [1, 3], strength: 0.5, keep: false,
        limits: VariationLimits { $0.inputs = [.x, .theta] }),
      count: 8, seed: 1)
    for child in children.individuals {
      #expect(Set(child.genome.canvas.inputs) == [.x, .theta])
      #expect(child.mutations.first == "switch-inputs")
    }
  }
}
