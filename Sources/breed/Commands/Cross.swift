import ArgumentParser
import Breeding

struct Cross: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cross",
    abstract: "Breed any two with each other: breed cross 3 1/7",
    discussion: """
      Example: breed cross 7 lagoon/4/3 --into mixed

      A picture is 7 on the current sheet, 3/7 on that of generation 3, lagoon/3/7 in another \
      lineage, or the star stars/5. Children are crossovers, mutated, from more of the first on to \
      more of the second; where colour or view alone changes, of one parent each.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      The two parents, as 3 1/7 or 3,1/7: numbers on the sheet, generation/number, \
      lineage/generation/number, or stars as stars/5.
      """,
      valueName: "pick"),
    completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(
    name: .shortAndLong, help: "How far children stray: 0 (a crossover alone) to 1 (wild).",
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
