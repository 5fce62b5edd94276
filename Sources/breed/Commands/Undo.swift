import ArgumentParser
import Breeding
import Populations

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go back to the generation that the current one was bred from.",
    discussion: "Example: breed undo\n\nNothing is deleted; \"breed redo\" goes forward again.")

  @OptionGroup var move: Move

  func run() throws { try move.run { lineage in try lineage.undo() } }
}

struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the last undo back.",
    discussion: "Example: breed redo")

  @OptionGroup var move: Move

  func run() throws { try move.run { lineage in try lineage.redo() } }
}

/// Going to another generation of the current lineage, and showing it.
struct Move: ParsableArguments {
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run(_ lineageName: LineageName? = nil, _ go: (Lineage) throws -> Void) throws {
    let folder = folder.folder
    let breeder = Breeder(renderer: try rendering.renderer())
    let lineage = try folder.open(lineageName, forWriting: true)
    try go(lineage)
    if let lineageName { try folder.makeCurrent(lineageName) }
    try Session(lineage: lineage, breeder: breeder, report: report)
      .show(try lineage.generation(), sheet: sheet, redrawing: false)
  }
}
