import Files

/// What tmux says of itself and of the terminal around it.
struct TmuxClient: Hashable {
  /// Whether it passes on what is wrapped for that terminal.
  let isOpen: Bool
  /// Whether its text may be UTF-8 there.
  let isUTF8: Bool
  /// Whether it draws sixels there itself, as versions from 3.4 can.
  let drawsSixels: Bool
  /// What that terminal calls itself: its answer to XTVERSION.
  let name: String
  /// The value of `TERM` around it.
  let term: String

  /// What a person should do who wants pictures through it.
  static let cure = "tmux set -p allow-passthrough on"

  /// The question, for `tmux display-message -p`. The name comes last, since it may be anything.
  static let question =
    "#{allow-passthrough};#{client_utf8};#{client_termfeatures};#{client_termname};"
    + "#{client_termtype}"

  /// Reads tmux's answer; nil where it is none.
  init?(_ answer: String) {
    let parts = answer.split(separator: ";", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5 else { return nil }
    // Yes or no in 3.3, a word since 3.4; before 3.3 nothing, since there was no such option.
    isOpen = ["", "1", "on", "all"].contains(parts[0])
    isUTF8 = parts[1] == "1"
    drawsSixels = parts[2].split(separator: ",").contains("sixel")
    term = String(parts[3])
    name = String(parts[4].prefix { !$0.isNewline })
  }

  /// Asks the tmux whose pane this is; nil where it does not answer.
  ///
  /// - Parameter pane: the value of `TMUX_PANE`.
  static func ask(pane: String?) -> TmuxClient? {
    let target = pane.map { ["-t", $0] } ?? []
    return ChildProcess.output(
      of: [OutsideProgram.tmux.name, "display-message", "-p"] + target + [question], patience: 5
    ).flatMap(TmuxClient.init)
  }

  /// Whether around it there is not the terminal, but another program like it.
  var isNested: Bool {
    ["tmux", "screen"].contains { term.hasPrefix($0) || name.hasPrefix($0) }
  }

  /// The way to the terminal.
  var passage: TmuxPassage { TmuxPassage(levels: isNested ? 2 : 1) }

  /// How that terminal shows pictures that are passed on; nil where it does not, or nobody can tell.
  var kind: GraphicsKind? {
    if isNested { return nil }
    if name.hasPrefix("ghostty") || Self.hasPlaceholders(kitty: name) {
      return isUTF8 ? .kitty : nil
    }
    return TerminalAnswers.isITerm(name) ? .iterm : nil
  }

  /// Whether the name is of a kitty that knows placeholders, which came with 0.28.
  private static func hasPlaceholders(kitty name: String) -> Bool {
    guard name.hasPrefix("kitty(") else { return false }
    let numbers = name.dropFirst(6).split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    return numbers.count == 2 && (numbers[0], numbers[1]) >= (0, 28)
  }
}
