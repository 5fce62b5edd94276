import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C, or SIGTERM, as a request to stop, which long work looks at when it can stop cleanly.
enum Interrupt {
  private static let wished = Atomic(false)

  /// Notes the signals from now on instead of dying of them; a second one kills as usual.
  static func listen() {
    _ = wished.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interrupt.wished.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  /// Whether a signal came.
  static var isWished: Bool { wished.load(ordering: .relaxed) }

  /// Work that was given up.
  struct Stopped: Error, CustomStringConvertible {
    let description: String
  }
}
