import Evolution
import Files
import Foundation
import Genomes
import Pictures
import Populations
import Rendering
import TestNetworks
import TestSupport
import Testing

@testable import Breeding

/// NEAT's own benchmark on a few seeds; `xor-benchmark` has a hundred.
@Suite struct ExclusiveOrTests {
  private static let pattern: [UInt8] = [0, 255, 255, 0]

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `exclusive or is learnt from a target of four pixels`(seed: UInt64) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let target = Picture(
      width: 2, height: 2, pixels: Self.pattern.flatMap { [$0, $0, $0] })
    try AtomicFile.write(path) { try target.writePNG(to: $0) }

    let renderer = Renderer()
    let first = Generation(
      number: 1, parent: nil, seed: seed, method: .new(.init(recipe: "minimal")),
      individuals: try (1...150).map { number in
        var random = RandomStream(seed: seed, generation: 1, child: number)
        let recipe = try #require(Recipes.named("minimal"))
        return Individual(
          id: IndividualID(generation: 1, number: number), parents: [], operation: "drawn",
          mutations: [], tries: 1, genome: recipe.genome(random: &random))
      })
    let method = SearchMethod(
      fitness: fitness("target:\"\(path)\""), population: 150, activations: [.sigmoid])
    var evolver = try Breeder(renderer: renderer).evolver(method, from: first, seed: seed, in: nil)
    var isSolved = false
    for number in 2...101 where !isSolved {
      try evolver.step(number: number)
      let best = evolver.generation.individuals[0]
      let pixels = renderer.picture(of: best.genome, at: Viewport(side: 2)).pixels
      isSolved = Self.pattern.indices.allSatisfy {
        (pixels[3 * $0] >= 128) == (Self.pattern[$0] == 255)
      }
      // No network without a hidden node can: the four points are not linearly separable.
      if isSolved { #expect(best.genome.nodes.contains { $0.kind == .hidden }) }
    }
    #expect(isSolved, "seed \(seed)")
  }
}
