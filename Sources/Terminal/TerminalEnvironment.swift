/// What the environment tells of the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The colours that text may have; nil where it tells none.
  let colours: BlockGraphics.Colours?
  /// Whether it is a terminal that must not be asked: it cannot answer, or would print the question.
  let isMute: Bool
  /// Whether it is a terminal within a terminal, such as tmux, which passes no pictures on, unless
  /// it shows sixels itself.
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
    // An answer that comes too late would stand on the next command line: over a network, wait.
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
