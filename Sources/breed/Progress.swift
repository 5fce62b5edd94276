import Breeding
import Populations

/// How far a run is: a bar that is redrawn on a terminal, plain lines elsewhere.
struct Progress {
  private let goal: Run.Goal
  private let isQuiet: Bool
  private let clock = ContinuousClock()
  private let began = ContinuousClock().now
  private var first: (bred: Int, evaluated: Int)?
  private var drawn: ContinuousClock.Instant?
  private var isDrawn = false
  /// What was not said because the line before was too fresh.
  private var held: String?

  /// The least time between two redrawings of the bar, or two plain lines.
  private static let pause = Duration.milliseconds(50)

  init(_ goal: Run.Goal, isQuiet: Bool) {
    self.goal = goal
    self.isQuiet = isQuiet
  }

  /// Says something in a line of its own.
  func say(_ text: String) {
    if !isQuiet { Output.complain(text) }
  }

  /// Whether the time that the goal gives is over.
  var isTimeUp: Bool {
    goal.seconds.map { began.duration(to: clock.now) >= .seconds($0) } ?? false
  }

  /// Says that a generation ended.
  mutating func advance(_ run: AutomaticRun) {
    guard !isQuiet, let summary = run.summary else { return }
    let first = first ?? (run.bred - 1, run.evaluated - summary.evaluated)
    self.first = first
    let line = line(of: run, summary, since: first)
    if let drawn, drawn.duration(to: clock.now) < Self.pause {
      held = line
    } else {
      show(line)
    }
  }

  /// Says what was held back, leaves the bar as it is and goes to the next line.
  mutating func end() {
    if let held { show(held) }
    if isDrawn { Output.complain("") }
  }

  private mutating func show(_ line: String) {
    (drawn, held) = (clock.now, nil)
    guard Output.isTerminal else { return Output.complain(line) }
    Output.complain(raw: "\r\(line)\u{1B}[K")
    isDrawn = true
  }

  /// A generation in a line; with a bar, and no longer than the terminal is wide, for a terminal.
  private func line(
    of run: AutomaticRun, _ summary: Run.Summary, since first: (bred: Int, evaluated: Int)
  ) -> String {
    var text =
      "generation \(run.generation.number): best \(Report.decimal(summary.best)), "
      + "mean \(Report.decimal(summary.mean))"
    if let species = summary.species { text += ", \(species) species" }
    if let front = summary.front { text += ", front of \(front)" }
    if let map = run.map {
      text +=
        ", \(summary.cells == 1 ? "1 cell" : "\(summary.cells ?? 0) cells"), coverage \(Report.decimal(map.coverage)), "
        + "QD-score \(Report.decimal(map.qdScore))"
    }
    let elapsed = began.duration(to: clock.now)
    let share = share(bred: run.bred, evaluated: run.evaluated, elapsed: elapsed)
    let done = share - self.share(bred: first.bred, evaluated: first.evaluated, elapsed: .zero)
    if done > 0 { text += ", \(Self.clock(elapsed * ((1 - share) / done))) left" }
    guard Output.isTerminal else { return text }
    // A line longer than the terminal is wide would go on below and could not be redrawn.
    let room = Output.terminalWidth - 1
    let line = " \(run.bred)\(goal.generations.map { "/\($0)" } ?? "")  \(text)"
    let width = max(0, min(24, room - line.count))
    let filled = Int(Double(width) * share)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return String((bar + line).prefix(room))
  }

  /// How much of the goal is reached, 0…1; 0 where that cannot be told.
  private func share(bred: Int, evaluated: Int, elapsed: Duration) -> Double {
    var share = 0.0
    if let total = goal.generations { share = max(share, Double(bred) / Double(total)) }
    if let total = goal.evaluations { share = max(share, Double(evaluated) / Double(total)) }
    if let total = goal.seconds { share = max(share, elapsed / .seconds(total)) }
    return min(1, share)
  }

  private static func clock(_ time: Duration) -> String {
    let seconds = Int(time.components.seconds)
    let tail = seconds % 60
    return "\(seconds / 60):\(tail < 10 ? "0" : "")\(tail)"
  }
}
