import ArgumentParser

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Draw a generation's sheet again: breed show 2",
    discussion: "Example: breed show --size 512 --thumbnails")

  @Argument(
    help: "The generation's number (default: the current one).", completion: .generation)
  var generation: Int?

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    try sheet.show(workshop.show(generation), in: workshop, report)
  }
}
