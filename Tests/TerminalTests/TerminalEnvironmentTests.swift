import Testing

@testable import Terminal

@Suite struct TerminalEnvironmentTests {
  @Test(arguments: [
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], BlockGraphics.Colours.direct),
    (["TERM": "xterm", "COLORTERM": "24bit"], .direct),
    (["TERM": "xterm-direct"], .direct),
    (["TERM": "xterm-256color", "COLORTERM": "yes"], .indexed),
    (["TERM": "screen", "TMUX": "/tmp/tmux-0/default,1,0"], .indexed),
    (["TERM": "vt100"], nil), ([:], nil), (["TERM": "dumb", "COLORTERM": "truecolor"], nil),
    (["TERM": "xterm-256color", "NO_COLOR": "1"], nil),
  ])
  func `colours are those that the environment tells`(
    variables: [String: String], colours: BlockGraphics.Colours?
  ) {
    #expect(TerminalEnvironment(of: variables).colours == colours)
  }

  @Test func `who cannot answer is not asked`() {
    let mute = [[:], ["TERM": "linux"], ["TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"]]
    for variables in mute { #expect(TerminalEnvironment(of: variables).isMute) }
    #expect(!TerminalEnvironment(of: ["TERM": "xterm"]).isMute)
  }

  @Test(arguments: [
    (["TERM": "tmux-256color"], TerminalEnvironment.Multiplexer.tmux),
    (["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"], .tmux),
    (["TERM": "xterm", "TMUX": "/tmp/tmux-0/default,1,0"], .tmux),
    (["TERM": "screen"], .screen), (["TERM": "xterm", "STY": "1.a"], .screen),
    (["TERM": "screen", "STY": "1.a", "TMUX": "/tmp/tmux-0/default,1,0"], .screen),
    (["TERM": "xterm"], nil),
  ])
  func `a terminal within a terminal is told by its name or its variable`(
    variables: [String: String], multiplexer: TerminalEnvironment.Multiplexer?
  ) {
    let environment = TerminalEnvironment(of: variables)
    #expect(environment.multiplexer == multiplexer)
    #expect(environment.hasTmux == (variables["TMUX"] != nil))
  }

  @Test func `over a network answers take longer`() {
    let far = TerminalEnvironment(of: ["TERM": "xterm", "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"])
    #expect(far.patience > TerminalEnvironment(of: ["TERM": "xterm"]).patience)
  }
}
