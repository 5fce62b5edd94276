import Evolution
import Genomes
import Testing

@Suite struct AddConnectionTests {
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `one connection is added and nothing else is changed`(seed: UInt64) throws {
    let parent = try bred(steps: 10, seed: seed)
    var child = Genome.Draft(parent)
    var random = stream(seed)
    guard mutate(&child, by: "add-connection", strength: 0.5, random: &random) else {
      #expect(child.connections == parent.connections, "seed \(seed)")
      return
    }
    #expect(child.nodes == parent.nodes && child.canvas == parent.canvas, "seed \(seed)")
    #expect(Array(child.connections.dropLast()) == parent.connections, "seed \(seed)")
    #expect(child.connections.last?.enabled == true)
    #expect(throws: Never.self, "seed \(seed)") { try child.genome() }
  }

  @Test func `connections are added until there is no room for one`() throws {
    // Two inputs, one output and two hidden nodes: 2·3 from the inputs and 3 among the others.
    let ids = [NodeID.layered(0, 0), .layered(0, 1)]
    for seed in 0..<20 as Range<UInt64> {
      var draft = Genome.Draft(bare: Canvas(inputs: [.x, .y], colour: .grey), output: .sine)
      draft.nodes += ids.map { Node(id: $0) }
      var random = stream(seed)
      for _ in 0..<200 {
        _ = mutate(&draft, by: "add-connection", strength: 1, random: &random)
        #expect(throws: Never.self, "seed \(seed)") { try draft.genome() }
      }
      #expect(draft.connections.count == 9, "seed \(seed)")
    }
  }

  @Test func `a disabled connection is not doubled and its cycle not closed`() throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
    draft.nodes.append(Node(id: .layered(0, 0)))
    draft.connections = [
      Connection(from: .input(.x), to: .layered(0, 0), weight: 1, enabled: false),
      Connection(from: .input(.x), to: .output(.ink), weight: 1, enabled: false),
      Connection(from: .layered(0, 0), to: .output(.ink), weight: 1, enabled: false),
    ]
    for seed in 0..<100 as Range<UInt64> {
      var random = stream(seed)
      let added = mutate(&draft, by: "add-connection", strength: 1, random: &random)
      #expect(!added, "seed \(seed): \(draft.connections)")
    }
  }

  @Test func `weights are drawn by the size of the others`() throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x, .y], colour: .grey), output: .sine)
    draft.connections = [Connection(from: .input(.x), to: .output(.ink), weight: -20)]
    for (strength, deviation) in [(0.0, 6.0), (1, 20)] {
      var sum = 0.0
      for seed in 0..<2_000 as Range<UInt64> {
        var child = draft
        var random = stream(seed)
        #expect(
          mutate(&child, by: "add-connection", strength: strength, random: &random))
        let weight = Double(child.connections.last?.weight ?? 0)
        sum += weight * weight
      }
      #expect(abs((sum / 2_000).squareRoot() / deviation - 1) < 0.08)
    }
  }
}
