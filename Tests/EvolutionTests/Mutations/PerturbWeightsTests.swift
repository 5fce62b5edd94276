import Evolution
import Genomes
import Testing

@Suite struct PerturbWeightsTests {
  @Test(arguments: [0, 0.5, 1])
  func `some enabled weights are changed and nothing else is`(strength: Double) throws {
    let parent = try bred(steps: 8, seed: 3)
    let enabled = Double(parent.connections.count(where: \.enabled))
    var count = 0
    for seed in 0..<500 as Range<UInt64> {
      var child = Genome.Draft(parent)
      var random = stream(seed)
      #expect(
        mutate(&child, by: "perturb-weights", strength: strength, random: &random))
      #expect(child.nodes == parent.nodes && child.canvas == parent.canvas, "seed \(seed)")
      let places = try changedWeights(parent.connections, child.connections)
      #expect(!places.isEmpty && places.allSatisfy { parent.connections[$0].enabled })
      count += places.count
    }
    // One for certain, and each other with a probability of (½ + 2·strength) / √n.
    let share = (0.5 + 2 * strength) / enabled.squareRoot()
    #expect(abs(Double(count) / 500 / (1 + (enabled - 1) * share) - 1) < 0.1)
  }

  @Test func `a larger strength changes weights more`() throws {
    let parent = try bred(seed: 3)
    func change(_ strength: Double) throws -> Double {
      var sum = 0.0
      for seed in 0..<300 as Range<UInt64> {
        var child = Genome.Draft(parent)
        var random = stream(seed)
        _ = mutate(&child, by: "perturb-weights", strength: strength, random: &random)
        for (old, new) in zip(parent.connections, child.connections) {
          sum += Double((new.weight - old.weight).magnitude)
        }
      }
      return sum
    }
    let changes = try [0, 0.25, 0.5, 0.75, 1].map(change)
    #expect(zip(changes, changes.dropFirst()).allSatisfy { $0 * 1.5 < $1 }, "\(changes)")
  }
}
