import Threads

/// Where pictures are painted for pages: a few at a time, since each is painted by all processors and
/// held in memory as a whole.
final class Easel: Sendable {
  private let monitor = Monitor()
  nonisolated(unsafe) private var places = max(2, Parallel.processorCount)

  /// Paints when there is a place.
  func paint<Result>(_ work: () throws -> Result) rethrows -> Result {
    monitor.lock()
    while places == 0 { monitor.wait() }
    places -= 1
    monitor.unlock()
    defer {
      monitor.lock()
      places += 1
      monitor.announce()
      monitor.unlock()
    }
    return try work()
  }
}
