import Evolution
import Genomes
import Testing

@Suite struct HearingTests {
  /// x through a hidden node to the ink; y into a node that nothing hears; t switched off.
  private func genome() throws -> Genome {
    var draft = Genome.Draft(
      bare: Canvas(inputs: [.y, .t, .x, .z0], colour: .grey), output: .sigmoid)
    draft.nodes += [Node(id: .layered(0, 0)), Node(id: .layered(0, 1))]
    draft.connections = [
      Connection(from: .input(.x), to: .layered(0, 0), weight: 1),
      Connection(from: .layered(0, 0), to: .output(.ink), weight: 0),
      Connection(from: .input(.y), to: .layered(0, 1), weight: 1),
      Connection(from: .input(.t), to: .output(.ink), weight: 1, enabled: false),
      Connection(from: .input(.z0), to: .output(.ink), weight: 1),
    ]
    return try draft.genome()
  }

  @Test func `inputs are heard that an enabled way leads from to an output`() throws {
    #expect(try genome().heardInputs == [.x, .z0])
  }
}
