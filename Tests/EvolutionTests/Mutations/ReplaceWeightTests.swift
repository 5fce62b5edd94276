import Evolution
import Genomes
import Testing

@Suite struct ReplaceWeightTests {
  @Test func `one enabled weight is drawn anew and nothing else is changed`() throws {
    let parent = try bred(steps: 15, seed: 4)
    for seed in 0..<200 as Range<UInt64> {
      var child = Genome.Draft(parent)
      var random = stream(seed)
      #expect(mutate(&child, by: "replace-weight", strength: 0, random: &random))
      #expect(child.nodes == parent.nodes && child.canvas == parent.canvas, "seed \(seed)")
      let places = try changedWeights(parent.connections, child.connections)
      #expect(places.count == 1 && parent.connections[places[0]].enabled, "seed \(seed)")
    }
  }

  @Test func `the new weight has the size of the others, whatever the old one was`() throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x, .y], colour: .grey), output: .sine)
    draft.connections = [
      Connection(from: .input(.x), to: .output(.ink), weight: 3),
      Connection(from: .input(.y), to: .output(.ink), weight: 4),
    ]
    var (sum, square) = (0.0, 0.0)
    for seed in 0..<2_000 as Range<UInt64> {
      var child = draft
      var random = stream(seed)
      _ = mutate(&child, by: "replace-weight", strength: 1, random: &random)
      let place = child.connections[0].weight == 3 ? 1 : 0
      sum += Double(child.connections[place].weight)
      square += Double(child.connections[place].weight) * Double(child.connections[place].weight)
    }
    #expect(abs(sum / 2_000) < 0.4)
    #expect(abs((square / 2_000 / 12.5).squareRoot() - 1) < 0.08)
  }

  @Test(arguments: ["replace-weight", "perturb-weights"])
  func `disabled weights are never changed`(name: String) throws {
    var draft = Genome.Draft(try bred(seed: 4))
    for place in draft.connections.indices { draft.connections[place].enabled = false }
    let before = draft.connections
    var random = stream(1)
    #expect(!mutate(&draft, by: name, strength: 1, random: &random))
    #expect(draft.connections == before)
  }
}
