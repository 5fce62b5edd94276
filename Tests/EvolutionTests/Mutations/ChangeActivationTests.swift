import Evolution
import Genomes
import Testing

@Suite struct ChangeActivationTests {
  @Test func `one hidden node gets another activation and nothing else is changed`() throws {
    let parent = try bred(seed: 1)
    var changed = Set<NodeID>()
    for seed in 0..<300 as Range<UInt64> {
      var child = Genome.Draft(parent)
      var random = stream(seed)
      #expect(mutate(&child, by: "change-activation", strength: 0, random: &random))
      #expect(child.connections == parent.connections, "seed \(seed)")
      let places = parent.nodes.indices.filter { parent.nodes[$0] != child.nodes[$0] }
      let place = try #require(places.first)
      #expect(places.count == 1 && parent.nodes[place].kind == .hidden, "seed \(seed)")
      #expect(child.nodes[place].activation != parent.nodes[place].activation, "seed \(seed)")
      child.nodes[place].activation = parent.nodes[place].activation
      #expect(child.nodes == parent.nodes, "seed \(seed)")
      changed.insert(parent.nodes[place].id)
    }
    #expect(changed.count == parent.nodes.count { $0.kind == .hidden })
  }

  @Test func `every activation of the mix is drawn, as often as it stands there`() throws {
    var draft = Genome.Draft(bare: Canvas(), output: .sine)
    draft.nodes.append(Node(id: .layered(0, 0), activation: .gelu))
    var counts: [Activation: Int] = [:]
    for seed in 0..<4_400 as Range<UInt64> {
      var child = draft
      var random = stream(seed)
      #expect(mutate(&child, by: "change-activation", strength: 1, random: &random))
      counts[child.nodes[child.nodes.count - 1].activation, default: 0] += 1
    }
    #expect(counts[.gelu] == nil)
    for activation in Set(ActivationMix.standard.activations) where activation != .gelu {
      let expected = 200 * Double(ActivationMix.standard.activations.count { $0 == activation })
      let count = Double(counts[activation] ?? 0)
      #expect(abs(count - expected) < 5 * expected.squareRoot(), "\(activation): \(count)")
    }
  }

  /// The last four came later; a lineage that does not ask for them is bred as it was before.
  @Test func `the mix has every activation but sawtooth, hat, cube and swish`() {
    #expect(Set(ActivationMix.standard.activations) == Set(Activation.allCases.dropLast(4)))
    #expect(Activation.allCases.suffix(4) == [.sawtooth, .hat, .cube, .swish])
  }

  @Test func `without a hidden node there is nothing to change`() throws {
    var draft = Genome.Draft(bare: Canvas(), output: .sine)
    var random = stream(1)
    #expect(!mutate(&draft, by: "change-activation", strength: 1, random: &random))
  }
}
