import Genomes
import Testing

@testable import Evolution

@Suite struct CrossoverFocusTests {
  /// Two of one family, so that many genes are common and some are not.
  private func parents(_ seed: UInt64) throws -> [Genome] {
    let ancestor = try bred(steps: 5, seed: seed)
    var random = stream(seed, 9)
    return (0..<2).map { _ in
      var genome = ancestor
      for _ in 0..<15 { genome = Mutations(strength: 1).mutate(genome, random: &random).genome }
      return genome
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `weights come from both into the structure of one`(seed: UInt64) throws {
    let parents = try parents(seed)
    var random = stream(seed)
    let child = Crossover.cross(CrossedParents(parents), focus: .weights, random: &random)
    let lead = try #require(
      parents.first { $0.connections.map(\.marking) == child.connections.map(\.marking) })
    #expect(lead.nodes.map(\.id) == child.nodes.map(\.id), "seed \(seed)")
    #expect(lead.nodes.map(\.activation) == child.nodes.map(\.activation), "seed \(seed)")
    #expect(lead.connections.map(\.enabled) == child.connections.map(\.enabled), "seed \(seed)")
    let weights = Set(parents.flatMap(\.connections).map(\.weight))
    #expect(child.connections.allSatisfy { weights.contains($0.weight) }, "seed \(seed)")
    #expect(child != lead, "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `structure comes from both, with the weights of one where it has the gene`(
    seed: UInt64
  ) throws {
    let parents = try parents(seed)
    var random = stream(seed)
    let child = Crossover.cross(CrossedParents(parents), focus: .structure, random: &random)
    let all = Set(parents.flatMap(\.connections).map(\.marking))
    #expect(child.connections.count > all.count / 2, "seed \(seed)")
    let isLed = parents.map { parent in
      let weights = Dictionary(
        uniqueKeysWithValues: parent.connections.map { ($0.marking, $0.weight) })
      return child.connections.allSatisfy { weights[$0.marking] ?? $0.weight == $0.weight }
    }
    #expect(isLed.contains(true), "seed \(seed)")
    for parent in parents {
      let markings = Set(parent.connections.map(\.marking))
      let count = child.connections.count { markings.contains($0.marking) }
      #expect(Double(count) > 0.8 * Double(markings.count), "seed \(seed)")
    }
  }

  @Test func `with its weights a child has its parent's place`() throws {
    let one = try bred(steps: 5, seed: 8)
    var draft = Genome.Draft(one)
    draft.canvas.placement = Placement(shiftX: 2, turn: 0.25)
    for index in draft.connections.indices { draft.connections[index].weight += 1 }
    let parents = [one, draft.valid()]
    for seed in 0..<40 as Range<UInt64> {
      var random = stream(seed)
      let child = Crossover.cross(CrossedParents(parents), focus: .structure, random: &random)
      #expect(parents.contains(child), "seed \(seed)")
    }
  }

  @Test(arguments: [Focus.colour, .view])
  func `colour and view never cross`(focus: Focus) throws {
    let parents = try parents(3)
    var leads = Set<Genome>()
    for seed in 0..<20 as Range<UInt64> {
      var random = stream(seed)
      leads.insert(Crossover.cross(CrossedParents(parents), focus: focus, random: &random))
    }
    #expect(leads == Set(parents))
  }
}
