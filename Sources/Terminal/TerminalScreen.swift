/// How pictures are shown in a terminal, and how much fits.
public struct TerminalScreen: Sendable {
  /// The way in which pictures are shown, by its name.
  public let kind: GraphicsKind
  /// The way in which pictures are shown.
  public let graphics: any Graphics
  /// The size of the terminal.
  public let room: TerminalSize
  /// What a person should know who may want to see them in another way.
  public let note: String?

  /// The screen for output into a pipe or a file, where a person asked for graphics by name.
  public static func pipe(_ kind: GraphicsKind, _ environment: TerminalEnvironment) -> Self {
    Self(kind, environment, TerminalAnswers([]), room: .pipe)
  }

  init(
    _ choice: GraphicsChoice, _ environment: TerminalEnvironment, _ answers: TerminalAnswers,
    room: TerminalSize
  ) {
    self.init(
      choice.kind, environment, answers, room: room, through: choice.passage, note: choice.note)
  }

  init(
    _ kind: GraphicsKind, _ environment: TerminalEnvironment, _ answers: TerminalAnswers,
    room: TerminalSize, through passage: TmuxPassage? = nil, note: String? = nil
  ) {
    var room = room
    switch kind {
    case .kitty:
      if let passage {
        graphics = KittyPlaceholders(passage: passage, cell: room.cell)
        room.width = min(room.width, KittyPlaceholders.mostCells * room.cell.x)
        room.tallest = KittyPlaceholders.mostCells * room.cell.y
      } else {
        graphics = KittyGraphics()
      }
    case .iterm:
      graphics = passage.map { ITermBands(passage: $0, cell: room.cell) } ?? ITermGraphics()
    case .sixel:
      graphics = SixelGraphics(registers: answers.registers ?? 256)
      if let limit = answers.sixelLimit {
        room.width = min(room.width, limit.x)
        room.tallest = limit.y
      }
    case .blocks: graphics = BlockGraphics(colours: environment.colours ?? .indexed)
    }
    (self.kind, self.room, self.note) = (kind, room, note)
  }
}
