import Evolution
import Genomes
import Testing

@Suite struct ToggleConnectionTests {
  @Test func `one connection is turned on or off and nothing else is changed`() throws {
    let parent = try bred(steps: 10, seed: 1)
    var changes: [Bool: Int] = [:]
    for seed in 0..<200 as Range<UInt64> {
      var child = Genome.Draft(parent)
      var random = stream(seed)
      #expect(mutate(&child, by: "toggle-connection", strength: 0, random: &random))
      #expect(child.nodes == parent.nodes && child.canvas == parent.canvas, "seed \(seed)")
      let places = parent.connections.indices.filter {
        parent.connections[$0] != child.connections[$0]
      }
      let place = try #require(places.first)
      #expect(places.count == 1, "seed \(seed)")
      child.connections[place].enabled.toggle()
      #expect(child.connections == parent.connections, "seed \(seed)")
      changes[parent.connections[place].enabled, default: 0] += 1
    }
    #expect((changes[true] ?? 0) > 20 && (changes[false] ?? 0) > 20)
  }

  @Test func `without a connection there is nothing to toggle`() throws {
    var draft = Genome.Draft(bare: Canvas(), output: .sine)
    var random = stream(1)
    #expect(!mutate(&draft, by: "toggle-connection", strength: 1, random: &random))
  }
}
