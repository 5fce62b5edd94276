/// How many frames are done: a line that is redrawn on a terminal, nothing elsewhere.
struct FrameProgress {
  private let count: Int
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let began = ContinuousClock().now
  private var drawn: ContinuousClock.Instant?

  init(_ count: Int, isQuiet: Bool) {
    self.count = count
    isShown = !isQuiet && Output.isTerminal
  }

  /// Says that so many are done.
  mutating func advance(to done: Int) {
    let now = clock.now
    guard isShown else { return }
    if let drawn, drawn.duration(to: now) < .milliseconds(50) { return }
    drawn = now
    let left = began.duration(to: now) * (Double(count - done) / Double(done))
    let seconds = Int(left.components.seconds)
    let tail = seconds % 60
    let text = "  \(done)/\(count) frames, \(seconds / 60):\(tail < 10 ? "0" : "")\(tail) left"
    let width = max(0, min(24, Output.terminalWidth - 1 - text.count))
    let filled = width * done / count
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Output.complain(raw: "\r\(bar)\(text)\u{1B}[K")
  }

  /// Takes the line away.
  mutating func end() {
    if drawn != nil { Output.complain(raw: "\r\u{1B}[K") }
    drawn = nil
  }
}
