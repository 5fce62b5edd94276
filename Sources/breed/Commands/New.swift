import ArgumentParser
import Breeding

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a lineage: breed new a --seed 7",
    discussion: """
      Draws its first sheet, of \(Breeder.defaultCount) pictures if --count does not say otherwise.

      \(RecipeOption.list)
      """)

  @Argument(help: "The lineage's name (default: lineage-1, lineage-2, …).")
  var name: String?

  @Option(name: [.customShort("n"), .long], help: "Pictures on the sheet, 1 to 1000.")
  var count = Breeder.defaultCount

  @OptionGroup var recipe: RecipeOption
  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    let first = try workshop.new(
      name, recipe: recipe.resolved(), count: count, seed: seed.seed)
    try sheet.show(first, in: workshop, report)
  }
}
