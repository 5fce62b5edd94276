import ArgumentParser
import Breeding
import Genomes
import Populations

struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go on with another lineage: breed load a",
    discussion: """
      Example: breed load a 3

      With a generation's number, that generation becomes the lineage's current one.
      """)

  @Argument(
    help: "The lineage's name.",
    completion: .shellCommand("breed list --quiet | cut -c3- | cut -d' ' -f1"))
  var name: String

  @Argument(help: "The generation to go on from.")
  var generation: Int?

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let folder = folder.folder
    let name = try LineageName(argument: name)
    let breeder = Breeder(renderer: try rendering.renderer())
    let lineage = try folder.open(name, forWriting: generation != nil)
    let loaded = try breeder.generation(generation, of: lineage)
    try sheet.check(loaded)
    if generation != nil { try lineage.load(loaded.number) }
    try folder.makeCurrent(name)
    try Session(lineage: lineage, breeder: breeder, report: report)
      .show(loaded, sheet: sheet, redrawing: false)
  }
}
