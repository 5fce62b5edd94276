#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Holds back the signals that would end or stop the program, until the terminal has its old
/// settings again.
struct SignalHold {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

  private init() {}

  /// Runs `body` while the signals are held back; those that came are delivered after it.
  static func during<Result>(_ body: (SignalHold) -> Result) -> Result {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for number in numbers { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body(SignalHold())
  }

  /// Whether one of the signals has come.
  var isAwaited: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return Self.numbers.contains { sigismember(&pending, $0) == 1 }
  }
}
