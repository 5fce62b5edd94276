extension TerminalLink {
  /// Finds out how pictures can be shown; nil where they cannot.
  ///
  /// The terminal is asked at most twice, and only once where it does not answer. Each wait ends
  /// 200 ms after the last byte that came (1 s over SSH). Within tmux, that program is asked which
  /// terminal is around it.
  ///
  /// - Parameter kind: how pictures are shown, where a person has chosen it.
  public func screen(
    _ environment: TerminalEnvironment, kind: GraphicsKind? = nil
  ) -> TerminalScreen? {
    let size = size
    let isTold = kind == .blocks || kind == .sixel
    let tmux = environment.hasTmux && !isTold ? TmuxClient.ask(pane: environment.pane) : nil
    func screen(_ answers: TerminalAnswers) -> TerminalScreen? {
      let room = TerminalSize(
        columns: size.columns, lines: size.lines, pixels: size.pixels ?? answers.pixels)
      return GraphicsChoice(kind, answers, environment, tmux: tmux).map {
        TerminalScreen($0, environment, answers, room: room)
      }
    }
    if kind == .blocks { return screen(TerminalAnswers([])) }
    guard isForeground else { return kind == nil ? nil : screen(TerminalAnswers([])) }
    if environment.isMute { return screen(TerminalAnswers([])) }

    var questions = size.pixels == nil ? TerminalQuestion.pixels : ""
    if environment.multiplexer == nil && kind == nil { questions += TerminalQuestion.name }
    let first = ask(questions + TerminalQuestion.attributes, patience: environment.patience)
    guard let attributes = first.attributes else { return screen(first) }

    // Only questions that it will understand, to judge by the first answers.
    var more = ""
    if kind == nil, let name = first.name, Self.takesStrings(name), environment.multiplexer == nil {
      more += TerminalQuestion.kitty
    }
    if attributes.contains(4) { more += TerminalQuestion.sixelLimits }
    if more.isEmpty { return screen(first) }
    let second = ask(more + TerminalQuestion.attributes, patience: environment.patience)
    return screen(first.merging(second))
  }

  /// Whether a terminal ignores ESC _ … ESC \ with a text that it does not know. Some print the
  /// text; tmux makes it the window's title.
  static func takesStrings(_ name: String) -> Bool {
    let name = name.lowercased()
    return !["tmux", "terminology", "rlogin", "kermit"].contains { name.contains($0) }
  }
}
