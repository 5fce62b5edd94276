import ArgumentParser
import Breeding

struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change one by hand: breed edit 7 --weight 4-9=1.5",
    discussion: """
      Example: breed edit lagoon/4/2 --activation 21=sine --off 19-21 --into pool

      Nodes are called by the numbers that breed inspect shows, or by their ids; each flag may be \
      given more than once. The new sheet has the changed picture first, then the picture as it was.
      """)

  @Argument(
    help: .picture, completion: .pictures, transform: PictureName.init(argument:))
  var pick: PictureName

  @OptionGroup var edit: EditOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try destination.folder.workshop(rendering, sheet)
    let edited = try workshop.edit(
      pick, edit.changes, into: destination.into, seed: destination.seed.seed)
    try sheet.show(edited, in: workshop, report)
    if try workshop.looksUnchanged(edited.generation) {
      report.hint(
        "both look the same: the picture does not hear what was changed, or hardly; "
          + "breed inspect tells what no colour channel hears")
    }
  }
}
