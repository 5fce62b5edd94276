import Breeding

/// How far a run is.
struct Progress {
  private let goal: Run.Goal
  private let isQuiet: Bool
  private let clock = ContinuousClock()
  private let began = ContinuousClock().now
  private var first: (bred: Int, evaluated: Int)?
  private var bar: ProgressBar

  init(_ goal: Run.Goal, isQuiet: Bool) {
    self.goal = goal
    self.isQuiet = isQuiet
    bar = ProgressBar(isQuiet: isQuiet)
  }

  /// Says something in a line of its own.
  func say(_ text: String) {
    if !isQuiet { Console.complain(text) }
  }

  /// Says that a generation ended.
  mutating func advance(_ run: AutomaticRun) {
    guard !isQuiet, let summary = run.summary else { return }
    let first = first ?? (run.bred - 1, run.evaluated - summary.evaluated)
    self.first = first
    let elapsed = began.duration(to: clock.now)
    let share = goal.share(bred: run.bred, evaluated: run.evaluated, elapsed: elapsed)
    let done = share - goal.share(bred: first.bred, evaluated: first.evaluated)
    let left = ProgressBar.timeLeft(elapsed: elapsed, done: done, share: share)
    bar.show(
      share: share, count: "\(run.bred)\(goal.generations.map { "/\($0)" } ?? "")",
      parts: Self.parts(of: run, summary), left: left)
  }

  /// Says what was held back, leaves the bar as it is and goes to the next line.
  mutating func end() { bar.end() }

  /// What there is to say of a generation: of each score the best, and what else a wide terminal has
  /// room for.
  private static func parts(of run: AutomaticRun, _ summary: Run.Summary) -> [ProgressBar.Part] {
    var start = "generation \(run.generation.number): "
    var parts: [ProgressBar.Part] = []
    func add(_ text: String) { parts.append(ProgressBar.Part(text: text, isMinor: true)) }
    for extent in run.run.method.extents(of: summary) {
      let name = extent.name.map { "\(printable($0)) " } ?? ""
      parts.append(ProgressBar.Part(text: "\(start)\(name)best \(Report.decimal(extent.best))"))
      add("mean \(Report.decimal(extent.mean))")
      start = ""
    }
    if let species = summary.species { add("\(species) species") }
    if let front = summary.front { add("front of \(front)") }
    if let map = run.map {
      add(summary.cells == 1 ? "1 cell" : "\(summary.cells ?? 0) cells")
      add("coverage \(Report.decimal(map.coverage))")
      add("QD-score \(Report.decimal(map.qdScore))")
    }
    return parts
  }
}
