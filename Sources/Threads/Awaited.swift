/// A value that one thread sets, once, and that others wait for.
package final class Awaited<Value: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  // guarded by the monitor
  private var value: Value?

  package init() {}

  /// Sets the value and wakes who waits for it; the first that is set counts.
  package func set(_ value: Value) {
    monitor.lock()
    if self.value == nil { self.value = value }
    monitor.announce()
    monitor.unlock()
  }

  /// The value, as soon as it is there.
  package func wait() -> Value {
    monitor.lock()
    defer { monitor.unlock() }
    while true {
      if let value { return value }
      monitor.wait()
    }
  }

  /// The value, as soon as it is there; nil where so many seconds pass without it.
  package func wait(seconds: Double) -> Value? {
    let end = ContinuousClock.now + .seconds(seconds)
    monitor.lock()
    defer { monitor.unlock() }
    while value == nil {
      let left = (end - .now) / .seconds(1)
      guard left > 0 else { return nil }
      monitor.wait(seconds: left)
    }
    return value
  }

  /// The value; nil where it is not there yet.
  package var now: Value? { wait(seconds: 0) }
}
