import Synchronization

/// What one call of the workshop tells: sentences that a person should see.
final class Told: Sendable {
  private let told = Mutex<[String]>([])

  var lines: [String] { told.withLock { $0 } }

  func add(_ line: String) { told.withLock { $0.append(line) } }
}
