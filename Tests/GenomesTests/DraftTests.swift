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

  @Test func `a broken draft that was said to be valid stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var draft = Genome.Draft(bare: Canvas(), output: .sine)
      draft.nodes.removeLast()
      _ = draft.valid()
    }
  }
}
