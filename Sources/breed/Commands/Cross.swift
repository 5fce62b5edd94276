import ArgumentParser
import Breeding
import Populations

struct Cross: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Breed any two with each other: breed cross 3 1/7",
    discussion: """
      Example: breed cross 7 lagoon/4/3 --into mixed

      A picture is 7 on the current sheet, 3/7 on that of generation 3, or lagoon/3/7 in another \
      lineage. Children are crossovers, mutated; where colour alone changes, of one parent each.
      """)

  @Argument(
    help: ArgumentHelp("The first parent.", valueName: "a"), transform: Pick.init(argument:))
  var first: Pick

  @Argument(
    help: ArgumentHelp("The second parent.", valueName: "b"), transform: Pick.init(argument:))
  var second: Pick

  @Option(help: "How far children stray: 0 (a crossover alone) to 1 (wild).")
  var strength = Breeder.defaultStrength

  @Option(help: "Pictures on the new sheet, 1 to 1000.")
  var count = 16

  @OptionGroup var variation: VariationOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try Strength.check(strength)
    try Count.check(count)
    try sheet.check(count: count)
  }

  func run() throws {
    let breeder = Breeder(renderer: try rendering.renderer())
    let place = try destination.opened(for: [first, second], by: breeder)
    try place.requireTwo(instead: "breed vary")
    let children = breeder.cross(
      (place.parents[0], place.parents[1]), number: place.number, parent: place.parent,
      cross: .init(
        place.parents[0].address, place.parents[1].address, strength: strength,
        limits: variation.limits), count: count, seed: place.seed)
    let lineage = try place.save(children)
    try Session(lineage: lineage, breeder: breeder, report: report).show(children, sheet: sheet)
  }
}
