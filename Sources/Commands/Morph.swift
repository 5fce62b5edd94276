import ArgumentParser
import Breeding

struct Morph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "morph",
    abstract: "Turn a picture into another in steps: breed morph 3 7",
    discussion: """
      Example: breed morph 7 lagoon/4/3 --count 36

      The new sheet begins with the first picture and ends with the second. The steps between them \
      are small, whatever networks the two have. Each step is a picture that you can breed from.
      """)

  @Argument(
    help: .twoPictures,
    completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(
    name: [.customShort("n"), .long], help: "Pictures on the new sheet, 2 to 1000.",
    in: 2...Breeder.counts.upperBound)
  var count = Breeder.defaultCount

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws { _ = try picks.two("morph") }

  func run() throws {
    let (first, last) = try picks.two("morph")
    let workshop = try destination.folder.workshop(rendering, sheet)
    let steps = try workshop.morph(
      first, last, count: count, into: destination.into, seed: destination.seed.seed)
    try sheet.show(steps, in: workshop, report)
    destination.hint(steps, report)
  }
}
