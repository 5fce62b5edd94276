import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Holds back the signals that would end or stop the program, until the terminal has its old
/// settings again.
struct SignalHold {
  /// All that end a program, and the one by which a person stops it.
  private static var signals: sigset_t {
    var signals = SignalCleanup.signals
    sigaddset(&signals, SIGTSTP)
    return signals
  }

  private init() {}

  /// Runs `body` while the signals are held back; those that came are delivered after it.
  static func during<Result>(_ body: (SignalHold) -> Result) -> Result {
    var held = signals
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body(SignalHold())
  }

  /// Whether one of the signals has come.
  var isAwaited: Bool {
    var (pending, held) = (sigset_t(), Self.signals)
    sigpending(&pending)
    return (1..<NSIG).contains { sigismember(&held, $0) == 1 && sigismember(&pending, $0) == 1 }
  }
}
