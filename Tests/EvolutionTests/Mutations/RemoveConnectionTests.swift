import Evolution
import Genomes
import Testing

@Suite struct RemoveConnectionTests {
  @Test func `one connection is deleted, a disabled one where there is one`() throws {
    let parent = try bred(steps: 10, seed: 1)
    let disabled = parent.connections.filter { !$0.enabled }
    try #require(!disabled.isEmpty)
    for seed in 0..<100 as Range<UInt64> {
      var child = Genome.Draft(parent)
      var random = stream(seed)
      #expect(mutate(&child, by: "remove-connection", strength: 0, random: &random))
      #expect(child.nodes == parent.nodes, "seed \(seed)")
      let gone = parent.connections.filter { !child.connections.contains($0) }
      #expect(gone.count == 1 && disabled.contains(gone[0]), "seed \(seed)")
    }
  }

  @Test func `a genome loses what is spare, and each output keeps the last that it hears`() throws {
    var draft = Genome.Draft(try bred(steps: 10, seed: 2))
    let heard = { (draft: Genome.Draft) in
      draft.canvas.colour.outputs.filter { output in
        draft.connections.contains { $0.enabled && $0.to == .output(output) }
      }
    }
    let outputs = heard(draft)
    var random = stream(1)
    while mutate(&draft, by: "remove-connection", strength: 1, random: &random) {
      #expect(heard(draft) == outputs)
    }
    _ = try draft.genome()
    #expect(draft.connections.count == outputs.count)
  }
}
