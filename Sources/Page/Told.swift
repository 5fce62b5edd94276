import Synchronization

/// What the workshop told while something was done: sentences that a person should see.
public final class Told: Sendable {
  private let lines = Mutex<[String]>([])

  /// Nothing yet.
  public init() {}

  /// Notes a line.
  public func add(_ line: String) { lines.withLock { $0.append(line) } }

  /// The lines since they were last taken.
  func take() -> [String] {
    lines.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }
}
