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
          genome: recipe.genome(random: &random), parents: [], operation: "drawn", mutations: [])
      }
    return generation(
      number: 1, from: nil, seed: seed, method: .new(recipe: recipe.name), children)
  }

  /// The children of those that a fitness chose, scored.
  ///
  /// - Parameters:
  ///   - parent: the generation before.
  ///   - scores: its fitness, in the order of its individuals.
  ///   - number: the new generation's number.
  public func auto(
    from parent: Generation, scores: [Double], number: Int, settings: Generation.Auto,
    measure: any Measure, count: Int, seed: UInt64
  ) -> Generation {
    let genomes = parent.individuals.map(\.genome)
    let plan = RankedBrood(
      fitness: scores, elite: settings.elite, tournament: settings.tournament)
    let children = brood(strength: settings.strength, seed: seed, generation: number)
      .children(count: count, parents: pictures(of: genomes, at: Set(genomes.indices))) {
        place, random, attempt in
        let conception = plan.conception(place: place, random: &random)
        return candidate(
          conception, from: genomes, fitness: scores, strength: settings.strength,
          attempt: attempt, random: &random)
      }
    return generation(
      number: number, from: parent, seed: seed, method: .auto(settings), children,
      scores: self.scores(of: children.map(\.candidate.genome), by: measure))
  }

  /// The measure of each genome's picture.
  public func scores(of genomes: [Genome], by measure: any Measure) -> [Double] {
    let painter = Renderer(instructionSet: renderer.instructionSet, threads: 1)
    let viewport = Viewport(side: measure.side)
    return renderer.map(genomes) { measure.score(painter.picture(of: $0, at: viewport)) }
  }

  /// The measure of each individual, taken from the generation where that was what chose it.
  public func scores(of generation: Generation, by measure: any Measure) -> [Double] {
    if case .auto(let auto) = generation.method, auto.fitness == measure.name {
      let known = generation.individuals.compactMap(\.score)
      if known.count == generation.individuals.count { return known }
    }
    return scores(of: generation.individuals.map(\.genome), by: measure)
  }

  /// The pictures of a generation, in its order.
  ///
  /// - Parameter size: the side of each in pixels.
  public func pictures(of generation: Generation, size: Int) -> [Picture] {
    renderer.pictures(of: generation.individuals.map(\.genome), at: Viewport(side: size))
  }

  /// The contact sheet of square pictures.
  ///
  /// - Parameter size: their side in pixels.
  /// - Throws: where the sheet would be too large.
  public func sheet(of pictures: [Picture], size: Int) throws(SheetError) -> Picture {
    try Sheet(count: pictures.count, cellWidth: size, cellHeight: size).draw(pictures)
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

  /// A child of a conception; each try after the first is a little wilder, so that a parent whose
  /// picture hardly answers to its genes has children nevertheless.
  private func candidate(
    _ conception: Conception, from genomes: [Genome], fitness: [Double]?, strength: Double,
    attempt: Int, random: inout RandomStream
  ) -> Candidate {
    let (genome, operators) = conception.conceive(
      from: genomes, fitness: fitness,
      variation: Variation(strength: min(1, strength * (1 + 0.1 * Double(attempt)))),
      random: &random)
    var candidate = Candidate(
      genome: genome, parents: conception.parents, operation: conception.name,
      mutations: operators)
    if case .kept = conception { candidate.isKept = true }
    return candidate
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
          parents: child.candidate.parents.compactMap { place in
            parent.map { Address($0.individuals[place].id) }
          },
          operation: child.candidate.operation, mutations: child.candidate.mutations,
          tries: child.tries, score: scores?[place], genome: child.candidate.genome)
      })
  }
}
