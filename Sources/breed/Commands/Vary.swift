import ArgumentParser
import Breeding
import Populations

struct Vary: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vary one from timid to wild: breed vary 7",
    discussion: """
      Example: breed vary lagoon/4/3 --into tides --focus colour

      The picture itself comes first. Each row strays farther than the one above, from a \
      strength of \(StrengthLadder.lowest) to 1, with as many tries as there are rows.
      """)

  @Argument(
    help: ArgumentHelp(
      "The picture's number, generation/number or lineage/generation/number.", valueName: "pick"),
    transform: Pick.init(argument:))
  var pick: Pick

  @Option(help: "Rows of the sheet, and pictures in each, 2 to 31.")
  var rows = 5

  @OptionGroup var variation: VariationOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard 2...31 ~= rows else { throw ValidationError("--rows \(rows): expected 2 to 31") }
    try sheet.check(count: rows * rows)
  }

  func run() throws {
    let breeder = Breeder(renderer: try rendering.renderer())
    let place = try destination.opened(for: [pick], by: breeder)
    let children = breeder.vary(
      place.parents[0], number: place.number, parent: place.parent,
      vary: .init(
        place.parents[0].address, strengths: StrengthLadder.strengths(rows),
        limits: variation.limits), count: rows * rows, seed: place.seed)
    let lineage = try place.save(children)
    try Session(lineage: lineage, breeder: breeder, report: report).show(children, sheet: sheet)
  }
}
