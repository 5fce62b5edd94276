import Foundation

/// A value that threads take turns with: `Synchronization.Mutex` in a form whose turns the thread
/// sanitizer sees.
public final class Locked<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  /// Keeps a value, which nobody else may have then.
  public init(_ value: sending Value) { self.value = value }

  /// Calls `body` with the value while no other thread has it.
  public func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    try lock.withLock { try body(&value) }
  }
}
