import Evolution
import Foundation
import Genomes
import TestNetworks
import Testing

/// The mutation of that name.
func mutation(_ name: String) throws -> any RatedMutation {
  try #require(Mutations.operators().first { $0.name == name })
}

/// Applies the mutation of that name; returns whether there was anything to change.
func mutate(
  _ draft: inout Genome.Draft, by name: String, strength: Double, random: inout RandomStream
) -> Bool {
  guard let mutation = Mutations.operators().first(where: { $0.name == name }) else {
    Issue.record("no mutation \(name)")
    return false
  }
  return mutation.apply(to: &draft, strength: strength, random: &random)
}

/// A stream of a test's own.
func stream(_ seed: UInt64, _ child: Int = 0) -> RandomStream {
  RandomStream(seed: seed, generation: 1, child: child)
}

/// A genome of the recipe that was mutated so often at full strength.
func bred(_ recipe: String = "neat", steps: Int = 0, seed: UInt64) throws -> Genome {
  var random = stream(seed, 1_000)
  var genome = try #require(Recipes.named(recipe)).genome(random: &random)
  for _ in 0..<steps {
    genome = Mutations(strength: 1).mutate(genome, random: &random).genome
  }
  return genome
}

/// Genomes of the recipe with these settings, one a seed.
func drawn(
  _ recipe: String, _ settings: RecipeSettings = RecipeSettings(), seeds: ClosedRange<UInt64>
) throws -> [Genome] {
  let preset = try #require(Recipes.named(recipe))
  let recipe = try preset.with(settings)
  return seeds.map { seed in
    var random = stream(seed, 1_000)
    return recipe.genome(random: &random)
  }
}

/// Where the numbers of two lists of connections differ, all else being the same.
func changedWeights(_ old: [Connection], _ new: [Connection]) throws -> [Int] {
  #expect(old.map(\.marking) == new.map(\.marking) && old.map(\.enabled) == new.map(\.enabled))
  return old.indices.filter { old[$0].weight != new[$0].weight }
}

extension Genome.Draft {
  /// The value of every output where the inputs have the values given, others 0; in `Double`, by
  /// recursion from each output.
  func outputs(_ inputs: [Input: Double]) -> [Output: Double] {
    var known: [NodeID: Double] = [:]
    func value(_ id: NodeID) -> Double {
      if let value = known[id] { return value }
      guard let node = nodes.first(where: { $0.id == id }) else { return .nan }
      var sum = Double(node.bias)
      if case .input(let input) = id.role { sum = inputs[input] ?? 0 }
      for connection in connections where connection.to == id && connection.enabled {
        sum += Double(connection.weight) * value(connection.from)
      }
      known[id] = node.activation.reference(sum)
      return known[id] ?? .nan
    }
    return Dictionary(
      uniqueKeysWithValues: canvas.colour.outputs.map { ($0, value(.output($0))) })
  }
}
