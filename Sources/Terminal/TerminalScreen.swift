/// How pictures are shown in a terminal, and how much fits.
public struct TerminalScreen: Sendable {
  /// The way in which pictures are shown.
  public let graphics: any Graphics
  /// The size of the terminal.
  public let room: TerminalSize

  /// The screen for output into a pipe or a file, where a person asked for graphics by name.
  public static func pipe(_ kind: GraphicsKind, _ environment: TerminalEnvironment) -> Self {
    Self(kind, environment, TerminalAnswers([]), room: .pipe)
  }

  init(
    _ kind: GraphicsKind, _ environment: TerminalEnvironment, _ answers: TerminalAnswers,
    room: TerminalSize
  ) {
    var room = room
    switch kind {
    case .kitty: graphics = KittyGraphics()
    case .iterm: graphics = ITermGraphics()
    case .sixel:
      graphics = SixelGraphics(registers: answers.registers ?? 256)
      if let limit = answers.sixelLimit {
        room.width = min(room.width, limit.x)
        room.tallest = limit.y
      }
    case .blocks: graphics = BlockGraphics(colours: environment.colours ?? .indexed)
    }
    self.room = room
  }
}

extension GraphicsKind {
  /// The best way that a terminal has to show pictures; nil where it does not even have colours.
  init?(_ answers: TerminalAnswers, _ environment: TerminalEnvironment) {
    if answers.takesKitty {
      self = .kitty
    } else if let name = answers.name, name.hasPrefix("iTerm2") || name.hasPrefix("WezTerm") {
      self = .iterm
    } else if answers.attributes?.contains(4) == true {
      self = .sixel
    } else if environment.colours != nil {
      self = .blocks
    } else {
      return nil
    }
  }
}
