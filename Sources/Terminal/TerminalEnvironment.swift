/// What the environment says about the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The colours that text may have; nil where the terminal has none.
  let colours: BlockGraphics.Colours?
  /// Whether the terminal must not be asked: it cannot answer, or it would print the question.
  let isMute: Bool
  /// Whether it is a terminal inside another one, such as tmux: it does not pass pictures on to the
  /// outer one, but it may show sixels itself.
  let isNested: Bool
  /// How many milliseconds to wait for an answer.
  let patience: Int

  /// Reads the environment.
  ///
  /// - Parameter variable: gives the value of a variable; nil where it is not set or is empty.
  public init(_ variable: (String) -> String?) {
    let term = variable("TERM") ?? "dumb"
    isNested =
      variable("TMUX") != nil || variable("STY") != nil || term.hasPrefix("tmux")
      || term.hasPrefix("screen")
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
