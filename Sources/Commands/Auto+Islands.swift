import ArgumentParser
import Breeding

extension Auto {
  /// Refuses what means something else for several islands.
  func validateIslands() throws {
    guard islands.islands != nil else { return }
    if name == nil {
      throw ValidationError(
        "--islands: expected a name for the lineages, as in breed auto NAME --islands 16")
    }
    let others: [(String, Bool, String)] = [
      ("--seeds", seeds != nil, "; one command breeds the islands of one --seed"),
      ("--another", another, "; for other runs choose another name"),
      ("--graphics", sheet.graphics.graphics?.kind != nil, "; breed show NAME shows the best"),
      ("--for", goal.seconds != nil, "; what islands breed may not depend on time"),
    ]
    for (flag, isGiven, why) in others where isGiven {
      throw ValidationError("\(flag) and --islands: expected one of them\(why)")
    }
    if search.search != nil, islands.islandSearch != nil {
      throw ValidationError("--search and --island-search: expected one of them")
    }
  }

  /// Breeds islands, and gathers the best of all.
  func breed(_ name: String, on settings: IslandSettings, in workshop: Workshop) throws {
    let request = try search.request(
      by: workshop.breeder, fitness: fitness.fitness, activations: recipe.settings.activations)
    let wanted = try goal.goal(by: workshop.breeder)
    let drawn =
      try recipe.isTyped
      ? workshop.recipe(
        for: request, named: recipe.recipe, settings: recipe.settings.settings) : nil
    Interrupt.listen()
    let runs = try ExperimentError.asTyped {
      try IslandRuns(
        settings, named: name, request, goal: wanted, to: goal.toGeneration,
        checkpoint: checkpoint, recipe: drawn, seed: seed.seed, in: workshop)
    }
    let progress = SeedsProgress(of: runs.lineages, isQuiet: report.quiet)
    let bred: [SeedRuns.Bred]
    do {
      defer { progress.end() }
      bred = try runs.go(while: { !Interrupt.isWished }) { progress.tell($0) }
    } catch let error as SeedRunError {
      throw ValidationError("\(error.lineage): \(error.error.withFlags)")
    }
    let isDone = bred.count == runs.lineages.count && bred.allSatisfy { !$0.reached.isEmpty }
    let best = isDone ? try runs.gather() : nil
    try say(bred, and: best)
    if Interrupt.isWished {
      throw Interrupt.Stopped(
        words: isDone ? nil : "stopped: the same command goes on with all islands")
    }
    report.hint(
      "what came of them: breed stats \(name)-island; the best of all: breed show \(name)")
  }
}
