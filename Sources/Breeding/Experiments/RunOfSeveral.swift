import Evolution
import Files
import Genomes
import Populations

/// One of several runs that are bred together, in a lineage of its own.
struct RunOfSeveral: Sendable {
  /// Its lineage.
  let lineage: LineageName
  /// What is searched for, and how.
  let request: SearchRequest
  /// The seed of its random numbers.
  let seed: UInt64
  /// When it ends.
  let goal: Run.Goal
  /// The generation that it ends with, in place of a number of generations.
  let last: Int?
  /// Every how many generations one is saved.
  let checkpoint: Int?
  /// What draws its first generation; nil for the one by default.
  let recipe: (any Recipe)?

  private var wish: RunWish {
    RunWish(request: request, goal: goal, last: last, checkpoint: checkpoint, seed: seed)
  }

  /// Whether its lineage has reached its goal by such a run.
  ///
  /// - Parameter isChecked: whether what is asked for is checked where there is no lineage yet.
  /// - Throws: `ExperimentError.bredOtherwise` where the lineage was bred otherwise, or
  ///   `RequestError.bredOtherwise`; `RequestError` for what no run may have; where it cannot be read.
  func isDone(checkingRequest isChecked: Bool = false, in workshop: Workshop) throws -> Bool {
    guard workshop.folder.has(lineage) else {
      if isChecked { _ = try workshop.telling { _ in }.run(wish, in: nil) }
      return false
    }
    let lineage = try workshop.folder.open(lineage)
    let history = lineage.history
    try workshop.check(recipe, of: lineage)
    if history.runs.isEmpty {
      // Founded by a run that was killed before it logged its beginning, or by somebody else.
      guard history.count == 1, history.seed == seed else {
        throw ExperimentError.bredOtherwise(
          lineage.name,
          history.count > 1
            ? ["by eye, and by no fitness"] : ["seed \(seed) instead of \(history.seed)"])
      }
      let drawn = try recipe ?? workshop.recipe(for: request)
      let first = try lineage.outline(of: 1)
      let count = request.population ?? SearchRequest.defaultPopulation
      guard first.count == count,
        first.method == .new(.init(recipe: drawn.name, settings: drawn.overrides))
      else {
        let found = "\(first.count) pictures \(first.method.shortWords)"
        throw ExperimentError.bredOtherwise(
          lineage.name, ["\(found) instead of \(count) by \(drawn.name)"])
      }
      return false
    }
    if let last {
      try wish.checkSame(as: history)
      try checkAsFresh(lineage, in: workshop)
      return history.has(last) && history.unendedRun == nil
    }
    guard let before = history.lastRun() else {
      throw ExperimentError.bredOtherwise(lineage.name, ["by eye, and by no fitness"])
    }
    let run = try workshop.telling { _ in }.run(wish, in: lineage)
    var differences = run.differences(from: before)
    if !differences.isEmpty { throw ExperimentError.bredOtherwise(lineage.name, differences) }
    try checkAsFresh(lineage, in: workshop)
    if history.openRun != nil, goal == Run.Goal() { return false }
    var same = run.goal
    if before.goal.targets.isEmpty { same.targets = [] }
    if same != before.goal { differences.append("it was to end by \(before.goal.words)") }
    if !differences.isEmpty { throw ExperimentError.bredOtherwise(lineage.name, differences) }
    if history.openRun != nil { return false }
    // Whoever undid or loaded something in between left the run.
    guard history.ends[history.runs.count - 1] != nil else {
      throw ExperimentError.bredOtherwise(
        lineage.name, ["its run was left, and is at generation \(history.now)"])
    }
    return true
  }

  /// Checks that a lineage is what would be bred anew, so that what is left out is not one thing for those
  /// that are there and another for those that are not.
  private func checkAsFresh(_ lineage: Lineage, in workshop: Workshop) throws {
    guard let before = lineage.history.lastRun() else { return }
    var fresh = try wish.run(in: nil)
    (fresh.method.targets, fresh.method.taste) = (before.method.targets, before.method.taste)
    fresh.checkpoint = before.checkpoint
    fresh.method.takeJudges(of: before.method)
    var differences = fresh.differences(from: before)
    if recipe == nil {
      let drawn = try workshop.recipe(for: request).name
      if case .new(let first) = try lineage.outline(of: 1).method, first.recipe != drawn {
        differences.append("drawn by \(drawn) instead of \(first.recipe)")
      }
    }
    if !differences.isEmpty { throw ExperimentError.bredOtherwise(lineage.name, differences) }
  }

  /// Begins it, or goes on with it.
  ///
  /// - Throws: as `Workshop.begin`.
  func begin(in workshop: Workshop) throws -> AutomaticRun {
    try workshop.begin(
      request, in: lineage.description, goal: goal, to: last, checkpoint: checkpoint,
      recipe: recipe, seed: seed)
  }

  /// Its lineage, which has reached its goal before.
  ///
  /// - Parameter place: among the others.
  func passedOver(_ place: Int, in workshop: Workshop) throws -> SeedRuns.Bred {
    let lineage = try workshop.folder.open(lineage)
    let generation = try workshop.generation(of: lineage)
    return SeedRuns.Bred(
      place: place, shown: try workshop.drawn(generation, of: lineage, redrawing: false),
      reached: last == nil ? lineage.history.lastReached : [.generations], fulfilment: nil,
      wasDone: true)
  }

  /// Its lineage as it lies there, which another process has bred.
  func bredElsewhere(_ ending: RunWord.Ending, in workshop: Workshop) throws -> SeedRuns.Bred {
    SeedRuns.Bred(
      place: ending.place, shown: try passedOver(ending.place, in: workshop).shown,
      reached: ending.reached, fulfilment: ending.fulfilment, wasDone: ending.wasDone)
  }
}

extension History {
  /// What of its goal the last run that ended had reached.
  fileprivate var lastReached: [Run.Goal.Part] {
    guard let index = ends.keys.max(), let end = ends[index] else { return [] }
    let goal = runs[index].goal
    var parts: [Run.Goal.Part] = []
    if end.fulfilled != nil { parts.append(.until) }
    if bred(by: index) >= goal.generations ?? .max { parts.append(.generations) }
    if evaluated(by: index) >= goal.evaluations ?? .max { parts.append(.evaluations) }
    return parts
  }
}

extension Run.Goal {
  /// When it is reached, in words.
  fileprivate var words: String {
    [
      generations.map { "\($0) generations" }, evaluations.map { "\($0) evaluations" },
      until.map { "until \($0)" }, seconds.map { "\($0) seconds" },
    ].compactMap(\.self).joined(separator: " or ")
  }
}
