import ArgumentParser
import Breeding

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare lineages and series: breed compare a",
    discussion: """
      Example: breed compare novelty entropy -o plot.svg
      Example: breed compare xor sigmoid --of goal

      A name stands for lineages as in breed stats: xor for that lineage, or for the series xor-1, \
      xor-2 and so on. Each group has the quartiles of its lineages' values, and every two of them a \
      Mann-Whitney test (two-sided, corrected by Holm's method where there are several) and the \
      effect size A of Vargha and Delaney: how likely a value of the first is larger than one of \
      the second.

      A lineage that reached its goal, the condition of its run, before the others ended counts with \
      its last value from there on.
      """)

  @Argument(
    help: "Names of lineages or series, at most \(Plot.mostCurves).", completion: .lineage)
  var names: [String]

  @Option(
    help: ArgumentHelp(
      """
      What to compare: a column of "breed stats --csv", or goal for when the condition of the runs \
      was fulfilled (default: best).
      """, valueName: "column"),
    completion: .list(ExperimentColumn.all.map(\.name) + [GroupComparison.goal]))
  var of: String?

  @Option(
    help: ArgumentHelp(
      """
      What to follow them along, generations or evaluations (default: generations; for the goal, \
      evaluations).
      """, valueName: "scale"),
    completion: .list(ExperimentScale.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "scale") })
  var by: ExperimentScale?

  @Option(
    help: ArgumentHelp(
      "The generation, or number of evaluations, to compare at (default: the last that all have).",
      valueName: "number"), in: 1...1_000_000_000)
  var at: Int?

  @Flag(help: "Print the groups' quartiles at every generation as CSV.")
  var csv = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Draw a plot: a file NAME.svg or NAME.png, or - for SVG on standard output.",
      valueName: "file"),
    completion: .file(extensions: ["svg", "png"]))
  var output: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if csv, report.json { throw ValidationError("--csv and --json: expected one of them") }
    guard let output else {
      if force.force { throw ValidationError("--force: expected --output, too") }
      return
    }
    if output != "-", !["svg", "png"].contains(FileKind.ending(ofFile: output)) {
      throw ValidationError(
        "--output \(printable(output)): expected a name that ends in .svg or .png")
    }
    if csv, output == "-" {
      throw ValidationError("--csv and --output -: expected another place for one of them")
    }
  }

  private var column: String { of ?? "best" }

  func run() throws {
    try report.check(output)
    var workshop = try folder.workshop()
    workshop.mayReplace = force.force
    let comparison = try ExperimentError.asTyped {
      try GroupComparison(
        workshop.groups(named: names), of: column, by: by, at: at, in: workshop)
    }
    if let output {
      try workshop.write(ExperimentError.asTyped { try comparison.plot() }, to: output)
    }
    let words = ComparisonReport(comparison)
    if report.json { return try Console.write(words.json(plot: output)) }
    if csv { return try Console.write(Array(words.csv.utf8)) }
    if output != "-" { try Console.write(words.text) }
    if let output { try Console.write(path: output) }
    if comparison.scored.count > 1 {
      report.hint(
        "\(column) is of other things in them, "
          + comparison.scored.map(printable).joined(separator: " and ")
          + ", and no test can compare these: --of \"best "
          + "\(printable(comparison.scored[comparison.scored[0] == "novelty" ? 1 : 0]))\" compares one, "
          + "where all have it")
    }
    if comparison.groups.contains(where: { $0.held > 0 }) {
      report.hint("lineages that had reached their goal before count with their last value")
    }
  }
}
