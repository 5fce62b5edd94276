import Crews
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
  public private(set) var renderer: Renderer
  /// What a fitness may name.
  public let measures: Measures
  /// What is seen behind a transparent target; nil for white, which is then told.
  public var background: Background?
  /// The outside judges that may be started where one of them is named; nil where what is recorded has to do.
  public var judges: StartedJudges?
  /// Makes what measures the offspring of a search; nil where the renderer's threads do.
  private let evaluator: EvaluatorMaker?

  /// Makes an evaluator for what a search asks: its plan, and the measures that the plan names, in the
  /// plan's order.
  public typealias EvaluatorMaker =
    @Sendable (_ plan: MeasurePlan, _ measures: [any Measure]) throws -> any Evaluator

  /// A breeder.
  ///
  /// - Parameters:
  ///   - renderer: paints; its threads breed and measure too.
  ///   - measures: what a fitness may name.
  ///   - evaluator: makes what measures the offspring of a search; nil for this machine's threads.
  public init(
    renderer: Renderer = Renderer(), measures: Measures = .standard,
    evaluator: EvaluatorMaker? = nil
  ) {
    Allocator.tuned
    self.renderer = renderer
    self.measures = measures
    self.evaluator = evaluator
  }

  /// Makes what measures the offspring of a search.
  var makeEvaluator: EvaluatorMaker {
    evaluator ?? { [renderer] in PaintingEvaluator($0, measures: $1, renderer: renderer) }
  }

  /// The same breeder, whose work takes so many threads, with the help of a crew.
  func onThreads(_ threads: Int, by crew: (any Crew)? = nil) -> Breeder {
    var breeder = self
    breeder.renderer = Renderer(instructionSet: renderer.instructionSet, threads: threads)
    breeder.renderer.crew = crew
    return breeder
  }

  /// The strength of breeding by default.
  public static let defaultStrength = 0.5
  /// How many pictures a sheet has by default.
  public static let defaultCount = 16
  /// How many pictures a sheet may have.
  public static let counts = 1...1_000

  /// A first generation drawn by a recipe.
  ///
  /// - Throws: `RequestError` for a count out of `counts`.
  public func new(
    recipe: any Recipe, count: Int = defaultCount, seed: UInt64
  ) throws(RequestError) -> Generation {
    try RequestError.check(seed: seed)
    try RequestError.check(count, in: Self.counts, .count)
    try RequestError.check(image: recipe.overrides.inputs)
    return Generation(
      number: 1, parent: nil, seed: seed,
      method: .new(.init(recipe: recipe.name, settings: recipe.overrides)),
      drawn(by: recipe, count: count, seed: seed, generation: 1))
  }

  /// Newcomers on a sheet of a generation.
  ///
  /// - Parameters:
  ///   - limits: what they have in common with the children.
  ///   - others: how many were bred for the sheet, whose random numbers come first.
  ///   - children: what those are to be unlike of which a recipe's sheet shows the most different.
  /// - Throws: `RequestError.setting` for a recipe that nobody knows.
  func drawn(
    _ newcomers: Newcomers, within limits: VariationLimits, seed: UInt64, generation: Int,
    after others: Int, beside children: [Offspring]
  ) throws(RequestError) -> [Offspring] {
    let recipe = try Self.recipe(
      named: newcomers.drawn.recipe, settings: newcomers.drawn.settings)
    return drawn(
      by: LimitedRecipe(recipe, limits), count: newcomers.count, seed: seed,
      generation: generation, after: others, beside: children)
  }

  private func drawn(
    by recipe: any Recipe, count: Int, seed: UInt64, generation: Int, after others: Int = 0,
    beside children: [Offspring] = []
  ) -> [Offspring] {
    if recipe.isCurated {
      return FirstSheet(
        renderer: renderer, recipe: recipe, seed: seed, generation: generation, others: others
      ).offspring(count: count, beside: children)
    }
    let boredom =
      recipe.isFlatOnPurpose
      ? nil : Boredom(strength: Self.defaultStrength, judgesShape: false)
    let selection = OffspringSelection(
      renderer: renderer, seed: seed, generation: generation, others: others)
    return selection.offspring(for: Array(repeating: .init(boredom: boredom), count: count)) {
      _, random, _ in Offspring(recipe.genome(random: &random), operation: "drawn")
    }
  }

  /// The pictures of a generation that its sheet shows, in its order.
  ///
  /// - Parameters:
  ///   - places: which of the sheet's they are; all of them by default.
  ///   - size: the side of each in pixels, 1 to `Viewport.sideLimit`.
  ///   - supersampling: how many samples a pixel is the mean of.
  /// - Throws: `RequestError.outOfBounds`.
  public func pictures(
    of generation: Generation, at places: [Int]? = nil, size: Int,
    supersampling: Supersampling = .none
  ) throws(RequestError) -> [Picture] {
    try RequestError.check(size, in: 1...Viewport.sideLimit, .size)
    let shown = Arrangement(generation).shown
    return renderer.pictures(
      of: (places?.map { shown[$0] } ?? shown).map { generation.individuals[$0].genome },
      at: Viewport(side: size), supersampling: supersampling)
  }

  func pictures(of genomes: [Genome], at places: Set<Int>) -> [Int: Picture] {
    let places = places.sorted()
    let pictures = renderer.pictures(of: places.map { genomes[$0] }, at: Boredom.viewport)
    return Dictionary(uniqueKeysWithValues: zip(places, pictures))
  }
}

extension Generation {
  /// A generation of offspring, in their order.
  init(
    number: Int, parent: Int?, seed: UInt64, method: Method, _ offspring: [Offspring]
  ) {
    self.init(
      number: number, parent: parent, seed: seed, method: method,
      individuals: offspring.enumerated().map { index, offspring in
        Individual(IndividualID(generation: number, number: index + 1), offspring)
      })
  }
}
