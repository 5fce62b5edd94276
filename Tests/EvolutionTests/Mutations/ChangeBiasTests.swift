import Evolution
import Genomes
import Testing

@Suite struct ChangeBiasTests {
  @Test func `the bias of one node that is no input is changed and nothing else is`() throws {
    let parent = try bred(seed: 5)
    var changed = Set<NodeID>()
    for seed in 0..<300 as Range<UInt64> {
      var child = Genome.Draft(parent)
      var random = stream(seed)
      #expect(mutate(&child, by: "change-bias", strength: 0.5, random: &random))
      #expect(child.connections == parent.connections, "seed \(seed)")
      let places = parent.nodes.indices.filter { parent.nodes[$0] != child.nodes[$0] }
      let place = try #require(places.first)
      #expect(places.count == 1 && parent.nodes[place].kind != .input, "seed \(seed)")
      child.nodes[place].bias = parent.nodes[place].bias
      #expect(child.nodes == parent.nodes, "seed \(seed)")
      changed.insert(parent.nodes[place].id)
    }
    #expect(changed.count == parent.nodes.count { $0.kind != .input })
  }

  @Test(arguments: [(0, 0.02), (1, 1)])
  func `the noise has the deviation of its strength`(strength: Double, deviation: Double) throws {
    let draft = Genome.Draft(bare: Canvas(inputs: [], colour: .grey), output: .sine)
    var sum = 0.0
    for seed in 0..<2_000 as Range<UInt64> {
      var child = draft
      var random = stream(seed)
      _ = mutate(&child, by: "change-bias", strength: strength, random: &random)
      sum += Double(child.nodes[0].bias) * Double(child.nodes[0].bias)
    }
    #expect(abs((sum / 2_000).squareRoot() / deviation - 1) < 0.08)
  }
}
