import ArgumentParser
import Breeding
import Genomes
import JSON
import Populations

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a fitness of each: breed score --fitness entropy",
    discussion: """
      Example: breed score 3 2/5 lagoon/3/7 --json

      Without a pick, all pictures of the current sheet.

      What a fitness is made of: breed score --fitness help
      """)

  @Argument(
    help: ArgumentHelp(
      "Numbers, generation/number or lineage/generation/number.", valueName: "pick"),
    transform: Pick.init(argument:))
  var picks: [Pick] = []

  @OptionGroup var fitness: FitnessOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let measure = try fitness.measure()
    let breeder = Breeder(renderer: try rendering.renderer())
    let scored = try addressed(by: breeder)
    let scores = breeder.scores(of: scored.map(\.genome), by: measure)
    if report.json {
      return try Output.write(
        .array(
          zip(scored, scores).map { scored, score in
            .line(
              .object([
                ("number", .integer(scored.address.id.number)),
                ("id", .string(scored.address.description)),
                ("scores", .object([(measure.name, .double(score))])),
              ]))
          }))
    }
    let width = scored.map(\.address.description.count).max() ?? 0
    for (scored, score) in zip(scored, scores) {
      let id = scored.address.description
      try Output.write(
        "\(String(repeating: " ", count: width - id.count))\(id)  \(measure.name) "
          + "\(Report.decimal(score))\n")
    }
  }

  /// What is scored: the picks, or all pictures of the current sheet. Whoever is of a lineage that
  /// was named is addressed with it.
  private func addressed(by breeder: Breeder) throws -> [(address: Address, genome: Genome)] {
    let folder = folder.folder
    if picks.isEmpty {
      return try breeder.generation(of: folder.open()).individuals.map {
        (Address($0.id), $0.genome)
      }
    }
    return try picks.map { pick in
      let individual = try pick.found(in: folder, by: breeder).individual
      return (Address(individual.id, in: pick.lineage), individual.genome)
    }
  }
}
