import Populations
import Rendering

/// An automatic run in a lineage: breeds, saves or logs each generation, and ends at its goal. One
/// that was stopped, at any moment and in any way, goes on to the same end.
public struct AutomaticRun {
  /// What the run does.
  public let run: Run
  /// The lineage that it breeds.
  public let lineage: Lineage
  /// Its latest generation.
  public var generation: Generation { evolver.generation }
  /// What the log says of its latest generation; nil before the first.
  public var summary: Run.Summary? { evolver.summary }
  /// What a map of elites holds; see `Evolver.map`.
  public var map: (coverage: Double, qdScore: Double)? { evolver.map }
  /// How many generations it has bred, before a pause too.
  public private(set) var bred = 0
  /// How many pictures it has evaluated, before a pause too.
  public private(set) var evaluated = 0

  private var evolver: Evolver

  /// A run that begins at the lineage's current generation; or, where a run with the same method,
  /// goal, seed and checkpoints was stopped there, that run.
  ///
  /// - Throws: where the fitness cannot be read, or the lineage is not as it was written.
  public init(_ run: Run, in lineage: Lineage, by breeder: Breeder) throws {
    self.run = run
    self.lineage = lineage
    let current = try breeder.generation(of: lineage)
    evolver = try Evolver(
      run.method, from: current, seed: run.seed, renderer: breeder.renderer,
      until: run.goal.until)
    if let open = lineage.history.openRun, lineage.history.runs[open] == run {
      for record in lineage.history.records where record.run == open {
        bred += 1
        evaluated += record.summary?.evaluated ?? 0
      }
    } else {
      try lineage.begin(run)
    }
  }

  /// Whether it goes on with one that was stopped.
  public var isResumed: Bool { bred > 0 }

  /// Whether generations, evaluations or the condition of the goal are reached.
  public var isAtGoal: Bool {
    bred >= run.goal.generations ?? .max || evaluated >= run.goal.evaluations ?? .max
      || evolver.isFulfilled
  }

  /// Breeds a generation, and saves it where it is a checkpoint's or the last.
  ///
  /// - Parameter isTimeUp: asked once, when the generation is bred: whether it is to be the last.
  public mutating func step(isTimeUp: () -> Bool) throws {
    evolver.step(number: lineage.history.count + 1)
    guard let summary = evolver.summary else { preconditionFailure("a step has a summary") }
    bred += 1
    evaluated += summary.evaluated
    let isLast = isTimeUp() || isAtGoal
    if isLast || bred % run.checkpoint == 0 {
      try lineage.append(evolver.generation, summary: summary)
    } else {
      try lineage.pass(summary)
    }
  }

  /// Notes in the log that the goal is reached.
  public func end() throws { try lineage.end() }
}
