import ArgumentParser
import Breeding

struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit a network by hand: breed edit 7 --weight 4-9=1.5",
    discussion: """
      Example: breed edit lagoon/4/2 --activation 21=sine --off 19-21 --into pool

      Name a node by its number, which "breed inspect" shows, or by its id. Each flag may be given \
      more than once. On the new sheet the changed picture comes first, then the picture as it \
      was.
      """)

  @Argument(
    help: .savedPicture,
    completion: .pictures, transform: PictureName.init(argument:))
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
        "both look the same: the change has little or no effect on the picture; "
          + "breed inspect marks what is unused")
    }
  }
}
