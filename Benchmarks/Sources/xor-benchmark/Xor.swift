import Breeding
import Evolution
import Files
import Foundation
import Genomes
import Pictures
import Populations
import Rendering

/// One run towards exclusive or.
struct Xor {
  private(set) var isSolved = false
  private(set) var generations = 0
  private(set) var evaluations = 150
  private(set) var hidden = 0
  private(set) var links = 0

  /// White where x and y differ.
  private static let pattern: [UInt8] = [0, 255, 255, 0]

  /// Writes the target as a PNG.
  static func writeTarget(to path: String) throws {
    let picture = Picture(width: 2, height: 2, pixels: pattern.flatMap { [$0, $0, $0] })
    try AtomicFile.write(path) { try picture.writePNG(to: $0) }
  }

  init(seed: UInt64, method: SearchMethod) throws {
    guard let recipe = Recipes.named("minimal") else { fatalError("no recipe \"minimal\"") }
    let breeder = Breeder()
    let folder = PopulationFolder(path: "\(NSTemporaryDirectory())/xor-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let first = (0..<method.population).map { place -> Individual in
      var random = RandomStream(seed: seed, generation: 1, child: place + 1)
      return Individual(
        IndividualID(generation: 1, number: place + 1),
        Offspring(recipe.genome(random: &random), operation: "drawn"))
    }
    let lineage = try folder.found(
      LineageName(near: "run"), seed: seed,
      first: Generation(
        number: 1, parent: nil, seed: seed, method: .new(.init(recipe: recipe.name)),
        individuals: first))
    var run = try AutomaticRun(
      Run(
        seed: seed, method: method, goal: Run.Goal(generations: XORBenchmark.generations),
        checkpoint: 1_000_000), in: lineage, by: breeder)
    while !run.isAtGoal, !isSolved {
      try run.step()
      generations = run.bred
      evaluations = first.count + run.evaluated
      let individuals = run.generation.individuals
      guard let best = individuals.max(by: { ($0.score ?? 0) < ($1.score ?? 0) }) else { break }
      let picture = breeder.renderer.picture(of: best.genome, at: Viewport(side: 2))
      isSolved = zip(stride(from: 0, to: 12, by: 3), Self.pattern).allSatisfy {
        (picture.pixels[$0] >= 128) == ($1 == 255)
      }
      hidden = best.genome.nodes.count { $0.kind == .hidden }
      links = best.genome.connections.count(where: \.enabled)
    }
  }
}
