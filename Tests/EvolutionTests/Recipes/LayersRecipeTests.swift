import Evolution
import Genomes
import Testing

@Suite struct LayersRecipeTests {
  private static let genomes = (1...20).compactMap { try? bred("layers", seed: UInt64($0)) }

  @Test func `it is the article's network`() throws {
    let genome = try #require(Self.genomes.first)
    #expect(
      genome.canvas == Canvas(inputs: [.x, .y], scale: 0.5, sampling: .edges, colour: .rgb))
    let hidden = genome.nodes.filter { $0.kind == .hidden }
    #expect(hidden.count == 8 * 16 && hidden.allSatisfy { $0.activation == .tanh })
    #expect(
      Set(hidden.map(\.id)) == Set((0..<128).map { NodeID.layered($0 / 16, $0 % 16) }))
    let outputs = genome.nodes.filter { $0.kind == .output }
    #expect(outputs.allSatisfy { $0.activation == .sigmoid && $0.bias == 0 })
    #expect(genome.connections.count == 2 * 16 + 7 * 256 + 48)
    #expect(genome.connections.allSatisfy { $0.enabled })
  }

  @Test func `every layer hears all of the layer before, and only that`() throws {
    let genome = try #require(Self.genomes.first)
    let layers =
      [[NodeID.input(.x), .input(.y)]]
      + (0..<8).map { layer in (0..<16).map { NodeID.layered(layer, $0) } }
      + [[.output(.red), .output(.green), .output(.blue)]]
    let expected = zip(layers, layers.dropFirst()).flatMap { sources, targets in
      targets.flatMap { target in
        sources.map { Connection.Marking(from: $0, to: target) }
      }
    }
    #expect(Set(genome.connections.map(\.marking)) == Set(expected))
  }

  @Test func `the first layer's biases fill ±1/√2 and later ones are 0`() {
    let first = Self.genomes.flatMap { genome in
      (0..<16).compactMap { index in genome.nodes.first { $0.id == .layered(0, index) }?.bias }
    }
    #expect(first.count == 320)
    #expect(first.allSatisfy { $0.magnitude <= 0.70710677 })
    #expect((first.min() ?? 0) < -0.68 && (first.max() ?? 0) > 0.68)
    #expect(abs(first.reduce(0, +) / 320) < 0.12)
    let later = Self.genomes.flatMap(\.nodes).filter { node in
      node.kind == .hidden && !(0..<16).contains { node.id == .layered(0, $0) }
    }
    #expect(later.count == 20 * 112 && later.allSatisfy { $0.bias == 0 })
  }

  @Test func `weights have the moments of N(0, 1)`() {
    let weights = Self.genomes.flatMap(\.connections).map { Double($0.weight) }
    let count = Double(weights.count)
    #expect(weights.count == 20 * 1_872)
    #expect(abs(weights.reduce(0, +) / count) < 0.026)
    #expect(abs(weights.reduce(0) { $0 + $1 * $1 } / count - 1) < 0.037)
    #expect(abs(weights.reduce(0) { $0 + $1 * $1 * $1 * $1 } / count - 3) < 0.26)
  }
}
