import ArgumentParser
import Breeding
import Files
import Fitness
import Genomes
import JSON
import Populations

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a fitness of each: breed score --fitness entropy",
    discussion: """
      Example: breed score 3 2/5 lagoon/3/7 --fitness "entropy, 0.5*edges + 0.5*symmetry"

      Without a pick, all pictures of the current sheet; novelty is that among the pictures \
      scored. What a fitness is made of: breed score \
      --fitness help
      """)

  @Argument(
    help: ArgumentHelp(
      "Numbers, generation/number, lineage/generation/number, or PNGs.", valueName: "pick"),
    completion: .file(extensions: ["png"]),
    transform: Pick.init(argument:))
  var picks: [Pick] = []

  @OptionGroup var fitness: FitnessOption

  @Flag(help: "Print a table of all measures and presets.")
  var all = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let expressions = try expressions()
    let breeder = Breeder(renderer: try rendering.renderer())
    let scored = try addressed(by: breeder)
    let scores = breeder.scores(of: scored.map(\.genome), by: expressions)
    if report.json {
      return try Output.write(
        .array(
          zip(scored, scores).map { scored, scores in
            .line(
              .object([
                ("number", .integer(scored.number)), ("id", .string(scored.label)),
                (
                  "scores",
                  .object(zip(expressions, scores).map { ($0.title, .double($1)) })
                ),
              ]))
          }))
    }
    let ids = scored.map { printable($0.label) }
    try Output.write(
      all
        ? Self.table(ids, expressions.map(\.title), scores)
        : Self.lines(ids, expressions.map(\.title), scores))
  }

  /// What to print: distinct expressions in the order asked for, after all that there are.
  private func expressions() throws -> [FitnessExpression] {
    var expressions: [FitnessExpression] = []
    let names = Measures.all.map(\.name) + FitnessPreset.all.map(\.name)
    for expression in try (all ? names.map { try FitnessExpression($0) } : []) + fitness.list()
    where !expressions.contains(expression) {
      expressions.append(expression)
    }
    return expressions
  }

  /// A line for each individual: its scores, each after its name.
  private static func lines(_ ids: [String], _ titles: [String], _ scores: [[Double]]) -> String {
    let rows = zip(ids, scores).map { id, scores in
      [id, zip(titles, scores).map { "\($0) \(Report.decimal($1))" }.joined(separator: "  ")]
    }
    return Columns.text(rows, leading: [1])
  }

  /// A line of names, then a line for each individual, in columns.
  private static func table(_ ids: [String], _ titles: [String], _ scores: [[Double]]) -> String {
    let rows =
      [["id"] + titles] + zip(ids, scores).map { id, scores in [id] + scores.map(Report.decimal) }
    return Columns.text(rows, leading: [])
  }

  /// What is scored: the picks, or all pictures of the current sheet.
  private func addressed(by breeder: Breeder) throws -> [Scored] {
    let folder = folder.folder
    if picks.isEmpty {
      return try breeder.generation(of: folder.open()).individuals.map {
        Scored(label: $0.id.description, number: $0.id.number, genome: $0.genome)
      }
    }
    return try picks.map { pick in
      let found = try pick.found(in: folder, by: breeder)
      return Scored(label: found.label, number: found.number, genome: found.genome)
    }
  }

  private struct Scored {
    let label: String
    /// Its number on its sheet.
    let number: Int
    let genome: Genome
  }
}
