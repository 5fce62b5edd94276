import Testing

@testable import Terminal

@Suite struct GraphicsKindTests {
  private static let da = "\u{1B}[?62;22c"
  private static let sixel = "\u{1B}[?62;4;22c"
  private static let ok = "\u{1B}_Gi=31;OK\u{1B}\\"

  private static func name(_ name: String) -> String { "\u{1B}P>|\(name)\u{1B}\\" }

  @Test(arguments: [
    (name("kitty(0.35.2)") + ok + da, GraphicsKind.kitty),
    (name("WezTerm 20240203") + ok + sixel, .kitty),
    (name("WezTerm 20240203") + sixel, .iterm),
    (name("iTerm2 3.4.23") + da, .iterm),
    (name("foot(1.16.2)") + sixel, .sixel),
    (name("XTerm(397)") + da, .blocks),
    (da, .blocks), ("", .blocks), ("garbage\u{1B}[", .blocks),
  ])
  func `the best that a terminal has is chosen`(answers: String, kind: GraphicsKind) {
    let environment = TerminalEnvironment(of: ["TERM": "xterm-256color"])
    #expect(GraphicsKind(TerminalAnswers(text: answers), environment) == kind)
  }

  @Test(arguments: [["TERM": "xterm"], [:], ["TERM": "xterm-256color", "NO_COLOR": "1"]])
  func `without colours there are no blocks, but pictures`(variables: [String: String]) {
    let environment = TerminalEnvironment(of: variables)
    #expect(GraphicsKind(TerminalAnswers(text: Self.da), environment) == nil)
    #expect(GraphicsKind(TerminalAnswers(text: Self.sixel), environment) == .sixel)
  }

  @Test(arguments: ["tmux 3.4", "terminology 1.13", "RLogin 2.31"])
  func `who would print the question, or make it a title, is not asked`(name: String) {
    #expect(!TerminalLink.takesStrings(name))
    #expect(TerminalLink.takesStrings("kitty(0.35.2)"))
  }
}
