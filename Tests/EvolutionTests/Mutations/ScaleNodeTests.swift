import Evolution
import Genomes
import Testing

@Suite struct ScaleNodeTests {
  @Test func `all weights into one node and its bias have one factor from a third to three`()
    throws
  {
    let parent = try bred(steps: 10, seed: 1)
    var factors: [Double] = []
    for seed in 0..<200 as Range<UInt64> {
      var child = Genome.Draft(parent)
      var random = stream(seed)
      #expect(mutate(&child, by: "scale-node", strength: 0.5, random: &random))
      let changed = try changedWeights(parent.connections, child.connections)
      let target = try #require(changed.first.map { child.connections[$0].to }, "seed \(seed)")
      #expect(changed.allSatisfy { child.connections[$0].to == target }, "seed \(seed)")
      let place = try #require(changed.first)
      let factor =
        Double(child.connections[place].weight) / Double(parent.connections[place].weight)
      for index in parent.connections.indices where parent.connections[index].to == target {
        let expected = Double(parent.connections[index].weight) * factor
        #expect(abs(Double(child.connections[index].weight) - expected) <= 1e-5 * abs(expected))
      }
      for (old, new) in zip(parent.nodes, child.nodes) {
        let expected = Double(old.bias) * (old.id == target ? factor : 1)
        #expect(abs(Double(new.bias) - expected) <= 1e-5 * abs(expected), "seed \(seed)")
      }
      factors.append(factor)
    }
    #expect(factors.allSatisfy { 0.333 < $0 && $0 < 3.001 })
    #expect(70...130 ~= factors.count { $0 > 1 }, "as often steeper as flatter")
  }

  @Test func `without a connection there is nothing to scale`() {
    var draft = Genome.Draft(bare: Canvas(), output: .sine)
    var random = stream(1)
    #expect(!mutate(&draft, by: "scale-node", strength: 1, random: &random))
  }
}
