import ArgumentParser
import Breeding
import Evolution
import Genomes
import Populations

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a lineage: breed new a --seed 7",
    discussion: """
      Draws its first sheet, of 16 pictures if --count does not say otherwise.

      \(RecipeOption.list)
      """)

  @Argument(help: "The lineage's name (default: lineage-1, lineage-2, …).")
  var name: String?

  @Option(help: "Pictures on the sheet, 1 to 1000.")
  var count = 16

  @OptionGroup var recipe: RecipeOption
  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try Count.check(count)
    try sheet.check(count: count)
    _ = try recipe.resolved()
    try recipe.check(count: count)
    if let name { _ = try LineageName(argument: name) }
  }

  func run() throws {
    let folder = folder.folder
    let name = try name.map(LineageName.init(argument:)) ?? folder.freeName()
    if folder.has(name) { throw PopulationError.lineageExists(name) }
    let breeder = Breeder(renderer: try rendering.renderer())
    let seed = seed.seedOrDrawn
    let first = breeder.new(recipe: try recipe.resolved(), count: count, seed: seed)
    let lineage = try folder.found(name, seed: seed, first: first)
    try Session(lineage: lineage, breeder: breeder, report: report).show(first, sheet: sheet)
  }
}
