import ArgumentParser
import Breeding
import Evolution
import Populations

struct Auto: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let a fitness choose: breed auto --fitness entropy",
    discussion: """
      Goes on from the current generation, each generation saved as it ends; Ctrl-C ends it \
      after the generation at hand, and the same command goes on. Where there is no lineage, or \
      none of that name, it begins one.

      \(FitnessOption.list)
      """)

  @Argument(help: "The lineage's name (default: the current one).")
  var name: String?

  @OptionGroup var fitness: FitnessOption

  @Option(help: "Generations to breed, 1 to 1000000.")
  var generations = 20

  @Option(help: "Pictures a generation, 1 to 1000.")
  var population = 64

  @Option(help: "How far children stray: 0 (nearly the parent) to 1 (wild).")
  var strength = Breeder.defaultStrength

  @Option(help: "How many of the fittest go on unchanged.")
  var elite = 2

  @Option(help: "How many compete to be a parent.")
  var tournament = 3

  @OptionGroup var recipe: RecipeOption
  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try Strength.check(strength)
    try Count.check(population, flag: "--population")
    try sheet.check(count: population)
    guard 1...1_000_000 ~= generations else {
      throw ValidationError("--generations \(generations): expected 1 to 1000000")
    }
    guard 1...population ~= elite else {
      throw ValidationError("--elite \(elite): expected 1 to the population, \(population)")
    }
    guard 1...1_000 ~= tournament else {
      throw ValidationError("--tournament \(tournament): expected 1 to 1000")
    }
    if let name { _ = try LineageName(argument: name) }
  }

  func run() throws {
    let breeder = Breeder(renderer: try rendering.renderer())
    let measure = try fitness.resolved()
    let lineage = try openOrFound(breeder)
    let seed = seed.seed ?? lineage.history.seed
    let settings = Generation.Auto(
      fitness: measure.name, strength: strength, elite: elite, tournament: tournament)

    Interrupt.listen()
    var current = try lineage.generation()
    var scores = breeder.scores(of: current, by: measure)
    var progress = Progress(total: generations, isQuiet: report.quiet)
    progress.start(
      "\(lineage.name): \(measure.name) from generation \(current.number), seed \(seed)")
    for _ in 0..<generations where !Interrupt.isWished {
      current = breeder.auto(
        from: current, scores: scores, number: lineage.history.count + 1, settings: settings,
        measure: measure, count: population, seed: seed)
      try lineage.append(current)
      scores = breeder.scores(of: current, by: measure)
      progress.advance(generation: current.number, scores: scores)
    }
    progress.end()
    try Session(lineage: lineage, breeder: breeder, report: report).show(current, sheet: sheet)
  }

  /// The lineage to go on with; a new one where there is none yet.
  private func openOrFound(_ breeder: Breeder) throws -> Lineage {
    let folder = folder.folder
    let name = try name.map(LineageName.init(argument:)) ?? current(in: folder)
    if let name, folder.has(name) {
      let lineage = try folder.open(name, forWriting: true)
      try folder.makeCurrent(name)
      return lineage
    }
    try recipe.check(count: population, flag: "--population")
    let seed = seed.seedOrDrawn
    let first = breeder.new(recipe: try recipe.resolved(), count: population, seed: seed)
    return try folder.found(try name ?? folder.freeName(), seed: seed, first: first)
  }

  private func current(in folder: PopulationFolder) throws -> LineageName? {
    do { return try folder.currentName() } catch PopulationError.noCurrentLineage { return nil }
  }
}
