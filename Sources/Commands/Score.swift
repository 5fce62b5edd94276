import ArgumentParser
import Breeding

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score pictures: breed score --fitness entropy",
    discussion: """
      Example: breed score 3 2/5 lagoon/3/7 --fitness "entropy, 0.5*edges + 0.5*symmetry"

      Without a pick, all pictures of the current sheet are scored. Novelty is measured among the \
      pictures that are scored. What a fitness is made of: breed score --fitness help
      """)

  @Argument(
    help: .pictures, completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument] = []

  @OptionGroup var fitness: FitnessOption
  @OptionGroup var judges: JudgeOptions

  @Flag(help: "Print a table of all measures and presets.")
  var all = false

  @Flag(help: "Print only the mean of all pictures.")
  var mean = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try picks.check()
    if mean, all { throw ValidationError("--mean and --all: expected one of them") }
  }

  func run() throws {
    var workshop = try folder.workshop(rendering)
    workshop.breeder.background = fitness.background
    workshop.breeder.judges = judges.started(isQuiet: report.quiet)
    let expressions = try expressions(of: workshop.breeder)
    let scored = try workshop.scores(
      of: picks.list().different, by: expressions)
    try workshop.tellRepetitions(picks.list().repetition)
    if scored.count == 1, expressions.contains(where: \.needsNovelty) {
      workshop.tell("novelty of one picture alone is always 1: score it among others")
    }
    let means = zip(expressions, Self.means(of: scored.map(\.scores))).map { ($0.title, $1) }
    if mean { return try printMean(means, count: scored.count) }
    if report.json {
      return try Console.write(
        .array(
          scored.map { picture, scores in
            .line(
              .object([
                ("number", .integer(picture.number)), ("id", .string(picture.label)),
                (
                  "scores",
                  .object(zip(expressions, scores).map { ($0.title, .double($1)) })
                ),
              ]))
          }))
    }
    let (ids, scores) = (scored.map { printable($0.picture.label) }, scored.map(\.scores))
    try Console.write(
      all
        ? Self.table(ids, expressions.map(\.title), scores)
        : Self.lines(ids, expressions.map(\.title), scores))
    if all, fitness.fitness == nil {
      report.hint(
        "novelty, taste, age and mutations depend on other pictures: "
          + "--fitness \"novelty, taste, age, mutations\" adds them")
    }
    if !all, scored.count > 1 { report.hint("mean  \(Self.line(means))") }
  }

  private func printMean(_ means: [(String, Double)], count: Int) throws {
    guard report.json else { return try Console.write("\(Self.line(means))\n") }
    try Console.write(
      .object([
        ("count", .integer(count)), ("mean", .object(means.map { ($0, .double($1)) })),
      ]))
  }

  /// The mean of each column; of no rows, 0.
  private static func means(of rows: [[Double]]) -> [Double] {
    (rows.first ?? []).indices.map { place in
      rows.reduce(0) { $0 + $1[place] } / Double(rows.count)
    }
  }

  /// Values in a line, each after its name.
  private static func line(_ values: [(String, Double)]) -> String {
    values.map { "\(printable($0)) \(Report.decimal($1))" }.joined(separator: "  ")
  }

  /// What to print: distinct expressions in the order asked for, after all that there are.
  private func expressions(of breeder: Breeder) throws -> [FitnessExpression] {
    let wanted =
      try (all ? breeder.everyFitness() : [])
      + breeder.fitness(fitness.fitness ?? FitnessPreset.standard.name)
    return wanted.indices.filter { !wanted[..<$0].contains(wanted[$0]) }.map { wanted[$0] }
  }

  /// A line for each individual: its scores, each after its name.
  private static func lines(_ ids: [String], _ titles: [String], _ scores: [[Double]]) -> String {
    let rows = zip(ids, scores).map { id, scores in
      [id, line(zip(titles, scores).map { ($0, $1) })]
    }
    return Columns.text(rows, leading: [1])
  }

  /// A line of names, then a line for each individual, in columns.
  private static func table(_ ids: [String], _ titles: [String], _ scores: [[Double]]) -> String {
    let rows =
      [["id"] + titles] + zip(ids, scores).map { id, scores in [id] + scores.map(Report.decimal) }
    return Columns.text(rows, leading: [], heading: 0)
  }
}
