import Breeding
import Threads

/// How far several runs are: one line for all that is redrawn on a terminal, elsewhere a line for each that
/// has ended. It may be told from any thread.
final class SeedsProgress: @unchecked Sendable {
  private let monitor = Monitor()
  private let names: [String]
  private let isQuiet: Bool
  private let clock = ContinuousClock()
  private let began = ContinuousClock().now
  private var bar: ProgressBar
  /// How much each lineage has reached of its goal, 0…1, and what of that was bred now.
  private var shares: [Double]
  private var first: [Double?]
  private var ended = 0

  init(of lineages: [LineageName], isQuiet: Bool) {
    names = lineages.map(\.description)
    self.isQuiet = isQuiet
    bar = ProgressBar(isQuiet: isQuiet)
    shares = [Double](repeating: 0, count: names.count)
    first = [Double?](repeating: nil, count: names.count)
  }

  /// Tells what happened.
  func tell(_ event: SeedRuns.Event) {
    monitor.lock()
    defer { monitor.unlock() }
    switch event {
    case .advanced(let place, let share, let generation, let best):
      shares[place] = share
      if first[place] == nil { first[place] = share }
      guard Console.isTerminal else { return }
      let score = best.map { ", best \(Report.decimal($0))" } ?? ""
      show("\(names[place]) generation \(generation)\(score)")
    case .ended(let lineage):
      let place = lineage.place
      if lineage.wasDone || !lineage.reached.isEmpty { (ended, shares[place]) = (ended + 1, 1) }
      if first[place] == nil { first[place] = shares[place] }
      let best = lineage.shown.summary.map { ", best \(Report.decimal($0.best))" } ?? ""
      let words =
        lineage.wasDone
        ? "was at its goal before" : lineage.reached.isEmpty ? "stopped" : "is at its goal"
      show(
        "\(names[place]) \(words) in generation \(lineage.shown.generation.number)\(best)")
    }
  }

  /// Leaves the bar as it is and goes to the next line.
  func end() {
    monitor.lock()
    bar.end()
    monitor.unlock()
  }

  private func show(_ words: String) {
    let count = Double(names.count)
    let share = shares.reduce(0, +) / count
    let before = first.reduce(0) { $0 + ($1 ?? 0) } / count
    let left = ProgressBar.timeLeft(
      elapsed: began.duration(to: clock.now), done: share - before, share: share)
    bar.show(
      share: share, count: "\(ended)/\(names.count)",
      parts: [
        .init(text: Console.isTerminal ? words : "\(ended)/\(names.count): \(words)")
      ], left: left)
  }
}
