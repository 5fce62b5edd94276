import ArgumentParser
import Breeding
import JSON
import Populations

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a fitness of each: breed score --fitness entropy",
    discussion: """
      Example: breed score 3 7 2/5 --json

      Without a pick, all pictures of the current sheet.

      What a fitness is made of: breed score --fitness help
      """)

  @Argument(
    help: ArgumentHelp("Numbers, or generation/number.", valueName: "pick"),
    transform: Pick.init(argument:))
  var picks: [Pick] = []

  @OptionGroup var fitness: FitnessOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let lineage = try folder.folder.open()
    let measure = try fitness.measure()
    let individuals =
      picks.isEmpty
      ? try lineage.generation().individuals
      : try picks.map { try $0.individual(in: lineage) }
    let breeder = Breeder(renderer: try rendering.renderer())
    let scores = breeder.scores(of: individuals.map(\.genome), by: measure)
    if report.json {
      return try Output.write(
        .array(
          zip(individuals, scores).map { individual, score in
            .line(
              .object([
                ("number", .integer(individual.id.number)),
                ("id", .string(individual.id.description)),
                ("scores", .object([(measure.name, .double(score))])),
              ]))
          }))
    }
    let width = individuals.map(\.id.description.count).max() ?? 0
    for (individual, score) in zip(individuals, scores) {
      let id = individual.id.description
      try Output.write(
        "\(String(repeating: " ", count: width - id.count))\(id)  \(measure.name) "
          + "\(Report.decimal(score))\n")
    }
  }
}
