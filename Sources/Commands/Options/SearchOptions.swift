import ArgumentParser
import Breeding

/// How an automatic run searches.
struct SearchOptions: ParsableArguments {
  @Option(
    help:
      """
      How it searches: \(SearchKind.choice) (default: as before, or \
      \(SearchKind.standard.rawValue)).
      """,
    completion: .list(SearchKind.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "search") })
  var search: SearchKind?

  @Option(
    help: ArgumentHelp(
      """
      The two measures that make the map of map-elites, or "label" for a cell for each label of a \
      judge (default: as before, or \(axesByDefault)).
      """,
      valueName: "measures"),
    completion: .words(Measures.builtIn.map(\.name) + [FitnessVocabulary.label]))
  var axes: String?

  @Option(
    help: ArgumentHelp(
      """
      What novelty compares: looks, or the features that a judge sees, such as judge:imagenet, or \
      that a script tells, told (default: as before, or looks).
      """,
      valueName: "space"),
    completion: .list([SearchRequest.NoveltySpace.nameOfLooks, FitnessVocabulary.told]))
  var noveltyOf: String?

  @Option(
    help: ArgumentHelp(
      """
      Columns and rows of the map, or one number for both, up to \(mostBins)x\(mostBins) (default: \
      as before, or \(SearchRequest.defaultBins.columns)x\(SearchRequest.defaultBins.rows)).
      """,
      valueName: "bins"),
    transform: Self.bins(argument:))
  var bins: (columns: Int, rows: Int)?

  @Option(
    help: """
      Pictures in a generation, 1 to 1000 (default: as before, or \
      \(SearchRequest.defaultPopulation)).
      """,
    in: Breeder.counts)
  var population: Int?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Change a setting of NEAT; \"help\" lists them.", valueName: "name=value"),
    completion: .list(NEATSettings.all.map { "\($0.name)=" } + ["help"]))
  var assignments: [String] = []

  @Option(
    name: .customLong("settings"),
    help: ArgumentHelp(
      "Read settings of NEAT from a JSON file such as { \"species\": 8 }.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var settingsFile: String?

  /// The search for a fitness; what was not typed is nil.
  func request(
    by breeder: Breeder, fitness: String?, activations: [Activation]?
  ) throws -> SearchRequest {
    SearchRequest(
      search, fitness: try fitness.map { try breeder.fitness($0) },
      axes: try axes.map { try breeder.fitness($0, for: .axes) }, bins: bins,
      population: population, activations: activations, settings: try settings(),
      noveltyOf: try noveltyOf.map(breeder.noveltySpace))
  }

  /// The settings that were given: the file's, and then those that were typed.
  private func settings() throws -> [NEATSettings.Change] {
    var settings: [NEATSettings.Change] = []
    if let settingsFile {
      do {
        let most = JSONLimits.standard.bytes
        let bytes =
          try settingsFile == "-"
          ? FileReader(settingsFile).next(most + 1) : FileSystem.read(settingsFile, limit: most)
        settings = try NEATSettings.Change.list(
          json: JSONDocument(parsing: bytes, source: Workshop.source(settingsFile)).root)
      } catch {
        // As what is wrong with --set is.
        throw ValidationError("--settings: \(error)")
      }
    }
    for assignment in assignments {
      let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError(
          "--set \"\(printable(assignment))\": expected name=value, such as species=8")
      }
      do { settings.append(try NEATSettings.Change(parts[0], to: parts[1])) } catch {
        if case .unreadable = error {
          throw ValidationError("--set \(printable(assignment)): \(error)")
        }
        throw ValidationError("\(error)")
      }
    }
    return settings
  }

  private static let mostBins = SearchMethod.Axis.mostBins
  private static let axesByDefault = SearchRequest.defaultAxes.joined(separator: ",")

  private static func bins(argument: String) throws -> (columns: Int, rows: Int) {
    let parts = argument.withPlainCross.split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard 1...2 ~= parts.count, let columns = parts[0], let rows = parts[parts.count - 1],
      1...mostBins ~= columns, 1...mostBins ~= rows
    else { throw ValidationError("expected columns and rows from 1x1 to \(mostBins)x\(mostBins)") }
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
    return "Settings of NEAT, for --set name=value or a file for --settings:\n"
      + Columns.list(zip(NEATSettings.all, words).map { ($0.name, $1) })
  }
}
