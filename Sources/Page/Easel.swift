import Threads

/// Where pictures are painted for pages: a few at a time, since each is painted by all processors and
/// held in memory as a whole.
final class Easel: Sendable {
  private let monitor = Monitor()
  nonisolated(unsafe) private var places = max(2, Parallel.processorCount)
  /// The numbers of who came last, and of who may be next: first come, first served.
  nonisolated(unsafe) private var (last, next) = (0, 1)

  /// Paints when there is a place.
  func paint<Result>(_ work: () throws -> Result) rethrows -> Result {
    monitor.lock()
    last += 1
    let number = last
    while places == 0 || next != number { monitor.wait() }
    places -= 1
    next += 1
    monitor.announce()
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
