import ArgumentParser
import Breeding
import Fitness
import JSON
import Populations

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a fitness of each: breed score --fitness entropy",
    discussion: """
      Example: breed score 3 7 2/5 --fitness "entropy, 0.5*edges + 0.5*symmetry" --json

      Without a pick, all pictures of the current sheet. What a fitness is made of: breed score \
      --fitness help
      """)

  @Argument(
    help: ArgumentHelp("Numbers, or generation/number.", valueName: "pick"),
    transform: Pick.init(argument:))
  var picks: [Pick] = []

  @OptionGroup var fitness: FitnessOption

  @Flag(help: "Print a table of all measures and presets.")
  var all = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let lineage = try folder.folder.open()
    let expressions = try expressions()
    let individuals =
      picks.isEmpty
      ? try lineage.generation().individuals
      : try picks.map { try $0.individual(in: lineage) }
    let breeder = Breeder(renderer: try rendering.renderer())
    let scores = breeder.scores(of: individuals.map(\.genome), by: expressions)
    if report.json {
      return try Output.write(
        .array(
          zip(individuals, scores).map { individual, scores in
            .line(
              .object([
                ("number", .integer(individual.id.number)),
                ("id", .string(individual.id.description)),
                (
                  "scores",
                  .object(zip(expressions, scores).map { ($0.title, .double($1)) })
                ),
              ]))
          }))
    }
    let ids = individuals.map(\.id.description)
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
      guard !expression.needsNovelty else {
        throw ValidationError(
          "--fitness \"\(expression.title)\": novelty needs a population; use it with breed auto")
      }
      expressions.append(expression)
    }
    return expressions
  }

  /// A line for each individual: its scores, each after its name.
  private static func lines(_ ids: [String], _ titles: [String], _ scores: [[Double]]) -> String {
    let width = ids.map(\.count).max() ?? 0
    return zip(ids, scores).map { id, scores in
      let parts = zip(titles, scores).map { "  \($0) \(Report.decimal($1))" }
      return padded(id, width) + parts.joined() + "\n"
    }.joined()
  }

  /// A line of names, then a line for each individual, in columns.
  private static func table(_ ids: [String], _ titles: [String], _ scores: [[Double]]) -> String {
    let rows =
      [["id"] + titles] + zip(ids, scores).map { id, scores in [id] + scores.map(Report.decimal) }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map(padded).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Set to the right.
  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: width - text.count) + text
  }
}
