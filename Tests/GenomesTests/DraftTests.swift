import Genomes
import Testing

@Suite struct DraftTests {
  @Test func `connections are found in their direction, enabled or not`() {
    #expect(small.connects(.input(.x), .output(.ink)))
    #expect(small.connects(.input(.x), middle))
    #expect(!small.connects(middle, .input(.x)))
    #expect(!small.connects(.input(.z3), .output(.ink)))
  }

  @Test func `a way back would close a cycle`() {
    #expect(small.wouldCycle(.output(.ink), middle))
    #expect(small.wouldCycle(middle, middle))
    #expect(!small.wouldCycle(middle, .output(.ink)))
    #expect(!small.wouldCycle(.input(.z3), middle))
  }

  @Test(arguments: TopologyTests.cycleCases)
  func `a connection would close a cycle where neat-python and SharpNEAT say so`(
    example: CycleCase
  ) {
    var draft = Genome.Draft(canvas: Canvas(inputs: [], colour: .grey))
    draft.nodes = (0..<5).map { Node(id: .layered(0, $0)) }
    draft.connections = example.links.map {
      Connection(from: .layered(0, $0[0]), to: .layered(0, $0[1]), weight: 1)
    }
    let (from, to) = (example.add[0], example.add[1])
    #expect(draft.wouldCycle(.layered(0, from), .layered(0, to)) == example.cycle)
  }

  @Test func `a disabled way back would close a cycle too`() {
    var draft = small
    for place in draft.connections.indices { draft.connections[place].enabled = false }
    #expect(draft.wouldCycle(.output(.ink), middle))
  }

  @Test func `nodes that are not there close no cycle`() {
    #expect(!small.wouldCycle(.layered(0, 0), middle))
    #expect(!small.wouldCycle(.output(.ink), .layered(0, 0)))
    #expect(small.wouldCycle(.layered(0, 0), .layered(0, 0)))
  }

  @Test func `genes at a connection that names no node are passed over`() {
    var draft = small
    draft.connections.append(Connection(from: .output(.ink), to: .layered(0, 0), weight: 1))
    draft.connections.append(Connection(from: .layered(0, 0), to: middle, weight: 1))
    #expect(!draft.wouldCycle(middle, .output(.ink)))
  }

  /// A draft of a genome is checked by comparison with it; one of bare genes, by the rules.
  @Test(
    arguments: [
      { $0.nodes[2].bias = .nan }, { $0.nodes[3].bias = .infinity }, { $0.nodes[0].bias = 1 },
      { $0.nodes[1].bias = -0.0 }, { $0.nodes[0].activation = .sine },
      { $0.nodes[3].id = .output(.ink) }, { $0.nodes.swapAt(0, 3) }, { $0.nodes.removeLast() },
      { $0.connections[1].weight = .nan }, { $0.connections[0].from = .layered(0, 0) },
      { $0.connections[0].to = .input(.x) }, { $0.connections[2] = $0.connections[0] },
      { $0.connections[1].from = .output(.ink) }, { $0.canvas.scale = 0 },
      { $0.canvas.inputs.removeLast() }, { $0.canvas.palette = .standard },
      { $0.connections[1].weight = 2 }, { $0.nodes[3].activation = .cosine },
      { $0.connections.removeFirst() }, { $0.nodes.swapAt(2, 3) },
    ] as [@Sendable (inout Genome.Draft) -> Void])
  func `a draft that was made of a genome is held to every rule`(
    change: @Sendable (inout Genome.Draft) -> Void
  ) throws {
    var draft = Genome.Draft(try small.genome())
    change(&draft)
    func outcome(_ make: () throws -> Genome) -> String {
      do {
        let genome = try make()
        return "\(genome.nodes) \(genome.connections) \(genome.links)"
      } catch {
        return "\(error)"
      }
    }
    let bare = outcome {
      try Genome(canvas: draft.canvas, nodes: draft.nodes, connections: draft.connections)
    }
    #expect(outcome { try draft.genome() } == bare)
  }

  @Test func `a broken draft that was said to be valid stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var draft = Genome.Draft(bare: Canvas(), output: .sine)
      draft.nodes.removeLast()
      _ = draft.valid()
    }
  }
}
