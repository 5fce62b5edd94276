import ArgumentParser
import Breeding
import Genomes
import Populations

struct Morph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn one into another, step by step: breed morph 3 7",
    discussion: """
      Example: breed morph 7 lagoon/4/3 --count 36

      The first picture is A, the last is B; nothing jumps between them, whatever networks they \
      are. Each step is a genome that can be picked.
      """)

  @Argument(
    help: ArgumentHelp(
      "A: the picture's number, generation/number or lineage/generation/number.",
      valueName: "a"), transform: Pick.init(argument:))
  var first: Pick

  @Argument(
    help: ArgumentHelp("B: another one.", valueName: "b"), transform: Pick.init(argument:))
  var last: Pick

  @Option(help: "Pictures on the new sheet, 2 to 1000.")
  var count = 16

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard 2...1_000 ~= count else {
      throw ValidationError("--count \(count): expected 2 to 1000")
    }
    try sheet.check(count: count)
  }

  func run() throws {
    let breeder = Breeder(renderer: try rendering.renderer())
    let place = try destination.opened(for: [first, last], by: breeder)
    try place.requireTwo(instead: "breed vary")
    let (one, other) = (place.parents[0], place.parents[1])
    let way: Generation
    do throws(GenomeFault) {
      way = try breeder.morph(
        (one, other), number: place.number, parent: place.parent,
        morph: .init(one.address, other.address), count: count, seed: place.seed)
    } catch {
      throw ValidationError("\(one.address) and \(other.address) together: \(error)")
    }
    let lineage = try place.save(way)
    try Session(lineage: lineage, breeder: breeder, report: report).show(way, sheet: sheet)
  }
}
