import Evolution
import Expressions
import Fitness
import Genomes
import Pictures
import Populations
import Text

extension Workshop {
  /// Begins an automatic run at the current generation of a lineage, or goes on with the same run
  /// that was stopped there. The lineage stays locked as long as the run is kept.
  ///
  /// What is nil is as it was when a fitness last chose in the lineage; see `AutomaticRun.beginning`.
  ///
  /// - Parameters:
  ///   - name: the lineage's, which becomes the current one; the current one where none is given. It
  ///     is begun where there is none.
  ///   - generation: of that lineage, to which it is taken first; where it is, if nil.
  ///   - request: what is searched for, and how.
  ///   - goal: when the run ends. Where it says nothing, that of the run that goes on, or after 20
  ///     generations.
  ///   - last: the generation of the lineage, 2 to 1,000,000, with which the run ends in place of
  ///     a number of generations; see `reached(_:by:in:goal:checkpoint:recipe:seed:isAnother:)`.
  ///   - checkpoint: every so many generations are saved, 1 to 1,000,000, and the last; the others are
  ///     logged. All are by default.
  ///   - recipe: draws the first generation of a lineage that is begun; `recipe(for:)` where none is
  ///     given. For one that is there it has to be what began it.
  ///   - seed: the lineage's by default.
  ///   - isAnother: whether a run begins even where the same was stopped.
  /// - Throws: `RequestError`; `PopulationError`, also where the lineage of that name was renamed or
  ///   deleted; where a target cannot be read or a measure fails.
  public func begin(
    _ request: SearchRequest = SearchRequest(), in name: String? = nil, from generation: Int? = nil,
    goal: Run.Goal = Run.Goal(), to last: Int? = nil, checkpoint: Int? = nil,
    recipe: (any Recipe)? = nil, seed: UInt64? = nil, isAnother: Bool = false
  ) throws -> AutomaticRun {
    let wish = RunWish(
      request: request, from: generation, goal: goal, last: last, checkpoint: checkpoint,
      seed: seed,
      isAnother: isAnother)
    let name = try name.map(beginning) ?? currentName()
    let known = try name.flatMap { folder.has($0) ? try folder.open($0) : nil }
    // It is to go on, and what begins anew in its place would not be it.
    if known == nil, let name, let moved = folder.moved(name) { throw moved }
    let recipe = try recipe.map(reading)
    // Before a lineage is begun or locked.
    if let known { try check(recipe, of: known) }
    var run = try self.run(wish, in: known)
    let lineage =
      try known == nil
      ? found(name, run.method, recipe: recipe ?? self.recipe(for: request), seed: seed)
      : goOn(name)
    if let known, known.history != lineage.history { run = try self.run(wish, in: lineage) }
    let inheritance = RunInheritance(
      run, after: known == nil ? nil : lineage.history.lastRun(before: generation),
      isSizeGiven: request.population != nil)
    if known == nil, seed == nil { run.seed = lineage.history.seed }
    if let generation { try lineage.load(generation) }
    return try AutomaticRun(run, isAnother: isAnother, inheritance, in: lineage, by: breeder)
  }

  /// Refuses a recipe that would draw nothing, unless it is the one that began the lineage.
  func check(_ recipe: (any Recipe)?, of lineage: Lineage) throws {
    guard let recipe else { return }
    // Activations are the search's, too.
    var other = recipe.overrides
    other.activations = nil
    if recipe.name == Recipes.forSearch.name, other == RecipeSettings() { return }
    let drawn = Generation.New(recipe: recipe.name, settings: recipe.overrides)
    let method = try lineage.outline(of: 1).method
    guard method != .new(drawn) else { return }
    throw RequestError.otherRecipe(lineage.name, began: method.shortWords)
  }

  /// What a run would be, with its targets.
  ///
  /// - Parameter lineage: where it would be bred; nil where it is to be begun.
  /// - Throws: as `begin`.
  package func run(_ wish: RunWish, in lineage: Lineage?) throws -> Run {
    if let lineage { try wish.checkSame(as: lineage.history) }
    var run = try wish.run(in: lineage?.history)
    try wish.checkIsland(of: run, in: lineage)
    if run.needsTold, !wish.isTold { throw RequestError.toldByScript(lineage?.name) }
    if !run.needsTold, wish.isTold { throw RequestError.withoutTold(run.method.fitnessTitle) }
    if breeder.judges != nil { try wish.checkTyped(run, in: lineage?.name) }
    try setJudges(of: &run, wish, in: lineage)
    try checkSheet(count: run.method.sheetCount)
    (run.method.targets, run.goal.targets) = try targets(
      of: run, lineage?.history.lastRun(before: wish.from), in: lineage, keeping: wish.inherited)
    run.method.taste = try tasteSpan(for: run, in: lineage)
    return run
  }

