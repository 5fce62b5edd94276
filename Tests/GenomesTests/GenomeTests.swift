import Genomes
import Testing

@Suite struct GenomeTests {
  @Test(arguments: ColourModel.allCases)
  func `a canvas without connections is a genome`(colour: ColourModel) throws {
    let canvas = Canvas(inputs: Input.withoutImage, colour: colour)
    let genome = try Genome.Draft(bare: canvas, output: .sine).genome()
    #expect(
      genome.nodes.map(\.id) == Input.withoutImage.map(NodeID.input)
        + colour.outputs.map(NodeID.output))
    #expect(genome.nodes.allSatisfy { $0.activation == ($0.kind == .output ? .sine : .identity) })
    #expect(genome.canvas.latents == [Float](repeating: 0, count: 8))
  }

  @Test func `outputs may lead on and inputs may lead to outputs`() throws {
    var draft = small
    draft.nodes.append(Node(id: .layered(0, 0)))
    draft.connections.append(Connection(from: .output(.ink), to: .layered(0, 0), weight: 1))
    #expect(try draft.genome().connections.count == 4)
  }

  @Test func `a node that leads to itself is no genome, enabled or not`() {
    for enabled in [true, false] {
      var draft = small
      draft.connections.append(
        Connection(from: .output(.ink), to: .output(.ink), weight: 1, enabled: enabled))
      #expect(throws: GenomeFault.cycle(.output(.ink))) { try draft.genome() }
    }
  }

  @Test func `disabled connections close cycles`() {
    var draft = small
    draft.connections.append(
      Connection(from: .output(.ink), to: middle, weight: 1, enabled: false))
    let fault = #expect(throws: GenomeFault.self) { try draft.genome() }
    #expect(fault == .cycle(.output(.ink)) || fault == .cycle(middle))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a chain of 4,096 nodes is a genome until it is closed`() throws {
    var draft = chain(nodes: Genome.nodeLimit)
    draft.nodes.reverse()
    draft.connections.reverse()
    let clock = ContinuousClock()
    var genome: Genome?
    let time = try clock.measure { genome = try draft.genome() }
    #expect(genome?.nodes.count == 4_096)
    // A few milliseconds; a walk that is quadratic or deeper takes more than a minute.
    #expect(time < .seconds(5))

    draft.connections.append(Connection(from: .output(.ink), to: .layered(0, 0), weight: 1))
    let fault = #expect(throws: GenomeFault.self) { try draft.genome() }
    guard case .cycle(let node) = fault else {
      Issue.record("expected a cycle, found \(String(describing: fault))")
      return
    }
    #expect(node != .input(.x), "the input stands before the cycle")
  }

  @Test func `faults come canvas first, then nodes, connections and cycles`() {
    var draft = small
    draft.connections.append(Connection(from: middle, to: middle, weight: 0))
    #expect(throws: GenomeFault.cycle(middle)) { try draft.genome() }
    draft.connections[0].weight = .nan
    #expect(throws: GenomeFault.connectionNumber(connection: 0)) { try draft.genome() }
    draft.nodes[3].bias = .nan
    #expect(throws: GenomeFault.nodeNumber(node: 3)) { try draft.genome() }
    draft.canvas.scale = 0
    #expect(throws: GenomeFault.canvasNumber) { try draft.genome() }
  }

  @Test func `the order of the genes is part of the value`() throws {
    var draft = small
    draft.connections.swapAt(0, 2)
    #expect(try draft.genome() != small.genome())
    #expect(try Genome.Draft(small.genome()).genome() == small.genome())
  }
}
