import ArgumentParser

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Go back a generation: breed undo",
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
    abstract: "Go forward again after an undo: breed redo")

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
