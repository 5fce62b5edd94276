import Foundation
import Genomes
import Testing

@testable import Evolution

@Suite struct MutationsTests {
  @Test func `the operators are known by name, in their order`() {
    #expect(
      Mutations.operators().map(\.name) == [
        "add-node", "add-connection", "remove-node", "remove-connection", "toggle-connection",
        "change-activation", "replace-weight", "perturb-weights", "scale-node", "change-bias",
      ])
  }

  @Test(arguments: Mutations.operators().map(\.name))
  func `a rate is a probability that never falls with strength`(name: String) throws {
    let mutation = try mutation(name)
    let rates = (0...100).map { mutation.rate(strength: Double($0) / 100) }
    #expect(rates.allSatisfy { (0...1).contains($0) })
    #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(name == "perturb-weights" || rates[0] < rates[100])
  }

  @Test(arguments: [0, 0.5, 1])
  func `operators are applied as often as their rates say`(strength: Double) throws {
    let seed: UInt64 = 11
    let parent = try bred(seed: seed)
    var counts: [String: Int] = [:]
    for child in 0..<3_000 {
      var random = stream(seed, child)
      for name in Mutations(strength: strength).mutate(parent, random: &random).operators {
        counts[name, default: 0] += 1
      }
    }
    let rates = Mutations.operators().map { $0.rate(strength: strength) }
    // Where none was applied, one is drawn by its rate.
    let none = rates.reduce(1) { $0 * (1 - $1) }
    for (mutation, rate) in zip(Mutations.operators(), rates) {
      let share = Double(counts[mutation.name] ?? 0) / 3_000
      let expected = rate * (1 + none / rates.reduce(0, +))
      #expect(abs(share - expected) < 0.04, "seed \(seed): \(mutation.name) \(share)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64], ["neat", "layers"])
  func `a child is never its parent and names what made it`(seed: UInt64, recipe: String) throws {
    let parent = try bred(recipe, seed: seed)
    let order = Mutations.operators().map(\.name)
    for child in 0..<(recipe == "neat" ? 500 : 50) {
      var random = stream(seed, child)
      let (genome, operators) = Mutations(strength: 0).mutate(parent, random: &random)
      #expect(genome != parent, "seed \(seed), child \(child)")
      let places = operators.compactMap { order.firstIndex(of: $0) }
      #expect(!places.isEmpty && places.count == operators.count)
      #expect(places == places.sorted(), "seed \(seed), child \(child): \(operators)")
    }
  }

  @Test func `the same stream breeds the same child`() throws {
    let parent = try bred(steps: 20, seed: 5)
    var (one, other) = (stream(5), stream(5))
    #expect(
      Mutations(strength: 0.7).mutate(parent, random: &one).genome
        == Mutations(strength: 0.7).mutate(parent, random: &other).genome)
  }

  @Test(arguments: [[], [Input.x]])
  func `a genome without connections has children`(inputs: [Input]) throws {
    let bare = Genome.Draft(bare: Canvas(inputs: inputs, colour: .grey), output: .sine).valid()
    for seed in 0..<200 as Range<UInt64> {
      var random = stream(seed)
      #expect(
        Mutations(strength: 0).mutate(bare, random: &random).genome != bare, "seed \(seed)")
    }
  }

  /// Weights that no mutation makes, but a file may hold.
  @Test(
    arguments: Mutations.operators().map(\.name),
    [Float.greatestFiniteMagnitude, 1e20, 0, .leastNonzeroMagnitude])
  func `an operator makes a genome of any weights`(name: String, weight: Float) throws {
    let mutation = try mutation(name)
    for seed in 0..<100 as Range<UInt64> {
      var draft = Genome.Draft(try bred(seed: 1))
      for place in draft.connections.indices { draft.connections[place].weight = weight }
      for place in draft.nodes.indices where draft.nodes[place].kind != .input {
        draft.nodes[place].bias = -weight
      }
      var random = stream(seed)
      for strength in [0, 1.0] {
        _ = mutation.apply(to: &draft, strength: strength, random: &random)
      }
      #expect(throws: Never.self, "seed \(seed)") { try draft.genome() }
    }
  }
}
