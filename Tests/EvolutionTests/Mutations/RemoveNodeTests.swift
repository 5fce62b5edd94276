import Evolution
import Genomes
import Testing

@Suite struct RemoveNodeTests {
  @Test(arguments: [Activation.tanh, .sine, .gaussian, .sigmoid, .cosine, .softplus])
  func `a node that add-node put in goes without a trace`(activation: Activation) throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .identity)
    draft.nodes[1].bias = 0.25
    draft.connections = [Connection(from: .input(.x), to: .output(.ink), weight: 0.8)]
    let parent = draft
    let addNode = try mutation("add-node")
    for seed in 0..<10_000 as Range<UInt64> {
      draft = parent
      var random = stream(seed)
      if addNode.apply(to: &draft, strength: 0.3, random: &random),
        draft.nodes[2].activation == activation
      {
        break
      }
    }
    try #require(draft.nodes.last?.activation == activation)
    var random = stream(1)
    #expect(mutate(&draft, by: "remove-node", strength: 0.3, random: &random))
    #expect(draft.nodes.count == 2 && draft.connections.count == 1)
    let connection = try #require(draft.connections.first)
    #expect(connection.enabled && abs(connection.weight - 0.8) < 1e-5)
    #expect(abs(draft.nodes[1].bias - 0.25) < 1e-5)
  }

  @Test func `weights of any size leave a valid genome`() throws {
    let largest = Float.greatestFiniteMagnitude
    for (into, out) in [(largest, largest), (largest, 0), (-largest, largest), (0, largest)] {
      var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .identity)
      let node = NodeID.layered(0, 0)
      draft.nodes.append(Node(id: node, activation: .bipolarGaussian, bias: largest))
      draft.nodes[1].bias = -largest
      draft.connections = [
        Connection(from: .input(.x), to: node, weight: into),
        Connection(from: node, to: .output(.ink), weight: out),
        Connection(from: .input(.x), to: .output(.ink), weight: -largest),
      ]
      var random = stream(1)
      #expect(mutate(&draft, by: "remove-node", strength: 1, random: &random))
      _ = try draft.genome()
    }
  }

  @Test func `a genome shrinks to its inputs and outputs and stays valid`() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      var draft = Genome.Draft(try bred(steps: 20, seed: seed))
      var random = stream(seed)
      var count = draft.nodes.count
      while mutate(&draft, by: "remove-node", strength: 1, random: &random) {
        _ = try draft.genome()
        #expect(draft.nodes.count == count - 1, "seed \(seed)")
        count -= 1
      }
      #expect(!draft.nodes.contains { $0.id.role == .hidden }, "seed \(seed)")
    }
  }
}
