import ArgumentParser
import Breeding

struct Morph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "morph",
    abstract: "Turn one into another, step by step: breed morph 3 7",
    discussion: """
      Example: breed morph 7 lagoon/4/3 --count 36

      The first picture is A, the last is B; nothing jumps between them, whatever networks they \
      are. Each step is a genome that can be picked.
      """)

  @Argument(
    help: ArgumentHelp(
      "A: the picture's number, generation/number, lineage/generation/number, or a star as stars/5.",
      valueName: "a"), transform: PictureName.init(argument:))
  var first: PictureName

  @Argument(
    help: ArgumentHelp("B: another one.", valueName: "b"), transform: PictureName.init(argument:))
  var last: PictureName

  @Option(help: "Pictures on the new sheet, 2 to 1000.")
  var count = Breeder.defaultCount

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try destination.folder.workshop(rendering, sheet)
    let steps = try workshop.morph(
      first, last, count: count, into: destination.into, seed: destination.seed.seed)
    try sheet.show(steps, in: workshop, report)
  }
}
