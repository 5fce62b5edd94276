import Evolution
import Expressions
import Fitness
import Genomes
import Pictures
import Populations
import Text

/// An automatic run in a lineage: breeds, saves or logs each generation, and ends at its goal. One
/// that was stopped, at any moment and in any way, goes on to the same end.
public struct AutomaticRun {
  /// What the run does.
  public let run: Run
  /// The lineage that it breeds.
  public let lineage: Lineage
  /// What it has of the run before, or has not, in a line; nil where there is nothing to say, and where
  /// its goal is reached already, so that none begins.
  public private(set) var beginning: String?
  /// Its latest generation.
  public var generation: Generation { evolver.generation }
  /// What the log says of its latest generation; nil before the first.
  public var summary: Run.Summary? { evolver.summary }
  /// What a map of elites holds; see `Evolver.map`.
  public var map: (coverage: Double, qdScore: Double)? { evolver.map }
  /// The first picture of its latest generation that fulfils the condition of its goal; see
  /// `Search.fulfilment`.
  public var fulfilment: (id: IndividualID, sides: [(text: String, value: Double)])? {
    evolver.fulfilment
  }
  /// How many generations it has bred, before a pause too.
  public private(set) var bred = 0
  /// How many pictures it has evaluated, before a pause too.
  public private(set) var evaluated = 0

  private var evolver: Evolver
  private let breeder: Breeder
  private let clock = ContinuousClock()
  private let began = ContinuousClock().now
  private var isTimeUp = false
  /// Whether the log has its beginning.
  private var isLogged = true

  /// How a call of `goOn` ended.
  public enum Ending: Hashable, Sendable {
    /// Its goal is reached, which the log notes.
    case goal
    /// It was stopped before; the same run goes on from there.
    case stopped
  }

  /// A run that begins at the lineage's current generation; or, where a run with the same method,
  /// goal, seed and checkpoints was stopped there, that run.
  ///
  /// Copies of all its targets are kept in the lineage before it begins. One that is at its goal already
  /// leaves nothing in the lineage.
  ///
  /// - Parameter isAnother: whether it begins in any case.
  /// - Throws: `RequestError` for a value out of its bounds, and where the stopped run differs in
  ///   nothing but in what a target's file holds, or in the arithmetic by which it paints; where a
  ///   measure cannot be had, the evaluation of the current generation fails, or the lineage is not as
  ///   it was written.
  public init(
    _ run: Run, isAnother: Bool = false, in lineage: Lineage, by breeder: Breeder
  ) throws {
    let inheritance = RunInheritance(run, after: lineage.history.lastRun())
    try self.init(run, isAnother: isAnother, inheritance, in: lineage, by: breeder)
  }

  /// A run of which is told what it has of the one before.
  init(
    _ run: Run, isAnother: Bool = false, _ inheritance: RunInheritance, in lineage: Lineage,
    by breeder: Breeder
  ) throws {
    self.run = run
    self.lineage = lineage
    self.breeder = breeder
    let method = run.method
    let plan = MeasurePlan(method, until: run.goal.until)
    try run.check()
    let stopped = try isAnother ? nil : lineage.stopped(before: run)
    let measures = try breeder.measures(
      of: plan, targets: run.targets, judges: method.judges, keptIn: lineage,
      taste: breeder.taste(of: method, in: lineage))
    let generation = try breeder.generation(of: lineage)
    beginning = inheritance.words(from: generation)
    evolver = try breeder.evolver(
      method, plan, measures, from: generation, seed: run.seed, in: lineage)
    if let stopped, lineage.history.runs[stopped].isContinued(by: run) {
      bred = lineage.history.bred(by: stopped)
      evaluated = lineage.history.evaluated(by: stopped)
    } else if !isAtGoal {
      if let stopped, let words = beginning {
        beginning = words + "; " + lineage.history.abandonment(of: stopped)
      }
      try lineage.keepTargets(of: run, plan, on: breeder.background)
      let isKnown = lineage.history[lineage.history.now].summary != nil
      try lineage.begin(run, start: isKnown ? nil : evolver.start)
    } else {
      isLogged = false
      beginning = nil
    }
  }

  /// Whether it goes on with one that was stopped.
  public var isResumed: Bool { bred > 0 }

  /// Whether any part of the goal is reached.
  public var isAtGoal: Bool { !reached.isEmpty }

  /// What of its goal is reached.
  public var reached: [Run.Goal.Part] {
    var parts: [Run.Goal.Part] = []
    if evolver.isFulfilled { parts.append(.until) }
    if bred >= run.goal.generations ?? .max { parts.append(.generations) }
    if evaluated >= run.goal.evaluations ?? .max { parts.append(.evaluations) }
    if isTimeUp { parts.append(.seconds) }
    return parts
  }

