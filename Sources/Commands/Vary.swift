import ArgumentParser
import Breeding

struct Vary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vary",
    abstract: "Vary a picture from timid to wild: breed vary 7",
    discussion: """
      Example: breed vary lagoon/4/3 --into tides --focus colour

      The picture itself comes first. Each row changes more than the one above, from a strength of \
      \(StrengthLadder.lowest) to 1.
      """)

  @Argument(
    help: .savedPicture,
    completion: .pictures, transform: PictureName.init(argument:))
  var pick: PictureName

  @Option(help: "Rows of the sheet, and pictures in each, 2 to 31.", in: 2...31)
  var rows = Breeder.defaultRows

  @OptionGroup var variation: VariationOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try destination.folder.workshop(rendering, sheet)
    let children = try workshop.vary(
      pick, limits: variation.limits, rows: rows, into: destination.into,
      seed: destination.seed.seed)
    try sheet.show(children, in: workshop, report)
    destination.hint(children, report)
  }
}
