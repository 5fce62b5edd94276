import Evolution
import Fitness
import Genomes
import Pictures
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
    let brood = Brood(
      renderer: renderer, boredom: Boredom(strength: Self.defaultStrength), seed: seed,
      generation: 1)
    let children = brood.children(count: count, parents: [:]) { _, random, _ in
      Candidate(
        genome: recipe.genome(random: &random), parents: [], operation: "drawn", mutations: [],
        isExempt: recipe.isFlatOnPurpose)
    }
    return Generation(
      number: 1, parent: nil, seed: seed,
      method: .new(recipe: recipe.name, settings: recipe.overrides),
      individuals: children.enumerated().map { place, child in
        Individual(
          id: IndividualID(generation: 1, number: place + 1), parents: [], operation: "drawn",
          mutations: [], tries: child.tries, genome: child.candidate.genome)
      })
  }

  /// The pictures of a generation that its sheet shows, in its order.
  ///
  /// - Parameters:
  ///   - size: the side of each in pixels.
  ///   - supersampling: how many samples a pixel is the mean of.
  public func pictures(
    of generation: Generation, size: Int, supersampling: Supersampling = .none
  ) -> [Picture] {
    renderer.pictures(
      of: Arrangement(generation).shown.map { generation.individuals[$0].genome },
      at: Viewport(side: size), supersampling: supersampling)
  }

  func pictures(of genomes: [Genome], at places: Set<Int>) -> [Int: Picture] {
    let places = places.sorted()
    let pictures = renderer.pictures(of: places.map { genomes[$0] }, at: Boredom.viewport)
    return Dictionary(uniqueKeysWithValues: zip(places, pictures))
  }
}
