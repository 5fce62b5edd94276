import ArgumentParser

struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Take an undo back: breed redo")

  @OptionGroup var move: MoveOptions

  func run() throws { try move.run(to: \.redoTarget) { lineage in try lineage.redo() } }
}