  /// Whether a lineage has bred a generation already, so that a run that ends with it has nothing left to
  /// do. Nothing of the lineage is changed; its sheet is drawn where it is missing, and it becomes the
  /// current one.
  ///
  /// - Parameters:
  ///   - last: the number of the generation.
  ///   - request: what is asked of the run, which is checked as `begin` does, as is what follows.
  ///   - name: the lineage's; the current one where none is given.
  /// - Returns: the current generation; nil where there is a generation left to breed, or a run that
  ///   bred the last one was killed before it noted its end.
  /// - Throws: `RequestError.bredOtherwise`; where the lineage cannot be read; as `begin`.
  public func reached(
    _ last: Int, by request: SearchRequest = SearchRequest(), in name: String? = nil,
    goal: Run.Goal = Run.Goal(), checkpoint: Int? = nil, recipe: (any Recipe)? = nil,
    seed: UInt64? = nil, isAnother: Bool = false
  ) throws -> ShownGeneration? {
    let name = try name.map(beginning) ?? currentName()
    guard let name, folder.has(name) else { return nil }
    let lineage = try folder.open(name)
    let history = lineage.history
    guard history.has(last), history.unendedRun == nil else { return nil }
    try RequestError.check(last, in: RunWish.lasts, .toGeneration)
    try check(recipe.map(reading), of: lineage)
    var wish = RunWish(
      request: request, goal: goal, last: last, checkpoint: checkpoint, seed: seed,
      isAnother: isAnother)
    try wish.checkSame(as: history)
    // What would be told of a run is not, since none begins; and no judge is started.
    wish.last = nil
    var silent = telling { _ in }
    silent.breeder.judges = nil
    _ = try silent.run(wish, in: lineage)
    let generation = try self.generation(of: lineage)
    _ = try layout(of: generation)
    // None may be the current one.
    if (try? folder.currentName()) != name { try folder.makeCurrent(name) }
    return try drawn(generation, of: lineage, redrawing: false)
  }

  /// Goes on with the run that was stopped at the current generation of a lineage, which becomes the
  /// current one.
  ///
  /// No judge is started, since nobody names one here: what is not recorded stops it.
  ///
  /// - Returns: nil where none was.
  /// - Throws: as `begin`.
  public func goOn(in place: Workplace) throws -> AutomaticRun? {
    let lineage = try open(place)
    guard let stopped = lineage.history.openRun else { return nil }
    let run = lineage.history.runs[stopped]
    if run.needsTold { throw RequestError.toldByScript(lineage.name) }
    if let island = run.method.island { throw IslandError.alone(lineage.name, island) }
    try checkSheet(count: run.method.sheetCount)
    return try AutomaticRun(
      run, RunInheritance(run, after: run), in: current(lineage, of: place),
      by: breeder.askingNobody)
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
      let targets = (request.fitness ?? []).flatMap(\.terms).lazy.compactMap {
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

  /// The current lineage's name; nil where there is none.
  func currentName() throws -> LineageName? {
    do { return try folder.currentName() } catch PopulationError.noCurrentLineage {
      return nil
    } catch PopulationError.currentGone(_, folder: _, known: [], trash: _) {
      return nil
    }
  }

  /// Opens a lineage for writing and makes it the current one.
  func goOn(_ name: LineageName?) throws -> Lineage {
    let lineage = try folder.open(name, forWriting: true)
    try folder.makeCurrent(lineage.name)
    return lineage
  }

  /// Begins a lineage that a search goes on in.
  func found(
    _ name: LineageName?, _ method: SearchMethod, recipe: any Recipe, seed: UInt64?
  ) throws -> Lineage {
    let seed = try drawn(seed)
    let first = try breeder.new(recipe: recipe, count: method.population, seed: seed)
    let near = name.map(folder.namesNear) ?? []
    let lineage = try folder.found(name ?? folder.freeName(), seed: seed, first: first)
    if !near.isEmpty {
      tell(
        "\(lineage.name) is a new lineage: "
          + Spelling.question(near.map(\.description))
          + " \"breed delete \(lineage.name)\" takes it back")
    }
    return lineage
  }

  /// The pictures that a run aims at: those of its method, and those of its condition alone.
  ///
  /// - Parameters:
  ///   - before: the run before, if any; a target whose file is gone since is the one that it had.
  ///   - lineage: has copies of its targets.
  ///   - kept: of what the targets are those of the run before in any case, unless a background is said.
  private func targets(
    of run: Run, _ before: Run?, in lineage: Lineage?, keeping kept: Set<RequestError.Parameter>
  ) throws -> (method: [SearchMethod.Target], condition: [SearchMethod.Target]) {
    let known = (before?.targets ?? []).filter { lineage?.keptTarget($0.fingerprint) != nil }
    let kept = breeder.background == nil ? kept : []
    // From their files, as they are now.
    var read: [FitnessTerm] = []
    func targets(
      of terms: [FitnessTerm], _ parameter: RequestError.Parameter, _ text: String,
      but others: [SearchMethod.Target]
    ) throws -> [SearchMethod.Target] {
      var targets: [SearchMethod.Target] = []
      for term in terms
      where term.file != nil
        && !(others + targets).contains(where: { $0.measure == term.name })
      {
        let copied = known.first { $0.measure == term.name }
        if let copied, kept.contains(parameter) {
          targets.append(copied)
          continue
        }
        do throws(FitnessError) {
          guard let target = try breeder.measure(term) as? any TargetMeasure else { continue }
          let found = SearchMethod.Target(
            measure: term.name, fingerprint: "\(target.picture.fingerprint)")
          let old = seenOnBlack(term)
          if old == nil { read.append(term) }
          targets.append(old ?? found)
        } catch {
          guard let copied else {
            throw RequestError.expression(parameter, text: text, error)
          }
          if breeder.background != nil {
            tell(
              "\(printable(term.name)): its file cannot be read; the copy in the lineage is used, "
                + "on its own background")
          }
          targets.append(copied)
        }
      }
      return targets
    }
    /// The target of the run before, where its file is as it was but was seen on black then.
    func seenOnBlack(_ term: FitnessTerm) -> SearchMethod.Target? {
      guard breeder.background == nil, let path = term.file else { return nil }
      return (before?.targets ?? []).first {
        $0.measure == term.name && $0.file(at: path, on: nil) != nil
      }
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
    try tellOfBackground(
      of: MeasurePlan(run.method, until: run.goal.until).measures, reading: read)
    return (method, condition ?? [])
  }
}
