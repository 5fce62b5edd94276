import ArgumentParser
import Breeding

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Give a script pictures to score: breed ask",
    discussion: """
      Example: breed ask b --search map-elites --pictures out > asked.json

      Prints as JSON the pictures that a search wants scores of next. Tell them by breed tell: it \
      breeds from them, and the next breed ask gives the offspring. Asked again before that, they \
      are the same; so a script may be stopped at any moment.

      Where there is no lineage of that name, it begins one. First the pictures are asked for that \
      it begins with. A picture that was scored before is never asked for again, so the list may be \
      empty: then tell no scores.

      What you leave out is as before: as in the run that this generation comes from.
      """)

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineage)
  var name: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      What counts as good, an expression with the term told, which is the script's score, such as \
      "0.8*told + 0.2*entropy"; "help" lists what it is made of (default: as before, or told).
      """,
      valueName: "fitness"),
    completion: .words([FitnessVocabulary.told] + Measures.builtIn.map(\.name) + ["help"]))
  var fitness: String?

  @OptionGroup var search: SearchOptions

  @Option(
    help: ArgumentHelp(
      """
      For --axes label: the names of the classes of which the script tells each picture's, such as \
      bird,fish, or @file for a file with a name on each line (default: as before).
      """,
      valueName: "names"))
  var labels: String?

  @Option(
    help: ArgumentHelp(
      """
      For --novelty-of told: how many numbers the script tells of each picture, up to \
      \(ToldForm.featureCounts.upperBound) (default: as before).
      """,
      valueName: "count"),
    in: ToldForm.featureCounts)
  var features: Int?

  @Option(
    help: ArgumentHelp(
      "Also paint each into this folder, as GENERATION-NUMBER.png.", valueName: "folder"),
    completion: .directory)
  var pictures: String?

  @Option(
    help: "Side of those in pixels (default: \(AskedBatch.defaultSize)).",
    in: 1...Viewport.sideLimit)
  var size: Int?

  @OptionGroup var force: ForceOption

  @Flag(help: "Begin another run, even where one waits for scores.")
  var another = false

  @OptionGroup var recipe: RecipeOption
  @OptionGroup var seed: SeedOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if pictures == "" { throw ValidationError("--pictures: expected a folder") }
    if pictures == nil, size != nil {
      throw ValidationError("--size: expected only with --pictures")
    }
    if pictures == nil, force.force {
      throw ValidationError("--force: expected only with --pictures")
    }
  }

  func run() throws {
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    let request = try search.request(
      by: workshop.breeder, fitness: fitness, activations: recipe.settings.activations)
    let drawn = try workshop.recipe(
      for: request, named: recipe.recipe, settings: recipe.settings.settings)
    let asked = try workshop.ask(
      request, in: name, recipe: recipe.isTyped ? drawn : nil, seed: seed.seed,
      isAnother: another,
      form: ToldForm(labels: try labels.map(names), featureCount: features))
    // They are there when the script reads of them.
    let files = try pictures.map { try paint(asked, into: $0, by: workshop) }
    try Console.write(asked.json(pictures: files))
    let count = asked.offspring.count
    report.hint(
      "\(asked.lineage): \(GenerationOutline.pictures(count)) of generation "
        + "\(asked.generation) \(count == 1 ? "waits" : "wait") for scores: breed tell "
        + "\(asked.lineage) --scores FILE")
  }

  /// The names that stand in a text, or in the file that it names.
  private func names(_ text: String) throws -> [String] {
    guard text.first == "@" else {
      return text.split(separator: ",", omittingEmptySubsequences: false).map {
        Self.trimmed(String($0))
      }
    }
    let bytes = try FileSystem.read(String(text.dropFirst()), limit: JSONLimits.standard.bytes)
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { Self.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ name: String) -> String {
    let start = name.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Paints what is asked for into a folder.
  ///
  /// - Returns: the files.
  private func paint(
    _ asked: AskedBatch, into folder: String, by workshop: Workshop
  ) throws -> [String] {
    do {
      return try workshop.paint(asked, into: folder, size: size ?? AskedBatch.defaultSize)
    } catch RequestError.outputExists(let path) {
      // Nobody named the file.
      throw ValidationError(
        "--pictures \(printable(folder)): \(printable(path)) is there, and it may show something "
          + "else: choose another folder, or overwrite it by --force")
    }
  }
}