  /// Breeds a generation, and saves it at a checkpoint and at the end of the run; of an island each whose
  /// best go to others, too.
  ///
  /// - Throws: where the evaluation fails, a generation of another island is needed and cannot be had, or
  ///   the lineage cannot be written; the lineage is then as it was before, and the same run can go on.
  public mutating func step() throws {
    let number = lineage.history.count + 1
    try evolver.step(
      number: number, immigrants: breeder.immigrants(number, run.method, lineage))
    guard let summary = evolver.summary else { return }
    bred += 1
    evaluated += summary.evaluated
    // Asked once a generation, so that the one that is saved as the last is the last.
    isTimeUp = run.goal.seconds.map { began.duration(to: clock.now) >= .seconds($0) } ?? false
    // Other islands read what they take in.
    let isSent = run.method.island?.sends(number) ?? false
    if isAtGoal || isSent || bred % run.checkpoint == 0 {
      try lineage.append(evolver.generation, summary: summary)
    } else {
      try lineage.logUnsaved(summary)
    }
  }

  /// Breeds until the goal is reached, or it is to stop.
  ///
  /// - Parameters:
  ///   - isWanted: asked before each generation, with the run as it is: whether it is to go on.
  ///   - tell: called after each generation.
  /// - Throws: as `step`.
  @discardableResult
  public mutating func goOn(
    while isWanted: (AutomaticRun) -> Bool = { _ in true }, tell: (AutomaticRun) -> Void = { _ in }
  ) throws -> Ending {
    while !isAtGoal, isWanted(self) {
      try step()
      tell(self)
    }
    guard isAtGoal else { return .stopped }
    if isLogged, lineage.history.openRun != nil {
      try lineage.end(fulfilled: fulfilment?.id)
    }
    return .goal
  }
}

extension History {
  /// That a run that was stopped does not go on.
  fileprivate func abandonment(of run: Int) -> String {
    let wanted = runs[run].goal.generations.map { " of \($0)" } ?? ""
    return "the run that was stopped after \(bred(by: run))\(wanted) generations does not go on"
  }
}

extension Lineage {
  /// The run that was stopped at its current generation, whether it is the one that is to go on or another;
  /// its index in the history. Nil where none was.
  ///
  /// - Throws: `RequestError.runOfOtherArithmetic`, `RequestError.changedTarget` where the other differs in
  ///   nothing but that.
  func stopped(before run: Run) throws(RequestError) -> Int? {
    guard let stopped = history.openRun else { return nil }
    if history.runs[stopped].differsInArithmetic(from: run) {
      throw .runOfOtherArithmetic(
        generation: history.now, saved: history.saved(before: history.now).start)
    }
    if let target = history.runs[stopped].changedTarget(of: run) {
      throw .changedTarget(target.measure, copy: keptTarget(target.fingerprint))
    }
    return stopped
  }

  /// Keeps copies of a run's targets that are not kept yet.
  func keepTargets(
    of run: Run, _ plan: MeasurePlan, on background: Background?
  ) throws {
    for target in run.targets where keptTarget(target.fingerprint) == nil {
      let term = plan.measures.first { $0.name == target.measure }
      if let path = term?.file { try keep(target, from: path, on: background) }
    }
  }
}

extension Run {
  /// Whether another run would go on with this one but for the arithmetic by which it paints.
  fileprivate func differsInArithmetic(from other: Run) -> Bool {
    var same = other
    same.arithmetic = arithmetic
    return arithmetic != other.arithmetic && isContinued(by: same)
  }

  /// The target of this run whose file holds another picture now, where another run would go on with
  /// this one but for that.
  fileprivate func changedTarget(of other: Run) -> SearchMethod.Target? {
    var other = other
    other.arithmetic = arithmetic
    var same = other
    (same.method.targets, same.goal.targets) = (method.targets, goal.targets)
    guard isContinued(by: same), !isContinued(by: other) else { return nil }
    return targets.first { $0.isComparable && !other.targets.contains($0) }
  }

  /// Throws where a value is out of its bounds.
  func check() throws(RequestError) {
    try RequestError.check(seed: seed)
    try RequestError.check(checkpoint, in: 1...1_000_000, .checkpoint)
    try RequestError.check(
      goal.generations ?? 1, in: 1...RequestError.mostGenerations, .generations)
    try RequestError.check(
      goal.evaluations ?? 1, in: 1...RequestError.mostEvaluations, .evaluations)
    try RequestError.check(goal.seconds ?? 1, in: 1...RequestError.mostSeconds, .runSeconds)
    do throws(SearchError) { try method.check() } catch { throw .method(error) }
  }
}
