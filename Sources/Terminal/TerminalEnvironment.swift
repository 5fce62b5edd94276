/// What the environment says about the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The colours that text may have; nil where there are none.
  let colours: BlockGraphics.Colours?
  /// Whether it is a terminal that must not be asked: it cannot answer, or would print the
  /// question.
  let isMute: Bool
  /// Whether it is a terminal inside another one, such as tmux, which does not pass pictures on,
  /// but may show sixels itself.
  let isNested: Bool
  /// Milliseconds to wait for an answer.
  let patience: Int

  /// Reads the environment.
  ///
  /// - Parameter variable: the value of a variable that is set and not empty.
  public init(_ variable: (String) -> String?) {
    let term = variable("TERM") ?? "dumb"
    isNested =
      variable("TMUX") != nil || variable("STY") != nil || term.hasPrefix("tmux")
      || term.hasPrefix("screen")
    // Apple's terminal prints what begins with ESC _; older consoles print half of "ESC [ > q".
    isMute =
      term == "dumb" || term == "linux" || variable("TERM_PROGRAM") == "Apple_Terminal"
    // An answer that comes too late would appear on the next command line, so over a network wait
    // longer.
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
