import ArgumentParser
import Breeding

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a lineage: breed new a --seed 7",
    discussion: """
      Example: breed new best --pictures 3/7 lagoon/4/2 stars/5

      Draws the first sheet by a recipe, or fills it with copies of the pictures that --pictures \
      names.

      \(RecipeOption.list)
      """)

  @Argument(help: "The lineage's name (default: lineage-1, lineage-2, …).")
  var name: String?

  @Option(
    name: [.customShort("n"), .long],
    help: "Pictures on the sheet, 1 to 1000 (default: \(Breeder.defaultCount)).",
    in: Breeder.counts)
  var count: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      Begin with copies of these: numbers such as 3,7 or 3-5, generation/number, \
      lineage/generation/number, or stars such as stars/5.
      """,
      valueName: "pick"), completion: .savedPictures, transform: PictureArgument.init(argument:))
  var pictures: [PictureArgument] = []

  @OptionGroup var recipe: RecipeOption
  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try pictures.check()
    guard !pictures.isEmpty, let flag = recipe.given ?? (count == nil ? nil : "--count") else {
      return
    }
    throw ValidationError(
      "\(flag) and --pictures: expected one of them; with --pictures nothing is drawn")
  }

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    let first =
      try pictures.isEmpty
      ? workshop.new(
        name, recipe: recipe.resolved(), count: count ?? Breeder.defaultCount, seed: seed.seed)
      : workshop.new(
        name, pictures: pictures.list().different, seed: seed.seed)
    try workshop.tellRepetitions(pictures.list().repetition)
    try sheet.show(first, in: workshop, report)
  }
}
