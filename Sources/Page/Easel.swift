import Threads

/// Where pictures are painted for pages: a few at a time, since each is painted by all processors and
/// held in memory as a whole.
final class Easel: Sendable {
  private let monitor = Monitor()
  private let places = max(2, Parallel.processorCount)
  nonisolated(unsafe) private var painting = 0
  /// The numbers of who came last, and of who may be next: first come, first served.
  nonisolated(unsafe) private var (last, next) = (0, 1)
  /// When the last one was done.
  nonisolated(unsafe) private var quietSince = ContinuousClock.now

  /// Paints when there is a place.
  func paint<Result>(_ work: () throws -> Result) rethrows -> Result {
    monitor.lock()
    last += 1
    let number = last
    while painting == places || next != number { monitor.wait() }
    painting += 1
    next += 1
    monitor.announce()
    monitor.unlock()
    defer {
      monitor.lock()
      painting -= 1
      quietSince = .now
      monitor.announce()
      monitor.unlock()
    }
    return try work()
  }

  /// Waits until nothing has been painted for a while, for what nobody waits for; not for ever.
  ///
  /// - Parameters:
  ///   - seconds: so long nothing was painted.
  ///   - patience: seconds after which it waits no more.
  func waitForQuiet(seconds: Double, patience: Double) {
    let end = ContinuousClock.now + .seconds(patience)
    monitor.lock()
    defer { monitor.unlock() }
    while true {
      let now = ContinuousClock.now
      let quiet = painting > 0 ? 0 : (now - quietSince) / .seconds(1)
      guard quiet < seconds, now < end else { return }
      monitor.wait(seconds: min(seconds - quiet, (end - now) / .seconds(1)))
    }
  }
}
