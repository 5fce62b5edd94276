/// How many frames are done: on a terminal at once, elsewhere where it takes longer than a second.
struct FrameProgress {
  private let count: Int
  private let clock = ContinuousClock()
  private let began = ContinuousClock().now
  private var bar: ProgressBar
  /// The tenths that a line was said of, where there is no terminal.
  private var tenths = 0

  init(_ count: Int, isQuiet: Bool) {
    self.count = count
    bar = ProgressBar(isQuiet: isQuiet)
  }

  /// Says that so many are done.
  mutating func advance(to done: Int) {
    let elapsed = began.duration(to: clock.now)
    guard Output.isTerminal || elapsed >= .seconds(1) && done * 10 / count > tenths
    else { return }
    tenths = done * 10 / count
    let share = Double(done) / Double(count)
    let left = ProgressBar.timeLeft(elapsed: elapsed, done: share, share: share) ?? ""
    let frames = "\(done)/\(count)"
    bar.show(
      share: share, count: frames, text: Output.isTerminal ? left : "frame \(frames), \(left)")
  }

  /// Leaves the bar as it is and goes to the next line.
  mutating func end() { bar.end() }
}
