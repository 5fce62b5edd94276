import ArgumentParser
import Breeding

struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Breed what you picked: breed next --pick 3,7",
    discussion: """
      One pick has mutated children. Several breed with each other, and each also has mutated \
      children alone. With --focus, structure and weights cross each for itself, and what does \
      not change comes from one parent; colour and view never cross.
      """)

  @Option(
    help: ArgumentHelp(
      "Numbers on the sheet; with \"3*2,7\" 3 has its turn twice as often.", valueName: "numbers"),
    transform: PickList.init(weighted:))
  var pick: PickList

  @Option(help: "How far children stray: 0 (nearly the parent) to 1 (wild).")
  var strength = Breeder.defaultStrength

  @Flag(help: "Let the picks themselves stay, first on the new sheet.")
  var keep = false

  @Option(
    help: ArgumentHelp(
      "Let these stay in their places on the new sheet.", valueName: "numbers"),
    transform: PickList.init(argument:))
  var lock: PickList?

  @Option(
    help: ArgumentHelp(
      "Breed from this generation instead of the current one; that makes a branch.",
      valueName: "generation"))
  var from: Int?

  @Option(
    help: """
      Pictures on the new sheet, 1 to 1000 (default: as many as on the old; of an import \
      \(Breeder.defaultCount) at least).
      """)
  var count: Int?

  @Option(
    help: ArgumentHelp(
      "So many fresh pictures among the children, as on the first sheet.", valueName: "count"))
  var newcomers: Int?

  @OptionGroup(title: "Children chosen among \(Wishes.pool) times as many")
  var wishes: WishOptions

  @OptionGroup var variation: VariationOptions
  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    let children = try workshop.next(
      pick: pick.numbers, strength: strength, keep: keep, lock: lock?.numbers ?? [],
      limits: variation.limits, from: from, count: count, seed: seed.seed,
      wishes: wishes.wishes, newcomers: newcomers)
    try sheet.show(children, in: workshop, report)
  }
}
