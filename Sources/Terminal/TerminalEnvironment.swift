/// What the environment says about the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The colours that text may have; nil where the terminal has none.
  let colours: BlockGraphics.Colours?
  /// Whether the terminal must not be asked: it cannot answer, or it would print the question.
  let isMute: Bool
  /// A terminal inside another one.
  enum Multiplexer: Hashable, Sendable {
    /// tmux, which shows sixels itself from 3.4 on, and passes on what is wrapped for that.
    case tmux
    /// GNU screen, which passes no pictures on.
    case screen
  }

  /// The program whose terminal this is, where it is inside another one.
  let multiplexer: Multiplexer?
  /// Whether that is a tmux of this machine, which can be asked; over a network it is another's.
  let hasTmux: Bool
  /// The name of the part of tmux's window that this is.
  let pane: String?
  /// How many milliseconds to wait for an answer.
  let patience: Int

  /// Reads the environment.
  ///
  /// - Parameter variable: gives the value of a variable; nil where it is not set or is empty.
  public init(_ variable: (String) -> String?) {
    let term = variable("TERM") ?? "dumb"
    hasTmux = variable("TMUX") != nil
    pane = variable("TMUX_PANE")
    // Both set TERM to "screen…"; where both are there, nobody knows which is around which.
    if variable("STY") != nil || term.hasPrefix("screen") && !hasTmux {
      multiplexer = .screen
    } else {
      multiplexer = hasTmux || term.hasPrefix("tmux") ? .tmux : nil
    }
    // Apple's terminal prints sequences that begin with ESC _; older consoles print half of
    // "ESC [ > q".
    isMute =
      term == "dumb" || term == "linux" || variable("TERM_PROGRAM") == "Apple_Terminal"
    // An answer that comes too late would appear on the next command line: so the wait is longer
    // over a network.
    patience = variable("SSH_CONNECTION") == nil ? 200 : 1_000

    let words = variable("COLORTERM")
    if variable("NO_COLOR") != nil || term == "dumb" {
      colours = nil
    } else if words == "truecolor" || words == "24bit" || term.hasSuffix("-direct") {
      colours = .direct
    } else {
      colours = term.contains("256color") || variable("TMUX") != nil ? .indexed : nil
    }
  }
}
