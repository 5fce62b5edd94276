/// How long something took, over and over, in milliseconds.
struct Timings {
  private(set) var milliseconds: [Double] = []

  /// Runs and times it once.
  mutating func record(_ body: () -> Void) {
    let duration = ContinuousClock().measure(body)
    milliseconds.append(duration / .milliseconds(1))
  }

  var least: Double { milliseconds.min() ?? .nan }

  var median: Double {
    let sorted = milliseconds.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }
}
