import Genomes
import Testing

@testable import Evolution

@Suite struct MutateWeightsTests {
  /// x → ink with that weight, so that the scale is its size.
  private func draft(weight: Float, bias: Float = 0) -> Genome.Draft {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
    draft.nodes[1].bias = bias
    draft.connections = [Connection(from: .input(.x), to: .output(.ink), weight: weight)]
    return draft
  }

  /// The weight, or the bias, after a mutation, for so many seeds.
  private func changed(
    _ parent: Genome.Draft, by mutation: MutateWeights, count: UInt64 = 4_000
  ) -> (weights: [Double], biases: [Double]) {
    let children = (0..<count).map { seed in
      var (draft, random) = (parent, stream(seed))
      #expect(mutation.apply(to: &draft, strength: 0.5, random: &random))
      return draft
    }
    return (
      children.map { Double($0.connections[0].weight) }, children.map { Double($0.nodes[1].bias) }
    )
  }

  @Test func `from one to all weights and biases change, and nothing else does`() throws {
    let parent = try bred(seed: 5)
    let inner = parent.nodes.count { $0.kind != .input }
    var counts: [Int] = []
    for seed in 0..<200 as Range<UInt64> {
      var (child, random) = (Genome.Draft(parent), stream(seed))
      #expect(MutateWeights().apply(to: &child, strength: 0.5, random: &random))
      let places = try changedWeights(parent.connections, child.connections)
      let biases = zip(parent.nodes, child.nodes).count { old, new in
        #expect(old.id == new.id && old.activation == new.activation, "seed \(seed)")
        return old.bias != new.bias
      }
      for (old, new) in zip(parent.nodes, child.nodes) where old.kind == .input {
        #expect(old.bias == new.bias, "seed \(seed)")
      }
      #expect(child.canvas == parent.canvas && (try? child.genome()) != nil, "seed \(seed)")
      counts.append(places.count + biases)
    }
    let all = parent.connections.count + inner
    #expect(counts.allSatisfy { 1...all ~= $0 })
    #expect(counts.count { $0 <= 2 } > 20 && counts.count { $0 >= all * 9 / 10 } > 5)
  }

  @Test(arguments: [(0.5, 2, 1), (0.25, 2, 0.5), (0.5, -1, 0.5), (0.5, 100, 1.5), (0.5, 0, 0.05)])
  func `a perturbation is mostly small and at most the power times the scale, which ends at 3`(
    power: Double, weight: Float, reach: Double
  ) throws {
    let children = changed(
      draft(weight: weight, bias: 7), by: MutateWeights(power: power, replaced: 0))
    for (old, values) in [(Double(weight), children.weights), (7, children.biases)] {
      let moves = values.map { $0 - old }.filter { $0 != 0 }
      #expect(moves.allSatisfy { abs($0) <= reach * 1.00001 })
      #expect(moves.contains { $0 > 0.7 * reach } && moves.contains { $0 < -0.7 * reach })
      // With s uniform in 0…1 and v too, 64^(−s)·v is under 1/8 with the probability
      // 1 − (3 − (1 − 1/8) / ln 2) / 6.
      let inner = Double(moves.count { abs($0) < reach / 8 }) / Double(moves.count)
      #expect(abs(inner - 0.710) < 0.03, "\(inner)")
    }
  }

  @Test func `a weight drawn anew is normal around 0 at the scale`() {
    let weights = changed(draft(weight: 2), by: MutateWeights(replaced: 1)).weights
      .filter { $0 != 2 }
    let count = Double(weights.count)
    let mean = weights.reduce(0, +) / count
    let variance = weights.reduce(0) { $0 + $1 * $1 } / count
    #expect(abs(mean) < 0.16 && abs(variance.squareRoot() - 2) < 0.12)
    let within = weights.count { abs($0) < 2 }
    #expect(abs(Double(within) / count - 0.6827) < 0.04)
  }

  @Test func `a share of the changed weights is drawn anew`() {
    // A perturbation of 100 by no more than 1.5 stays near; a new one is within a few times 3.
    let weights = changed(draft(weight: 100), by: MutateWeights(replaced: 0.1)).weights
    let changed = weights.count { $0 != 100 }
    #expect(abs(weights.count { $0 < 50 } - changed / 10) < 85)
  }

  @Test func `weights stay within the greatest`() {
    for (weight, most) in [(1_000, 1_000), (-1_000, 1_000), (5_000, 5_000)] as [(Float, Double)] {
      let weights = changed(draft(weight: weight), by: MutateWeights(replaced: 0)).weights
      #expect(weights.allSatisfy { abs($0) <= most })
    }
  }

  @Test func `without connections biases change`() {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
    var random = stream(1)
    #expect(MutateWeights().apply(to: &draft, strength: 0.5, random: &random))
    #expect(draft.nodes[0].bias == 0 && draft.nodes[1].bias != 0)
  }
}
