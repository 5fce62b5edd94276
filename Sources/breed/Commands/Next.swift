import ArgumentParser
import Breeding
import Populations

struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Breed what you picked: breed next --pick 3,7",
    discussion: """
      One pick has mutated children. Several breed with each other, and each also has mutated \
      children alone.
      """)

  @Option(
    help: ArgumentHelp("Numbers on the sheet.", valueName: "numbers"),
    transform: PickList.init(argument:))
  var pick: PickList

  @Option(help: "How far children stray: 0 (nearly the parent) to 1 (wild).")
  var strength = Breeder.defaultStrength

  @Flag(help: "Let the picks themselves stay, first on the new sheet.")
  var keep = false

  @Option(
    help: ArgumentHelp(
      "Breed from this generation instead of the current one; that makes a branch.",
      valueName: "generation"))
  var from: Int?

  @Option(help: "Pictures on the new sheet, 1 to 1000 (default: as many as on the old).")
  var count: Int?

  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try Strength.check(strength)
    if let count {
      try Count.check(count)
      try sheet.check(count: count)
    }
  }

  func run() throws {
    let breeder = Breeder(renderer: try rendering.renderer())
    let lineage = try folder.folder.open(forWriting: true)
    let parent = try lineage.generation(from)
    for number in pick.numbers { try parent.require(number) }
    let count = count ?? parent.individuals.count
    try sheet.check(count: count)
    let children = breeder.next(
      from: parent, number: lineage.history.count + 1,
      pick: .init(picks: pick.numbers, strength: strength, keep: keep), count: count,
      seed: seed.seed ?? lineage.history.seed)
    try lineage.append(children)
    try Session(lineage: lineage, breeder: breeder, report: report).show(children, sheet: sheet)
  }
}
