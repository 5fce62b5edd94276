import Breeding
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C, or `SIGTERM`, as a request to stop, which long work looks at when it can stop cleanly.
enum Interrupt {
  /// The first signal that came; 0 before.
  private static let wished = Atomic<Int32>(0)

  /// Notes the signals from now on instead of dying of them; a second one kills as usual. One that the
  /// program was started to ignore, as in the background of a script, stays ignored.
  static func listen() {
    _ = wished.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      let before = signal(number) { number in
        Interrupt.wished.store(number, ordering: .relaxed)
        SignalCleanup.resume(at: number)
      }
      if isIgnored(before) { signal(number, SIG_IGN) }
    }
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Whether a signal came.
  static var isWished: Bool { wished.load(ordering: .relaxed) != 0 }

  /// Work that was given up, with what there is to say of it.
  struct Stopped: Error {
    var words: String?
  }

  /// Ends the program by the signal that came, once all is put in order. A shell sees 130 after Ctrl-C and
  /// 143 after `SIGTERM`; and it stops the loop or script that ran the program, as it does not for one
  /// that only leaves with such a status.
  static func leave() -> Never {
    let number = wished.load(ordering: .relaxed)
    // Other processes would wait for this one, which no signal ends in order.
    Breed.leaveCompany()
    if number != 0 {
      signal(number, SIG_DFL)
      kill(getpid(), number)
      // It may be another thread that takes it.
      sleep(1)
    }
    exit(128 + (number == 0 ? SIGINT : number))
  }
}
