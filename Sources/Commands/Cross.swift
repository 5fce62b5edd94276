import ArgumentParser
import Breeding

struct Cross: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cross",
    abstract: "Breed two pictures with each other: breed cross 3 1/7",
    discussion: """
      Example: breed cross 7 lagoon/4/3 --into mixed

      The children are mutated crossovers of the two. The first ones take more from the first \
      parent, the last ones more from the second. With --focus colour or --focus view, each child \
      comes from one parent alone.
      """)

  @Argument(
    help: .twoPictures,
    completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(
    name: .shortAndLong, help: "How much children change, from 0, a crossover alone, to 1, wild.",
    in: 0...1)
  var strength = Breeder.defaultStrength

  @Option(
    name: [.customShort("n"), .long], help: "Pictures on the new sheet, 1 to 1000.",
    in: Breeder.counts)
  var count = Breeder.defaultCount

  @OptionGroup var variation: VariationOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws { _ = try picks.two("cross") }

  func run() throws {
    let (first, second) = try picks.two("cross")
    let workshop = try destination.folder.workshop(rendering, sheet)
    let children = try workshop.cross(
      first, second, strength: strength, limits: variation.limits, count: count,
      into: destination.into, seed: destination.seed.seed)
    try sheet.show(children, in: workshop, report)
    destination.hint(children, report)
  }
}
