import ArgumentParser

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Go a generation back: breed undo",
    discussion: "Nothing is deleted: \"breed redo\" goes forward again.")

  @OptionGroup var move: MoveOptions

  func run() throws {
    let workshop = try move.folder.workshop(move.rendering, move.sheet)
    try move.sheet.show(workshop.undo(), in: workshop, move.report)
  }
}

struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Take an undo back: breed redo")

  @OptionGroup var move: MoveOptions

  func run() throws {
    let workshop = try move.folder.workshop(move.rendering, move.sheet)
    try move.sheet.show(workshop.redo(), in: workshop, move.report)
  }
}

/// What going to another generation takes.
struct MoveOptions: ParsableArguments {
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions
}
