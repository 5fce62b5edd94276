import Breeding
import Evolution
import Genomes
import Populations
import TestSupport
import Testing

/// Fresh genomes among the children of picks.
@Suite struct NewcomersTests {
  private static func pick(
    _ count: Int, _ recipe: String = "mix", keep: Bool = false, locked: [Int] = [],
    limits: VariationLimits = VariationLimits()
  ) -> Generation.Pick {
    Generation.Pick(
      picks: [3, 7], strength: 0.5, keep: keep, locked: locked, limits: limits,
      newcomers: Newcomers(count: count, drawn: .init(recipe: recipe)))
  }

  private let parent = Runs.new("mix", seed: 4)

  private func fresh(_ generation: Generation) -> [Int] {
    generation.individuals.filter { $0.operation == "drawn" }.map(\.id.number)
  }

  @Test func `they stand last, have no parents, and leave the children as they are`() throws {
    let children = Runs.next(from: parent, Self.pick(3), count: 16, seed: 4)
    #expect(fresh(children) == [14, 15, 16])
    #expect(children.individuals.suffix(3).allSatisfy { $0.parents.isEmpty })
    let without = Runs.next(from: parent, [3, 7], count: 13, seed: 4)
    #expect(Array(children.genomes.prefix(13)) == without.genomes)
    #expect(Set(children.genomes).count == 16)
    #expect(Set(children.genomes).isDisjoint(with: parent.genomes))
    #expect(try Runs.readBack(children) == children)
    #expect(
      GenerationOutline(children).words
        == "bred from 3, 7 of generation 1, strength 0.5, 3 newcomers drawn by mix")
  }

  @Test func `locked and kept ones have their places first`() {
    let children = Runs.next(
      from: parent, Self.pick(2, keep: true, locked: [15]), count: 16, seed: 4)
    #expect(fresh(children) == [14, 16])
    #expect(children.genomes[14] == parent.genomes[14])
    #expect(children.genomes[0] == parent.genomes[2])
  }

  @Test(arguments: Recipes.all.map(\.name))
  func `they are within the limits, whatever the recipe`(recipe: String) {
    let limits = VariationLimits {
      $0.inputs = [.x, .r, .bias]
      $0.symmetry = .mirror
      $0.tiling = .torus
      $0.palette = Gradient.named[0].gradient
    }
    let children = Runs.next(
      from: parent, Self.pick(2, recipe, limits: limits), count: 6, seed: 4)
    #expect(fresh(children) == [5, 6])
    for genome in children.genomes.suffix(2) {
      #expect(genome.canvas.symmetry == .mirror && genome.canvas.tiling == .torus)
      #expect(genome.canvas.palette == Gradient.named[0].gradient)
      #expect(Set(genome.canvas.inputs) == [.x, .r, .bias])
    }
  }

  @Test func `their activations are those that the limits give`() {
    let limits = VariationLimits { $0.activations = [.cosine] }
    let children = Runs.next(
      from: parent, Self.pick(8, "neat", limits: limits), count: 12, seed: 4)
    let drawn = children.genomes.suffix(8).flatMap(\.nodes).filter { $0.kind == .hidden }
    #expect(drawn.count > 8)
    let others = Runs.next(from: parent, Self.pick(8, "neat"), count: 12, seed: 4)
    let usual = others.genomes.suffix(8).flatMap(\.nodes).filter { $0.kind == .hidden }
    #expect(
      drawn.count { $0.activation == .cosine } > 2 * usual.count { $0.activation == .cosine })
  }

  @Test func `a taste chooses the children between them`() throws {
    let sheet = try #require(
      JudgedSheet(
        parent, picks: [Generation.Pick(picks: [3], strength: 0.5, keep: false)],
        by: Runs.breeder))
    let taste = try #require(Taste(of: [sheet], span: TasteSpan(after: 0, through: 2)))
    let children = try Runs.breeder.next(
      from: parent, number: 2, pick: Self.pick(4, locked: [14]), count: 16, seed: 4,
      wishes: [taste])
    #expect(fresh(children) == [12, 13, 15, 16])
    guard case .pick(let pick) = children.method else {
      Issue.record("bred otherwise")
      return
    }
    // Children are 1 to 11; 14 is locked.
    #expect(pick.choice?.free == [5, 10])
    #expect(children.genomes[13] == parent.genomes[13])
  }

  @Test func `as many as leave no place for a child are refused`() {
    func refused(_ pick: Generation.Pick, count: Int) -> String {
      message {
        _ = try Runs.breeder.next(
          from: parent, number: 2, pick: pick, count: count, seed: 1)
      }
    }
    #expect(refused(Self.pick(16), count: 16) == "newcomers 16: expected 1 to 15")
    #expect(refused(Self.pick(0), count: 16) == "newcomers 0: expected 1 to 15")
    #expect(
      refused(Self.pick(13, keep: true, locked: [9]), count: 16)
        == "newcomers 13: expected 1 to 12")
    #expect(
      refused(Self.pick(1), count: 1)
        == "newcomers: no place is left for one on a sheet of 1; expected a larger count")
    #expect(
      refused(Self.pick(1, "nobody's"), count: 9).hasPrefix("unknown recipe \"nobody's\": "))
  }
}
