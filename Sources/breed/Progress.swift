/// How far a long breeding is: a bar that is redrawn on a terminal, plain lines elsewhere.
struct Progress {
  let total: Int
  let isQuiet: Bool
  private var done = 0
  private let clock = ContinuousClock()
  private let began = ContinuousClock().now

  init(total: Int, isQuiet: Bool) {
    self.total = total
    self.isQuiet = isQuiet
  }

  /// Says what is about to be done.
  func start(_ text: String) {
    if !isQuiet { Output.complain(text) }
  }

  /// Says that a generation ended with these scores.
  mutating func advance(generation: Int, scores: [Double]) {
    done += 1
    if isQuiet { return }
    let best = Report.decimal(scores.max() ?? 0)
    let mean = Report.decimal(scores.reduce(0, +) / Double(max(1, scores.count)))
    let text = "generation \(generation): best \(best), mean \(mean), \(timeLeft) left"
    if Output.isTerminal {
      // A line longer than the terminal is wide would go on below and could not be redrawn.
      let room = Output.terminalWidth - 1
      let line = " \(done)/\(total)  \(text)"
      let width = max(0, min(24, room - line.count))
      let filled = width * done / total
      let bar =
        String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      Output.complain(raw: "\r\((bar + line).prefix(room))\u{1B}[K")
    } else {
      Output.complain(text)
    }
  }

  /// Leaves the bar as it is and goes to the next line.
  func end() {
    if !isQuiet && done > 0 && Output.isTerminal { Output.complain("") }
  }

  private var timeLeft: String {
    let elapsed = began.duration(to: clock.now) / Double(done)
    let seconds = Int((elapsed * Double(total - done)).components.seconds)
    let tail = seconds % 60
    return "\(seconds / 60):\(tail < 10 ? "0" : "")\(tail)"
  }
}
