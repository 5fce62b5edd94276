import Evolution
import Genomes
import Testing

@Suite struct AddNodeTests {
  /// x → ink with the weight given, and a bias of ink's own.
  private static func line(weight: Float) -> Genome.Draft {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .identity)
    draft.nodes[1].bias = 0.25
    draft.connections = [Connection(from: .input(.x), to: .output(.ink), weight: weight)]
    return draft
  }

  /// The line split by a node of that activation, by the first stream that draws it.
  private static func split(
    _ activation: Activation, weight: Float, strength: Double
  ) throws -> Genome.Draft {
    let addNode = try mutation("add-node")
    for seed in 0..<10_000 as Range<UInt64> {
      var random = stream(seed)
      var draft = line(weight: weight)
      if addNode.apply(to: &draft, strength: strength, random: &random),
        draft.nodes[2].activation == activation
      {
        return draft
      }
    }
    throw GenomeFault.missingNode(.output(.ink))
  }

  /// As NEAT splits it: weight 1 into the node, the old weight out of it, no bias.
  private static func splitAsNEAT(_ activation: Activation, weight: Float) -> Genome.Draft {
    var draft = line(weight: weight)
    let id = NodeID.splitting(.input(.x), .output(.ink))
    draft.connections[0].enabled = false
    draft.nodes.append(Node(id: id, activation: activation))
    draft.connections.append(Connection(from: .input(.x), to: id, weight: 1))
    draft.connections.append(Connection(from: id, to: .output(.ink), weight: weight))
    return draft
  }

  /// The root mean square over x = −1…1 of ink's difference from the line, as a share of the
  /// line's own.
  private static func error(of draft: Genome.Draft, weight: Float) -> Double {
    var (difference, size) = (0.0, 0.0)
    for step in -100...100 {
      let x = Double(step) / 100
      let expected = line(weight: weight).outputs([.x: x])[.ink] ?? .nan
      let found = draft.outputs([.x: x])[.ink] ?? .nan
      difference += (found - expected) * (found - expected)
      size += (expected - 0.25) * (expected - 0.25)
    }
    return (difference / size).squareRoot()
  }

  @Test(arguments: Set(ActivationMix.standard.activations), [2, -0.3] as [Float])
  func `at strength 0 the target's value is kept`(activation: Activation, weight: Float) throws {
    let draft = try Self.split(activation, weight: weight, strength: 0)
    let error = Self.error(of: draft, weight: weight)
    let errorOfNEAT = Self.error(of: Self.splitAsNEAT(activation, weight: weight), weight: weight)
    switch activation {
    case .identity, .absolute, .relu, .leakyRelu, .ramp, .triangle: #expect(error < 1e-6)
    case .step: #expect(error < 0.58 && errorOfNEAT > 0.99)
    // From 3.3 times closer (elu) to 336 times (sigmoid).
    default: #expect(error < 0.1 && error * 3 < errorOfNEAT)
    }
  }

  @Test(arguments: Set(ActivationMix.standard.activations))
  func `a larger strength bends more`(activation: Activation) throws {
    let errors = try [0, 0.5, 1].map {
      Self.error(of: try Self.split(activation, weight: 1, strength: $0), weight: 1)
    }
    switch activation {
    case .identity: #expect(errors[2] < 1e-6)
    case .step: #expect(errors[0] == errors[2])
    default: #expect(errors[0] <= errors[1] + 1e-6 && errors[1] + 0.01 < errors[2])
    }
    #expect(errors[2] < 0.6)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a connection becomes two with a node between them`(seed: UInt64) throws {
    let parent = Genome.Draft(try bred(steps: 10, seed: seed))
    var child = parent
    var random = stream(seed)
    #expect(mutate(&child, by: "add-node", strength: 0.5, random: &random))

    let count = parent.connections.count
    let places = parent.connections.indices.filter {
      parent.connections[$0] != child.connections[$0]
    }
    let place = try #require(places.first)
    let split = parent.connections[place]
    #expect(places.count == 1 && split.enabled, "seed \(seed)")
    #expect(child.connections[place].enabled == false)
    #expect(child.connections[place].weight == split.weight)

    let node = try #require(child.nodes.last)
    #expect(node.id == .splitting(split.from, split.to), "seed \(seed)")
    #expect(child.connections.count == count + 2)
    #expect(child.connections[count].marking == .init(from: split.from, to: node.id))
    #expect(child.connections[count + 1].marking == .init(from: node.id, to: split.to))
    #expect(child.connections[count...].allSatisfy { $0.enabled })

    #expect(child.nodes.count == parent.nodes.count + 1)
    for (old, new) in zip(parent.nodes, child.nodes) {
      #expect(old.id == new.id && old.activation == new.activation)
      #expect(old.bias == new.bias || old.id == split.to, "seed \(seed)")
    }
    #expect(child.canvas == parent.canvas)
  }

  @Test func `a connection that is split again has another node`() throws {
    var draft = Self.line(weight: 1)
    var random = stream(1)
    for _ in 0..<3 {
      for place in draft.connections.indices { draft.connections[place].enabled = place == 0 }
      #expect(mutate(&draft, by: "add-node", strength: 0, random: &random))
    }
    #expect(
      draft.nodes.dropFirst(2).map(\.id)
        == (0..<3).map { .splitting(.input(.x), .output(.ink), occurrence: $0) })
  }

  @Test func `without an enabled connection nothing is split`() throws {
    var draft = Self.line(weight: 1)
    draft.connections[0].enabled = false
    let before = draft.connections
    var random = stream(1)
    #expect(!mutate(&draft, by: "add-node", strength: 1, random: &random))
    #expect(draft.connections == before && draft.nodes.count == 2)
  }
}
