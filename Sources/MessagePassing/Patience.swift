#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long is waited between two looks for a message: hardly at first, since most come at once and a process
/// that sleeps takes a tenth of a millisecond to wake; longer the longer nothing comes, so that a rank without
/// work leaves its processor to others.
public struct Patience: Sendable {
  private let began = ContinuousClock.now
  private let isKeen: Bool

  /// For how long it looks without sleep.
  private static let keenness = Duration.milliseconds(2)

  /// Patience from now on.
  ///
  /// - Parameter isKeen: whether it looks without sleep at first: not where another thread of this process has
  ///   use for the processor.
  public init(isKeen: Bool = true) { self.isKeen = isKeen }

  /// Waits for a moment.
  public mutating func pause() {
    let waited = ContinuousClock.now - began
    if isKeen, waited < Self.keenness {
      // Others on this processor come first.
      sched_yield()
    } else if waited < .milliseconds(500) {
      usleep(isKeen ? 50 : 200)
    } else {
      usleep(1_000)
    }
  }
}
