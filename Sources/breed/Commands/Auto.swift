import ArgumentParser
import Breeding

struct Auto: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "auto",
    abstract: "Let a fitness choose: breed auto --fitness entropy",
    discussion: """
      Example: breed auto --search map-elites --axes complexity,symmetry

      Goes on from the current generation. A run that was stopped, by Ctrl-C or in any other \
      way, goes on to the same end when the same command is typed again. Where there is no \
      lineage, or none of that name, it begins one.

      What a fitness is made of: breed auto --fitness help
      """)

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineage)
  var name: String?

  @OptionGroup var fitness: FitnessOption
  @OptionGroup var search: SearchOptions
  @OptionGroup var goal: GoalOptions

  @Option(help: "Save every so many generations, and the last; the others are logged.")
  var checkpoint = 1

  @Flag(help: "Begin another run, even where the same was stopped and could go on.")
  var another = false

  @OptionGroup var recipe: RecipeOption
  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    let request = try search.request(
      by: workshop.breeder, fitness: fitness.fitness,
      activations: recipe.settings.activations ?? [])
    let goal = try goal.goal(by: workshop.breeder)
    // From here on, the first signal stops it cleanly.
    Interrupt.listen()
    let recipe = try workshop.recipe(
      for: request, named: recipe.recipe, settings: recipe.settings.settings)
    var run = try workshop.begin(
      request, in: name, goal: goal, checkpoint: checkpoint, recipe: recipe, seed: seed.seed,
      isAnother: another)
    var progress = Progress(run.run.goal, isQuiet: report.quiet)
    progress.say(
      "\(run.lineage.name): \(run.run.method.aim) from generation "
        + "\(run.generation.number), seed \(run.run.seed)"
        + (run.isResumed ? ", going on after \(run.bred) generations" : ""))
    let ending = try run.goOn(while: { _ in !Interrupt.isWished }) { progress.advance($0) }
    progress.end()
    switch ending {
    case .goal where run.bred == 0:
      progress.say("the goal is reached already: nothing was bred")
    case .goal: break
    case .stopped:
      let command = "the same command" + (another ? " without --another" : "")
      progress.say("stopped before its goal: \(command) goes on")
    }
    try sheet.show(workshop.draw(run), in: workshop, report)
  }
}
