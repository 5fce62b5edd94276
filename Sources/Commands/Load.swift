import ArgumentParser
import Breeding

struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Go on with another lineage: breed load a",
    discussion: """
      Example: breed load a/3

      With a/3 or a 3, generation 3 becomes the lineage's current one. A number alone is a \
      generation of the current lineage.
      """)

  @Argument(help: "The lineage's name, or name/generation.", completion: .lineage)
  var name: String

  @Argument(
    help: "The generation to go on from.", completion: .generation,
    transform: TypedNumber.whole(1...History.limit))
  var generation: Int?

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop(rendering, sheet)
    let (lineage, generation) = try place(in: workshop)
    try sheet.show(workshop.load(lineage, generation: generation), in: workshop, report)
  }

  /// The lineage and the generation that are meant. What is a lineage's name is one, also a number.
  private func place(in workshop: Workshop) throws -> (lineage: String, generation: Int?) {
    guard generation == nil, case .sheet(let lineage, let number?)? = try? SheetOrPicture(name),
      LineageName(name).map({ !workshop.folder.has($0) }) ?? true
    else { return (name, generation) }
    return (try lineage?.description ?? workshop.open().name.description, number)
  }
}
