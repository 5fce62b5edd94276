/// How far the painting of a picture is, where it is large or takes longer than a second.
struct PaintProgress {
  private let clock = ContinuousClock()
  private let began = ContinuousClock().now
  private let isLarge: Bool
  private var bar: ProgressBar
  /// The tenths that a line was said of, where there is no terminal.
  private var tenths = 0

  init(pixels: Int, isQuiet: Bool) {
    isLarge = pixels >= 1 << 22
    bar = ProgressBar(isQuiet: isQuiet)
  }

  /// Says that so many rows are written.
  mutating func advance(_ rows: Int, of total: Int) {
    let elapsed = began.duration(to: clock.now)
    guard isLarge || elapsed >= .seconds(1), Output.isTerminal || rows * 10 / total > tenths
    else { return }
    tenths = rows * 10 / total
    let share = Double(rows) / Double(total)
    let left = ProgressBar.timeLeft(elapsed: elapsed, done: share, share: share) ?? ""
    let percent = "\(rows * 100 / total) %"
    bar.show(
      share: share, count: percent, text: Output.isTerminal ? left : "painted \(percent), \(left)")
  }

  /// Leaves the bar as it is and goes to the next line.
  mutating func end() { bar.end() }
}
