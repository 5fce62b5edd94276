import Breeding
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C, or `SIGTERM`, as a request to stop, which long work looks at when it can stop cleanly.
enum Interrupt {
  private static let wished = Atomic(false)

  /// Notes the signals from now on instead of dying of them; a second one kills as usual. One that the
  /// program was started to ignore, as in the background of a script, stays ignored.
  static func listen() {
    _ = wished.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      let before = signal(number) { number in
        Interrupt.wished.store(true, ordering: .relaxed)
        SignalCleanup.resume(at: number)
      }
      if isIgnored(before) { signal(number, SIG_IGN) }
    }
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Whether a signal came.
  static var isWished: Bool { wished.load(ordering: .relaxed) }

  /// Work that was given up.
  struct Stopped: Error, CustomStringConvertible {
    let description: String
  }
}
