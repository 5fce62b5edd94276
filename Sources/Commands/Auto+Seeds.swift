import ArgumentParser
import Breeding
import Crews

extension Auto {
  /// Breeds a lineage for each seed.
  func breed(_ name: String, with seeds: SeedList, in workshop: Workshop) throws {
    Interrupt.listen()
    let runs = try seedRuns(name, seeds, in: workshop)
    if runs.seeds.isEmpty {
      report.hint("part \(part.part ?? .whole) has no seed: nothing is bred")
      if report.json { try Console.write(.array([])) }
      return
    }
    if let seed = seeds.seeds.first, seeds.seeds.count == 1, seed > 1 {
      report.hint("one lineage, of the seed \(seed); for \(seed) of them: --seeds 1-\(seed)")
    }
    let progress = SeedsProgress(of: runs.lineages, isQuiet: report.quiet)
    let bred: [SeedRuns.Bred]
    do {
      defer { progress.end() }
      bred = try runs.go(
        while: { !Interrupt.isWished },
        sharedBy: sharing(SeedDuty.name, in: workshop, order: SeedDuty.order).map {
          SeedShare($0.job, threads: $0.threads)
        }
      ) { progress.tell($0) }
    } catch let error as SeedRunError {
      throw ValidationError("\(error.lineage): \(error.error.withFlags)")
    }
    try say(bred)
    if Interrupt.isWished {
      throw Interrupt.Stopped(
        words: "stopped: the same command goes on with those that have not reached their goal")
    }
    report.hint("what came of them: breed stats \(name)")
  }

  /// The runs that are asked for.
  ///
  /// - Parameter isChecked: whether another process of the same job has checked what lies there already.
  func seedRuns(
    _ name: String, _ seeds: SeedList, in workshop: Workshop, isChecked: Bool = false
  ) throws -> SeedRuns {
    let (request, wanted, drawn) = try several(in: workshop)
    return try ExperimentError.asTyped {
      try SeedRuns(
        of: seeds, named: name, request, goal: wanted, to: goal.toGeneration,
        checkpoint: checkpoint, recipe: drawn, share: part.part ?? .whole, in: workshop,
        isChecked: isChecked)
    }
  }

  /// What each of several runs is to search for, when it ends, and what draws its first generation where that
  /// is typed.
  func several(
    in workshop: Workshop
  ) throws -> (request: SearchRequest, goal: Run.Goal, recipe: (any Recipe)?) {
    let request = try search.request(
      by: workshop.breeder, fitness: fitness.fitness, activations: recipe.settings.activations)
    let drawn =
      try recipe.isTyped
      ? workshop.recipe(
        for: request, named: recipe.recipe, settings: recipe.settings.settings) : nil
    return (request, try goal.goal(by: workshop.breeder), drawn)
  }

  /// A job in which other processes breed some of the lineages, with the threads of each; nil where there
  /// are none.
  ///
  /// - Parameter order: the job's order for this command.
  /// - Throws: where they do not see the folder as this process does.
  func sharing(
    _ duty: String, in workshop: Workshop, order: (SentCommand) -> [UInt8]
  ) throws -> (job: any CrewJob, threads: [Int])? {
    guard let crew = Breed.crew, !crew.members.isEmpty else { return nil }
    try FileSystem.makeFolder(workshop.folder.path)
    let folder = FileSystem.realPath(workshop.folder.path) ?? workshop.folder.path
    try crew.check(sharing: folder)
    return (try crew.begin(duty, order(SentCommand(populations: folder))), crew.members)
  }

  /// Prints a line or a report for each lineage, and for one that was made of them.
  func say(_ bred: [SeedRuns.Bred], and best: ShownGeneration? = nil) throws {
    if report.json {
      return try Console.write(
        .array(
          bred.map {
            Report.json($0.shown, adding: Self.members(reached: $0.reached, $0.fulfilment))
          } + (best.map { [Report.json($0, adding: [])] } ?? [])))
    }
    for lineage in bred {
      let shown = lineage.shown
      let fulfilled = lineage.fulfilment.map { picture in
        "; picture \(picture.id) has "
          + picture.sides.map { "\(printable($0.text)) \(Report.decimal($0.value))" }
          .joined(separator: " and ")
      }
      try Console.write(
        "\(shown.lineage): \(Report.line(shown.generation)), seed \(shown.generation.seed)"
          + (fulfilled ?? (lineage.wasDone ? "; it was at its goal before" : "")) + "\n")
    }
    if let best { try Console.write("\(best.lineage): \(Report.line(best.generation))\n") }
  }
}
