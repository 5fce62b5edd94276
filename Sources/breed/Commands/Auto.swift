import ArgumentParser
import Breeding
import Evolution
import Fitness
import Genomes
import Populations

struct Auto: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let a fitness choose: breed auto --fitness entropy",
    discussion: """
      Example: breed auto --search map-elites --axes complexity,symmetry

      Goes on from the current generation. A run that was stopped, by Ctrl-C or in any other \
      way, goes on to the same end when the same command is typed again. Where there is no \
      lineage, or none of that name, it begins one.

      What a fitness is made of: breed auto --fitness help
      """)

  @Argument(help: "The lineage's name (default: the current one).")
  var name: String?

  @OptionGroup var fitness: FitnessOption
  @OptionGroup var search: SearchOptions
  @OptionGroup var goal: GoalOptions

  @Option(help: "Save every so many generations, and the last; the others are logged.")
  var checkpoint = 1

  @OptionGroup var recipe: RecipeOption
  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try sheet.check(count: max(search.population, search.cellCount))
    guard 1...1_000_000 ~= checkpoint else {
      throw ValidationError("--checkpoint \(checkpoint): expected 1 to 1000000")
    }
    if let name { _ = try LineageName(argument: name) }
  }

  func run() throws {
    let breeder = Breeder(renderer: try rendering.renderer())
    let fitness = try fitness.list()
    let method = try search.method(
      fitness, activations: recipe.settings.activations ?? [])
    let lineage = try openOrFound(breeder)
    let run = Run(
      seed: seed.seed ?? lineage.history.seed, method: method, goal: try goal.goal(),
      checkpoint: checkpoint)

    Interrupt.listen()
    var automatic = try AutomaticRun(run, in: lineage, by: breeder)
    var progress = Progress(run.goal, isQuiet: report.quiet)
    progress.say(
      "\(lineage.name): \(Report.aim(method)) from generation "
        + "\(automatic.generation.number), seed \(run.seed)"
        + (automatic.isResumed ? ", going on after \(automatic.bred) generations" : ""))
    // Asked once a generation, so that the one that is saved as the last is the last.
    var isTimeUp = false
    while !automatic.isAtGoal, !isTimeUp, !Interrupt.isWished {
      try automatic.step {
        isTimeUp = progress.isTimeUp
        return isTimeUp
      }
      progress.advance(automatic)
    }
    progress.end()
    if automatic.isAtGoal || isTimeUp {
      try automatic.end()
      if automatic.bred == 0 { progress.say("the goal is reached already: nothing was bred") }
    } else {
      progress.say("stopped before its goal: the same command goes on")
    }
    try Session(lineage: lineage, breeder: breeder, report: report)
      .show(automatic.generation, sheet: sheet)
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
    try recipe.check(count: search.population, flag: "--population")
    let seed = seed.seedOrDrawn
    let first = breeder.new(
      recipe: try recipe.resolved(forSearch: true), count: search.population, seed: seed)
    return try folder.found(try name ?? folder.freeName(), seed: seed, first: first)
  }

  private func current(in folder: PopulationFolder) throws -> LineageName? {
    do { return try folder.currentName() } catch PopulationError.noCurrentLineage { return nil }
  }
}
