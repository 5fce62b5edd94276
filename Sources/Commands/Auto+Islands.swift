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
      ("--part", part.part != nil, "; one job breeds all islands, since they wait for each other"),
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
    Interrupt.listen()
    let runs = try islandRuns(name, settings, seed: seed.seed, in: workshop)
    let progress = SeedsProgress(of: runs.lineages, isQuiet: report.quiet)
    let bred: [SeedRuns.Bred]
    do {
      defer { progress.end() }
      bred = try runs.go(
        sharedBy: share(of: runs, in: workshop), while: { !Interrupt.isWished }
      ) { progress.tell($0) }
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

  /// The islands that are asked for.
  ///
  /// - Parameter isChecked: whether another process of the same job has checked what lies there already.
  func islandRuns(
    _ name: String, _ settings: IslandSettings, seed: UInt64?, in workshop: Workshop,
    isChecked: Bool = false
  ) throws -> IslandRuns {
    let (request, wanted, drawn) = try several(in: workshop)
    return try ExperimentError.asTyped {
      try IslandRuns(
        settings, named: name, request, goal: wanted, to: goal.toGeneration,
        checkpoint: checkpoint, recipe: drawn, seed: seed, in: workshop, isChecked: isChecked)
    }
  }

  /// What has other processes breed some of the islands; nil where there are fewer islands than processes,
  /// which measure then.
  private func share(of runs: IslandRuns, in workshop: Workshop) throws -> IslandShare? {
    guard let crew = Breed.crew, crew.members.count < runs.islands.count else { return nil }
    return try sharing(IslandDuty.name, in: workshop) {
      IslandDuty.order($0, seed: runs.islands[0].seed)
    }.map { IslandShare($0.job, threads: $0.threads) }
  }
}
