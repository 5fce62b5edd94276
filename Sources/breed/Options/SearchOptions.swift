import ArgumentParser
import Evolution
import Files
import Fitness
import Genomes
import JSON
import Populations

/// How an automatic run searches.
struct SearchOptions: ParsableArguments {
  @Option(
    help: "How it searches: generational (NEAT), novelty, map-elites or nsga2.",
    completion: .list(Generation.Search.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "search") })
  var search = Generation.Search.generational

  @Option(
    help: ArgumentHelp(
      "The two measures of a map (default: complexity,symmetry).", valueName: "measures"))
  var axes: String?

  @Option(
    help: ArgumentHelp("A map's columns and rows, up to 32x32.", valueName: "bins"),
    transform: Self.bins(argument:))
  var bins: (Int, Int)?

  @Option(help: "Pictures a generation, 1 to 1000.")
  var population = 64

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Set one of NEAT's settings; \"help\" lists them.", valueName: "name=value"))
  var assignments: [String] = []

  @Option(
    name: .customLong("settings"),
    help: ArgumentHelp("Read settings from a JSON file: { \"species\": 8 }.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var settingsFile: String?

  func validate() throws {
    if assignments.contains("help") { throw CleanExit.message(Self.settingsHelp) }
    try Count.check(population, flag: "--population")
    if search != .mapElites, axes != nil || bins != nil {
      throw ValidationError("--axes and --bins are of --search map-elites")
    }
    _ = try axisExpressions()
    if settingsFile == nil { _ = try settings() }
  }

  /// The search for a fitness.
  func method(_ fitness: [FitnessExpression], activations: [Activation]) throws
    -> Generation.Auto
  {
    let several = fitness.count > 1
    if several != (search == .nsga2) {
      throw ValidationError(
        several
          ? "--fitness: \(fitness.count) objectives are of --search nsga2; expected one"
          : "--search nsga2: expected two objectives or more, as --fitness \"entropy, symmetry\"")
    }
    if [.mapElites, .nsga2].contains(search), fitness.contains(where: \.needsNovelty) {
      throw ValidationError(
        "--fitness: novelty changes with the population; "
          + "expected --search generational or novelty")
    }
    let settings = try settings()
    guard settings.elite <= population else {
      throw ValidationError("--set elite: expected at most the population, \(population)")
    }
    let text = fitness.map(\.description).joined(separator: ", ")
    do { _ = try FitnessExpression.list(text) } catch {
      throw ValidationError("--fitness, written out: \(error)")
    }
    let axes = try axisExpressions()
    var targets: [Generation.Target] = []
    for target in (fitness + axes).flatMap(\.targets)
    where !targets.contains(where: { $0.measure == target.name }) {
      targets.append(.init(measure: target.name, fingerprint: "\(target.picture.fingerprint)"))
    }
    return Generation.Auto(
      search: search, fitness: text,
      axes: zip(axes, [grid.columns, grid.rows]).map {
        Generation.Axis(measure: $0.description, bins: $1)
      }, targets: targets, population: population, activations: activations, settings: settings)
  }

  /// The cells of the map, where there is one.
  var cellCount: Int { search == .mapElites ? grid.columns * grid.rows : 0 }

  private var grid: (columns: Int, rows: Int) { bins ?? (16, 16) }

  private func axisExpressions() throws -> [FitnessExpression] {
    guard search == .mapElites else { return [] }
    let text = axes ?? "complexity,symmetry"
    let expressions: [FitnessExpression]
    do { expressions = try FitnessExpression.list(text) } catch {
      throw ValidationError("--axes \"\(text.prefix(80))\": \(error)")
    }
    guard expressions.count == 2 else {
      throw ValidationError(
        "--axes \"\(text.prefix(80))\": expected two measures, with a comma; "
          + "found \(expressions.count)")
    }
    if expressions.contains(where: \.needsNovelty) {
      throw ValidationError("--axes: novelty changes with the population; expected measures")
    }
    return expressions
  }

  /// The settings: the file's, with those that were typed in their place.
  private func settings() throws -> NEATSettings {
    var settings = NEATSettings()
    if let settingsFile {
      let bytes = try FileSystem.read(settingsFile, limit: JSONLimits.standard.bytes)
      settings = try NEATSettings(json: JSONDocument(parsing: bytes, source: settingsFile).root)
    }
    for assignment in assignments {
      let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError(
          "--set \"\(printable(assignment))\": expected name=value, such as species=8")
      }
      do { try settings.set(parts[0], to: parts[1]) } catch {
        if case .unreadable = error {
          throw ValidationError("--set \(printable(assignment)): \(error)")
        }
        throw ValidationError("\(error)")
      }
    }
    return settings
  }

  private static func bins(argument: String) throws -> (Int, Int) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    let most = Generation.Axis.mostBins
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], 1...most ~= columns,
      1...most ~= rows
    else { throw ValidationError("expected columns and rows from 1x1 to \(most)x\(most)") }
    return (columns, rows)
  }

  /// Every setting with its default, for `--set help`.
  static var settingsHelp: String {
    let defaults = NEATSettings()
    let values = NEATSettings.all.map { setting in
      let value = defaults[setting]
      return [setting.isWhole ? "\(Int(value))" : "\(value)", setting.summary]
    }
    let words = Columns.lines(values, leading: [0, 1], separator: " ")
    return "Settings of NEAT, as --set name=value or in a file for --settings:\n"
      + Columns.list(zip(NEATSettings.all, words).map { ($0.name, $1) })
  }
}
