import ArgumentParser
import Breeding

struct Auto: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "auto",
    abstract: "Let a fitness choose: breed auto --fitness entropy",
    discussion: """
      Example: breed auto --search map-elites --axes complexity,symmetry
      Example: breed auto face --fitness target:photo.jpg

      Breeds from the current generation. Where there is no lineage, or none of that name, it \
      begins one. What you leave out is as before: as in the automatic run that this generation \
      comes from.

      A run that was stopped, by Ctrl-C or in any other way, goes on to the same end: type the \
      same command again, or only the lineage's name after breed auto.

      In a script: breed auto a --seed 1 --to-generation 100 || exit

      With --seeds 1-50 it breeds the lineages NAME-1 to NAME-50, a seed each, on all processors. \
      Typed again it goes on with what was stopped, and passes over what is at its goal. Then: \
      breed stats NAME, breed compare NAME OTHER. With --part 3/10, too, it breeds only the third of \
      ten shares of the seeds: ten such commands share the work, on as many machines as there are.

      With --islands 16 it breeds the lineages NAME-island-01 to NAME-island-16, which send each \
      other their best, and gathers the best of all in NAME.

      The exit status is 0 when a goal is reached, 130 after Ctrl-C and 143 after SIGTERM.

      What a fitness is made of: breed auto --fitness help
      """)

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineage)
  var name: String?

  @OptionGroup var fitness: FitnessOption
  @OptionGroup var search: SearchOptions
  @OptionGroup var judges: JudgeOptions
  @OptionGroup var goal: GoalOptions

  @Option(
    help: ArgumentHelp(
      """
      Save each nth generation and the last; the others are only in the log (default: as before, \
      or 1).
      """, valueName: "n"),
    in: 1...RequestError.mostGenerations)
  var checkpoint: Int?

  @Flag(help: "Begin another run, even where a stopped one could go on.")
  var another = false

  @OptionGroup var recipe: RecipeOption
  @OptionGroup var seed: SeedOption

  @Option(
    help: ArgumentHelp(
      "Breed a lineage for each of these seeds, NAME-1, NAME-2, …, such as 1-50 or 1,4,9.",
      valueName: "seeds"),
    transform: SeedList.init(argument:))
  var seeds: SeedList?

  @OptionGroup var part: PartOption
  @OptionGroup var islands: IslandOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try validateIslands()
    guard seeds != nil else {
      if part.part != nil {
        throw ValidationError("--part: expected --seeds, too, of which it takes a share")
      }
      return
    }
    if name == nil {
      throw ValidationError(
        "--seeds: expected a name for the lineages, as in breed auto NAME --seeds 1-50")
    }
    if seed.seed != nil { throw ValidationError("--seed and --seeds: expected one of them") }
    if another {
      throw ValidationError(
        "--another and --seeds: expected one of them; for other runs choose another name")
    }
    if sheet.graphics.graphics?.kind != nil {
      throw ValidationError(
        "--graphics and --seeds: expected one of them; breed show NAME-1 shows a sheet")
    }
  }

  /// The workshop that the flags ask for.
  ///
  /// - Parameter tell: is given what a person should know; by default it goes to stderr.
  func workshop(
    telling tell: @escaping @Sendable (String) -> Void = { Console.complain("breed: \($0)") }
  ) throws -> Workshop {
    var workshop = try folder.workshop(rendering, sheet, telling: tell)
    workshop.breeder.background = fitness.background
    workshop.breeder.judges = judges.started(isQuiet: report.quiet)
    return workshop
  }

  func run() throws {
    let workshop = try workshop()
    if let name, let settings = islands.settings {
      return try breed(name, on: settings, in: workshop)
    }
    if let name, let seeds { return try breed(name, with: seeds, in: workshop) }
    let request = try search.request(
      by: workshop.breeder, fitness: fitness.fitness, activations: recipe.settings.activations)
    let wanted = try goal.goal(by: workshop.breeder)
    let recipe = try workshop.recipe(
      for: request, named: recipe.recipe, settings: recipe.settings.settings)
    if let last = goal.toGeneration,
      let shown = try workshop.reached(
        last, by: request, in: name, goal: wanted, checkpoint: checkpoint,
        recipe: self.recipe.isTyped ? recipe : nil, seed: seed.seed, isAnother: another)
    {
      if !report.quiet { Console.complain("generation \(last) is reached already") }
      return try sheet.show(
        shown, in: workshop, report, adding: Self.members(reached: [.generations]))
    }
    // From here on, the first signal stops it cleanly.
    Interrupt.listen()
    var run = try workshop.begin(
      request, in: name, goal: wanted, to: goal.toGeneration, checkpoint: checkpoint,
      recipe: self.recipe.isTyped ? recipe : nil, seed: seed.seed, isAnother: another)
    var progress = Progress(run.run.goal, isQuiet: report.quiet)
    progress.say(
      "\(run.lineage.name): \(run.run.method.aim) from generation "
        + "\(run.generation.number), seed \(run.run.seed)"
        + (run.isResumed ? ", going on after \(run.bred) generations" : ""))
    if let words = run.beginning { progress.say(words) }
    try run.goOn(while: { _ in !Interrupt.isWished }) { progress.advance($0) }
    progress.end()
    if let words = Self.words(of: run) { progress.say(words) }
    try sheet.show(
      workshop.draw(run), in: workshop, report,
      adding: Self.members(reached: run.reached, run.fulfilment))
    // At its goal, too: what runs it one after another is to stop.
    if Interrupt.isWished { throw Interrupt.Stopped() }
  }

  /// How a run ended, where there is more to say than that it is at its goal.
  private static func words(of run: AutomaticRun) -> String? {
    let goal = run.run.goal
    if !run.isAtGoal {
      return "stopped before its goal: breed auto \(run.lineage.name) goes on"
    }
    let fulfilled = run.fulfilment.map { picture in
      "picture \(picture.id) has "
        + picture.sides.map { "\(printable($0.text)) \(Report.decimal($0.value))" }
        .joined(separator: " and ")
    }
    if run.bred == 0 {
      return "the goal is reached already: nothing was bred\(fulfilled.map { "; \($0)" } ?? ""); "
        + "for a run from other first pictures choose another name"
    }
    guard let until = goal.until else { return nil }
    return fulfilled
      ?? "ended by its \(run.reached.map(\.rawValue).joined(separator: " and ")): no picture has "
      + printable("\(until)")
  }

  /// What a report as JSON says of the end: what of the goal is reached, nothing where it was stopped;
  /// and a picture that fulfils the condition, with what it has of its sides.
  static func members(
    reached parts: [Run.Goal.Part],
    _ fulfilment: (id: IndividualID, sides: [(text: String, value: Double)])? = nil
  ) -> [(String, JSONValue)] {
    var members = [("reached", JSONValue.array(parts.map { .string($0.rawValue) }))]
    if let picture = fulfilment {
      let sides = picture.sides.map { ($0.text, JSONValue.double($0.value)) }
      members.append(
        ("fulfilled", .object([("id", .string("\(picture.id)")), ("values", .object(sides))])))
    }
    return members
  }
}
