import Evolution
import Expressions
import Fitness
import Genomes
import Pictures
import Populations

extension Breeder {
  /// Reads a fitness: one or more expressions, with commas between them.
  ///
  /// - Parameter parameter: what the text was given for.
  /// - Throws: `RequestError.expression`.
  public func fitness(
    _ text: String, for parameter: RequestError.Parameter = .fitness
  ) throws(RequestError) -> [FitnessExpression] {
    do throws(FitnessError) {
      return try FitnessExpression.list(text, vocabulary: measures.vocabulary)
    } catch {
      throw .expression(parameter, text: text, error)
    }
  }

  /// Each measure that needs no file, and each preset, as a fitness.
  ///
  /// - Throws: `RequestError.expression`.
  public func everyFitness() throws(RequestError) -> [FitnessExpression] {
    var expressions: [FitnessExpression] = []
    for name in measures.vocabulary.measures + measures.vocabulary.presets.map(\.name) {
      expressions += try fitness(name)
    }
    return expressions
  }

  /// Reads the condition that ends a run, such as `entropy > 0.9`.
  ///
  /// - Throws: `RequestError.expression`; `RequestError.novelty`, which changes with the population.
  public func condition(_ text: String) throws(RequestError) -> FitnessCondition {
    let condition: FitnessCondition
    do throws(FitnessError) {
      condition = try FitnessCondition(text, vocabulary: measures.vocabulary)
    } catch {
      throw .expression(.until, text: text, error)
    }
    if condition.needsNovelty { throw .novelty(.until) }
    return condition
  }
}

extension Workshop {
  /// Begins an automatic run at the current generation of a lineage, or goes on with the same run
  /// that was stopped there. The lineage stays locked as long as the run is kept.
  ///
  /// - Parameters:
  ///   - name: the lineage's, which becomes the current one; the current one where none is given. It
  ///     is begun where there is none.
  ///   - generation: of that lineage, to which it is taken first; where it is, if nil.
  ///   - request: what is searched for, and how.
  ///   - goal: when the run ends; after 20 generations where it says nothing.
  ///   - checkpoint: every so many generations are saved, 1 to 1,000,000, and the last; the others are
  ///     logged.
  ///   - recipe: draws the first generation of a lineage that is begun; `recipe(for:)` where none is
  ///     given.
  ///   - seed: the lineage's where none is given.
  ///   - isAnother: whether a run begins even where the same was stopped.
  /// - Throws: `RequestError`; `PopulationError`; where a target cannot be read or a measure fails.
  public func begin(
    _ request: SearchRequest, in name: String? = nil, from generation: Int? = nil,
    goal: Run.Goal = Run.Goal(), checkpoint: Int = 1, recipe: (any Recipe)? = nil,
    seed: UInt64? = nil, isAnother: Bool = false
  ) throws -> AutomaticRun {
    var run = try run(request, goal: goal, checkpoint, seed)
    let name = try name.map { try LineageName(checked: $0) } ?? currentName()
    let isThere = name.map(folder.has) ?? false
    // Before a lineage is begun or locked.
    (run.method.targets, run.goal.targets) = try targets(
      of: run, in: isThere ? folder.open(name) : nil)
    run.method.taste = try tasteSpan(for: run, in: isThere ? folder.open(name) : nil)
    let lineage =
      try isThere
      ? goOn(name)
      : found(name, request, recipe: recipe ?? self.recipe(for: request), seed: seed)
    if seed == nil { run.seed = lineage.history.seed }
    if let generation { try lineage.load(generation) }
    return try AutomaticRun(run, isAnother: isAnother, in: lineage, by: breeder)
  }

  /// What a run would be, before it is known in which lineage: its targets are not read.
  ///
  /// - Throws: `RequestError` for what no lineage would allow.
  package func run(
    _ request: SearchRequest, goal: Run.Goal, _ checkpoint: Int, _ seed: UInt64?
  ) throws -> Run {
    let method = try request.method()
    try checkSheet(count: request.sheetCount)
    let run = Run(
      seed: seed ?? 0, method: method, goal: goal.orStandard, checkpoint: checkpoint)
    try run.check()
    return run
  }

  /// Goes on with the run that was stopped at the current generation of a lineage, which becomes the
  /// current one.
  ///
  /// - Returns: nil where none was.
  /// - Throws: as `begin`.
  public func goOn(in place: Workplace) throws -> AutomaticRun? {
    let lineage = try open(place)
    guard let stopped = lineage.history.openRun else { return nil }
    let run = lineage.history.runs[stopped]
    try checkSheet(count: run.method.population)
    return try AutomaticRun(run, in: current(lineage, of: place), by: breeder)
  }

  /// The recipe that begins a search's lineage. Where neither recipe nor colours are named and the
  /// fitness has a target, it is in the target's colours.
  ///
  /// - Parameters:
  ///   - name: the recipe's; `Recipes.forSearch` where none is given.
  ///   - settings: what is set in place of its preset. Activations are the search's to draw from, too,
  ///     and may be set where they mean nothing to the recipe.
  /// - Throws: as `Breeder.recipe(named:settings:)`.
  public func recipe(
    for request: SearchRequest, named name: String? = nil,
    settings: RecipeSettings = RecipeSettings()
  ) throws(RequestError) -> any Recipe {
    var settings = settings
    if let name, Recipes.named(name)?.preset.activations == nil { settings.activations = nil }
    if name == nil, settings.colour == nil, settings.palette == nil {
      // One that cannot be read is told where the run begins.
      let targets = request.fitness.flatMap(\.terms).lazy.compactMap {
        try? breeder.measure($0) as? any TargetMeasure
      }
      settings.colour = targets.first?.colourModel
    }
    return try Breeder.recipe(named: name ?? Recipes.forSearch.name, settings: settings)
  }

