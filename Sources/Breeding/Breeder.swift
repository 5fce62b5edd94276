import Evolution
import Fitness
import Genomes
import Populations
import Rendering

/// Makes generations: draws, breeds, paints and scores. It saves nothing; what it makes depends on
/// its arguments alone, not on threads, machine or time.
public struct Breeder: Sendable {
  /// Paints what is judged and shown.
  public let renderer: Renderer

  /// A breeder that paints with the renderer.
  public init(renderer: Renderer) { self.renderer = renderer }

  /// The strength of breeding by default.
  public static let defaultStrength = 0.5

  /// A first generation drawn by a recipe.
  public func new(recipe: any Recipe, count: Int, seed: UInt64) -> Generation {
    let children = brood(strength: Self.defaultStrength, seed: seed, generation: 1)
      .children(count: count, parents: [:]) { _, random, _ in
        Candidate(
          genome: recipe.genome(random: &random), parents: [], operation: "drawn", mutations: [],
          isExempt: recipe.isFlatOnPurpose)
      }
    return generation(
      number: 1, from: nil, seed: seed,
      method: .new(recipe: recipe.name, settings: recipe.overrides), children)
  }

  /// The measure of each genome's picture.
  public func scores(of genomes: [Genome], by measure: any Measure) -> [Double] {
    let painter = Renderer(instructionSet: renderer.instructionSet, threads: 1)
    let viewport = measure.viewport
    return renderer.map(genomes) { measure.score(painter.picture(of: $0, at: viewport)) }
  }

  /// The pictures of a generation that its sheet shows, in its order.
  ///
  /// - Parameter size: the side of each in pixels.
  public func pictures(of generation: Generation, size: Int) -> [Picture] {
    renderer.pictures(
      of: Arrangement(generation).shown.map { generation.individuals[$0].genome },
      at: Viewport(side: size))
  }

  private func brood(strength: Double, seed: UInt64, generation: Int) -> Brood {
    Brood(
      renderer: renderer, boredom: Boredom(strength: strength), seed: seed,
      generation: generation)
  }

  func pictures(of genomes: [Genome], at places: Set<Int>) -> [Int: Picture] {
    let places = places.sorted()
    let pictures = renderer.pictures(of: places.map { genomes[$0] }, at: Boredom.viewport)
    return Dictionary(uniqueKeysWithValues: zip(places, pictures))
  }

  private func generation(
    number: Int, from parent: Generation?, seed: UInt64, method: Generation.Method,
    _ children: [Brood.Child], scores: [Double]? = nil
  ) -> Generation {
    Generation(
      number: number, parent: parent?.number, seed: seed, method: method,
      individuals: children.enumerated().map { place, child in
        Individual(
          id: IndividualID(generation: number, number: place + 1),
          parents: child.candidate.parents.compactMap { parent?.individuals[$0].id }.map {
            Address($0)
          },
          operation: child.candidate.operation, mutations: child.candidate.mutations,
          tries: child.tries, score: scores?[place], genome: child.candidate.genome)
      })
  }
}
