import Evolution
import Populations

/// All that a person says of a run before it is known what the lineage was bred by.
package struct RunWish: Sendable {
  /// What is searched for, and how.
  package var request = SearchRequest()
  /// The generation that it begins from; the current one where none is given.
  package var from: Int?
  /// When it ends.
  package var goal = Run.Goal()
  /// The generation of the lineage that it ends with.
  package var last: Int?
  /// Every how many generations one is saved.
  package var checkpoint: Int?
  /// The seed of its random numbers.
  package var seed: UInt64?
  /// Whether it begins in any case.
  package var isAnother = false
  /// Whether a script tells its scores; then it has no goal, and goes on as long as it is told some.
  package var isTold = false
  /// What the script tells of each picture beside its score, where that is said.
  package var form = ToldForm()

  /// A wish of the values given.
  package init(
    request: SearchRequest, from: Int? = nil, goal: Run.Goal = Run.Goal(), last: Int? = nil,
    checkpoint: Int? = nil, seed: UInt64? = nil, isAnother: Bool = false, isTold: Bool = false,
    form: ToldForm = ToldForm()
  ) {
    self.request = request
    self.from = from
    self.goal = goal
    self.last = last
    self.checkpoint = checkpoint
    self.seed = seed
    self.isAnother = isAnother
    self.isTold = isTold
    self.form = form
  }

  /// The run in a lineage, without its targets.
  ///
  /// - Parameter history: the lineage's; nil where it is to be begun.
  /// - Throws: `RequestError` for a value out of its bounds, or one that does not go with another.
  package func run(in history: History?) throws(RequestError) -> Run {
    let before = history?.lastRun(before: from)
    let method = try request.method(after: before?.method)
    var run = Run(
      seed: seed ?? before?.seed ?? history?.seed ?? 0, method: method, goal: goal,
      checkpoint: checkpoint ?? before?.checkpoint ?? 1)
    let stopped = stopped(in: history)
    if isTold {
      run.goal = Run.Goal()
    } else if let last {
      try RequestError.check(last, in: Self.lasts, .toGeneration)
      let count = history?.count ?? 1
      // One that was killed after its last generation only has its end to note.
      if last <= count, let stopped { return stopped.run }
      // One that goes on has bred some of its generations.
      run.goal.generations = last - count + (stopped?.bred ?? 0)
      if let stopped, !run.goes(onWith: stopped.run) { run.goal.generations = last - count }
    } else if goal == Run.Goal() {
      if let stopped { run.goal = stopped.run.goal }
      if stopped.map({ !run.goes(onWith: $0.run) }) ?? true {
        run.goal = Run.Goal(generations: Self.defaultGenerations)
      }
    }
    try run.check()
    return run
  }

  /// Checks that what is said of a run to a generation is what a lineage was bred by for it, so that a
  /// script that is run again never takes one experiment for another.
  ///
  /// - Throws: `RequestError.bredOtherwise`.
  func checkSame(as history: History) throws(RequestError) {
    guard let last, !isAnother || history.has(last) else { return }
    let before =
      history.has(last) ? history[last].run.map { history.runs[$0] } : history.lastRun(before: from)
    guard let bred = before else { return }
    var run = bred
    run.method = try request.method(after: bred.method)
    run.method.targets = bred.method.targets
    run.method.takeJudges(of: bred.method)
    run.seed = seed ?? bred.seed
    run.checkpoint = checkpoint ?? bred.checkpoint
    try run.check()
    let differences = run.differences(from: bred)
    guard differences.isEmpty else {
      throw .bredOtherwise(to: last, differences, isReached: history.has(last))
    }
  }

  /// What is as it was, of that which may name pictures.
  var inherited: Set<RequestError.Parameter> {
    var inherited: Set<RequestError.Parameter> = []
    if request.fitness == nil { inherited.insert(.fitness) }
    if request.axes == nil { inherited.insert(.axes) }
    if goal == Run.Goal() { inherited.insert(.until) }
    return inherited
  }

  /// The run that would go on, with how many generations it has bred; nil for none.
  private func stopped(in history: History?) -> (run: Run, bred: Int)? {
    guard from == nil, !isAnother, let history, let index = history.openRun else { return nil }
    return (history.runs[index], history.bred(by: index))
  }

  /// How many generations are bred where nothing else is said.
  package static let defaultGenerations = 20
  /// The last generations that may be asked for.
  package static let lasts = 2...RequestError.mostGenerations
}

extension Run {
  /// Whether a run goes on with one that was stopped. Targets, taste and arithmetic are not asked for,
  /// since it is told where one of them differs.
  fileprivate func goes(onWith stopped: Run) -> Bool {
    var same = self
    (same.method.targets, same.goal.targets) = (stopped.method.targets, stopped.goal.targets)
    (same.method.taste, same.arithmetic) = (stopped.method.taste, stopped.arithmetic)
    same.method.takeJudges(of: stopped.method)
    return same == stopped
  }
}