  /// Draws the sheet of a run's latest generation.
  public func draw(_ run: AutomaticRun) throws -> ShownGeneration {
    try drawn(run.generation, of: run.lineage)
  }

  private func currentName() throws -> LineageName? {
    do { return try folder.currentName() } catch PopulationError.noCurrentLineage { return nil }
  }

  private func goOn(_ name: LineageName?) throws -> Lineage {
    let lineage = try folder.open(name, forWriting: true)
    try folder.makeCurrent(lineage.name)
    return lineage
  }

  private func found(
    _ name: LineageName?, _ request: SearchRequest, recipe: any Recipe, seed: UInt64?
  ) throws -> Lineage {
    let seed = try drawn(seed)
    let first = try breeder.new(recipe: recipe, count: request.population, seed: seed)
    return try folder.found(name ?? folder.freeName(), seed: seed, first: first)
  }

  /// The pictures that a run aims at: those of its method, and those of its condition alone.
  ///
  /// - Parameter lineage: where the run may be one that was stopped; a target whose file is gone since
  ///   is the one that it began with.
  private func targets(
    of run: Run, in lineage: Lineage?
  ) throws -> (method: [SearchMethod.Target], condition: [SearchMethod.Target]) {
    let known = lineage.flatMap { lineage in
      lineage.history.openRun.map { lineage.history.runs[$0].targets }
    }
    func targets(
      of terms: [FitnessTerm], _ parameter: RequestError.Parameter, _ text: String,
      but others: [SearchMethod.Target]
    ) throws -> [SearchMethod.Target] {
      var targets: [SearchMethod.Target] = []
      for term in terms
      where term.parameter != nil
        && !(others + targets).contains(where: { $0.measure == term.name })
      {
        do throws(FitnessError) {
          guard let target = try breeder.measure(term) as? any TargetMeasure else { continue }
          let found = SearchMethod.Target(
            measure: term.name, fingerprint: "\(target.picture.fingerprint)")
          targets.append(before(term, known) ?? found)
        } catch {
          guard let kept = known?.first(where: { $0.measure == term.name }),
            lineage?.keptTarget(kept.fingerprint) != nil
          else { throw RequestError.expression(parameter, text: text, error) }
          targets.append(kept)
        }
      }
      return targets
    }
    /// The target of a run that was stopped, where its file is as it was but was seen on black then.
    func before(_ term: FitnessTerm, _ known: [SearchMethod.Target]?) -> SearchMethod.Target? {
      guard breeder.background == nil, let path = term.parameter else { return nil }
      return known?.first { $0.measure == term.name && $0.file(at: path, on: nil) != nil }
    }
    var method: [SearchMethod.Target] = []
    for fitness in run.method.fitness {
      method += try targets(of: fitness.terms, .fitness, fitness.source, but: method)
    }
    for measure in run.method.axes.map(\.measure) {
      method += try targets(of: measure.terms, .axes, measure.source, but: method)
    }
    let condition = try run.goal.until.map {
      try targets(of: $0.terms, .until, $0.source, but: method)
    }
    try tellOfBackground(of: MeasurePlan(run.method, until: run.goal.until).measures)
    return (method, condition ?? [])
  }

  /// The values of expressions for pictures, in their order; novelty is that among these pictures
  /// alone, taste that of the current lineage.
  ///
  /// - Parameter names: all pictures of the current sheet where there are none.
  /// - Returns: the pictures, and for each a value for each expression.
  /// - Throws: where a picture is not there, or a measure fails.
  public func scores(
    of names: [PictureName] = [], by expressions: [FitnessExpression]
  ) throws -> [(picture: FoundPicture, scores: [Double])] {
    var pictures: [FoundPicture]
    if names.isEmpty {
      let lineage = try folder.open()
      pictures = try self.generation(of: lineage).individuals.map {
        FoundPicture(
          $0, in: lineage.name, seed: lineage.history.seed, label: $0.id.description)
      }
    } else {
      pictures = try find(names)
    }
    try tellOfBackground(of: MeasurePlan(objectives: expressions).measures)
    do {
      let taste = expressions.contains(where: \.needsTaste) ? try currentTaste() : nil
      let scores = try breeder.scores(of: pictures.map(\.genome), by: expressions, taste: taste)
      return zip(pictures, scores).map { ($0, $1) }
    } catch let error as FitnessError {
      // A target's file, whose column is one of the text that names it.
      let naming = expressions.first { $0.terms.contains { $0.parameter != nil } }
      throw RequestError.expression(.fitness, text: naming?.source ?? "", error)
    }
  }
}

extension Run.Goal {
  /// The goal, or, where it says nothing, 20 generations.
  fileprivate var orStandard: Run.Goal {
    var goal = self
    if self == Run.Goal() { goal.generations = 20 }
    return goal
  }
}
