import Breeding
import Synchronization

/// How many pictures of a generation a slow judge has judged: a line that is redrawn on a terminal, elsewhere a
/// line now and then. Of a quick one nothing is told.
final class JudgeProgress: Sendable {
  private let isQuiet: Bool
  private let state = Mutex(State())

  private struct State {
    /// When something was told last, or there was nothing to tell.
    var told = ContinuousClock.now
    /// Whether a line stands on the terminal.
    var isShown = false
  }

  /// How long a judge may take before something is told, and then each time.
  private static let pause = (onTerminal: Duration.seconds(1), elsewhere: Duration.seconds(10))

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Takes that so many of the pictures are judged.
  func advance(_ judged: Int, of total: Int) {
    if isQuiet { return }
    state.withLock { state in
      let now = ContinuousClock.now
      if judged >= total {
        // What comes next is told in its place.
        if state.isShown { Console.complain(raw: "\r\u{1B}[K") }
        (state.told, state.isShown) = (now, false)
        return
      }
      let isTerminal = Console.isTerminal
      let pause = isTerminal ? Self.pause.onTerminal : Self.pause.elsewhere
      guard state.isShown || now - state.told >= pause else { return }
      let line = "judged \(judged) of \(total) pictures"
      if isTerminal {
        Console.complain(raw: "\r\(line)\u{1B}[K")
        state.isShown = true
      } else {
        Console.complain(line)
        state.told = now
      }
    }
  }
}
