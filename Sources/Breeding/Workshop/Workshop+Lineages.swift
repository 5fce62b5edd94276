import Evolution
import Genomes
import Populations

extension Workshop {
  /// Begins a lineage with a sheet that a recipe draws, and makes it the current one.
  ///
  /// - Parameters:
  ///   - name: the lineage's; the first of `lineage-1`, `lineage-2`, … that is free where none is
  ///     given.
  ///   - recipe: see `Breeder.recipe(named:settings:)`.
  ///   - count: pictures on the sheet, 1 to 1,000.
  ///   - seed: of the lineage; drawn where none is given.
  /// - Throws: `RequestError`; `PopulationError.lineageExists`; what the file system refuses.
  @discardableResult
  public func new(
    _ name: String? = nil, recipe: any Recipe = Recipes.standard,
    count: Int = Breeder.defaultCount, seed: UInt64? = nil
  ) throws -> ShownGeneration {
    try RequestError.check(count, in: Breeder.counts, .count)
    try checkSheet(count: count)
    let name = try name.map(beginning) ?? folder.freeName()
    if folder.has(name) { throw PopulationError.lineageExists(name) }
    let seed = try drawn(seed)
    let recipe = try reading(recipe)
    let first = try breeder.new(recipe: recipe, count: count, seed: seed)
    return try saved(first, in: name) { try folder.found(name, seed: seed, first: first) }
  }

  /// Goes back to the generation that the current one was bred from. Nothing is deleted.
  ///
  /// - Parameter place: the lineage, which becomes the current one.
  /// - Throws: `PopulationError.nothingToUndo`; `RequestError.bredElsewhere`.
  @discardableResult
  public func undo(in place: Workplace = .current) throws -> ShownGeneration {
    try move(in: place, to: \.undoTarget) { try $0.undo() }
  }

  /// Takes the last undo back.
  ///
  /// - Parameter place: the lineage, which becomes the current one.
  /// - Throws: `PopulationError.nothingToRedo`; `RequestError.bredElsewhere`.
  @discardableResult
  public func redo(in place: Workplace = .current) throws -> ShownGeneration {
    try move(in: place, to: \.redoTarget) { try $0.redo() }
  }

  /// Goes where the sheet of the generation that is gone to can be drawn.
  private func move(
    in place: Workplace, to target: (History) -> Int?, _ go: (Lineage) throws -> Void
  ) throws -> ShownGeneration {
    try checkSize()
    let lineage = try open(place)
    if let target = target(lineage.history) {
      _ = try layout(of: self.generation(target, of: lineage))
    }
    try go(lineage)
    return try drawn(
      self.generation(of: lineage), of: current(lineage, of: place), redrawing: false)
  }

  /// Makes a lineage the current one.
  ///
  /// - Parameter generation: becomes the lineage's current one, where it is given.
  /// - Throws: where there is no such lineage or generation.
  @discardableResult
  public func load(_ name: String, generation: Int? = nil) throws -> ShownGeneration {
    try checkSize()
    let name = try LineageName(checked: name)
    let lineage = try open(name, forWriting: generation != nil)
    let loaded = try self.generation(generation, of: lineage)
    _ = try layout(of: loaded)
    if generation != nil { try lineage.load(loaded.number) }
    try folder.makeCurrent(name)
    return try drawn(loaded, of: lineage, redrawing: false)
  }
}

extension Breeder {
  /// A recipe with settings in place of its own.
  ///
  /// - Parameters:
  ///   - name: the recipe's.
  ///   - settings: what is set in place of its preset.
  /// - Throws: `RequestError` for a name that nobody knows, a setting that means nothing to the recipe,
  ///   and a value out of bounds.
  public static func recipe(
    named name: String, settings: RecipeSettings = RecipeSettings()
  ) throws(RequestError) -> any Recipe {
    guard let found = Recipes.named(name) else {
      let known = Recipes.all.map(\.name) + Recipes.aliases.keys.sorted()
      throw .setting(.unknown("recipe", name, known: known))
    }
    do throws(SettingError) { return try found.with(settings) } catch { throw .setting(error) }
  }
}
