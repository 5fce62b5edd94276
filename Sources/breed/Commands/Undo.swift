import ArgumentParser

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go a generation back: breed undo",
    discussion: "Nothing is deleted: \"breed redo\" goes forward again.")

  @OptionGroup var move: MoveOptions

  func run() throws { try move.run(to: \.undoTarget) { lineage in try lineage.undo() } }
}
