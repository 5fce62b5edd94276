import ArgumentParser
import Breeding

/// How a sheet is drawn.
struct SheetOptions: ParsableArguments {
  @Option(
    help: "Side of a thumbnail in pixels.", in: 1...Viewport.sideLimit)
  var size = SheetSettings.defaultSize

  @Flag(
    help:
      "Also write each picture to a file of its own, without its number: NAME/0001/07.png.")
  var thumbnails = false

  @Flag(help: "Compress PNGs as much as possible, which takes longer.")
  var smallest = false

  @OptionGroup var bare: BareOption
  @OptionGroup var graphics: GraphicsOption

  /// What was typed.
  var settings: SheetSettings {
    SheetSettings(
      size: size, thumbnails: thumbnails, compression: smallest ? .smallest : .fast,
      carriesGenomes: !bare.bare)
  }

  /// Shows a generation's sheet; see `GraphicsOption.show`.
  func show(
    _ shown: ShownGeneration, in workshop: Workshop, _ report: ReportOptions,
    adding members: [(String, JSONValue)] = [], then next: String? = nil
  ) throws {
    try graphics.show(shown, in: workshop, report, adding: members, then: next)
  }
}

extension GraphicsOption {
  /// Shows a generation's sheet in the terminal, where it can show pictures, and says where it is and
  /// what may be typed next.
  ///
  /// - Parameters:
  ///   - members: what a report as JSON has besides.
  ///   - next: what may be typed next; to breed from its pictures where none is given.
  ///   - isExplained: as of `onScreen`.
  func show(
    _ shown: ShownGeneration, in workshop: Workshop, _ report: ReportOptions,
    adding members: [(String, JSONValue)] = [], then next: String? = nil,
    isExplained: Bool = false
  ) throws {
    let generation = shown.generation
    let arrangement = Arrangement(generation)
    let summary = "\(shown.lineage): \(Report.line(generation)), seed \(generation.seed)"
    let last = arrangement.shown.count
    let example = generation.isEdited ? "1" : last < 7 ? "\(last)" : "3,7"
    let origin = generation.number == shown.history.now ? "" : " --from \(generation.number)"
    // What is bred is the current lineage.
    let isCurrent = (try? workshop.folder.currentName()) == shown.lineage
    let load = isCurrent ? "" : "breed load \(shown.lineage) && "
    let frames = arrangement.species.isEmpty ? "" : " (frames of one colour: one species)"
    let labels = Self.words(of: arrangement.labels, in: generation)
    let hint = "look at it\(frames), then: \(next ?? "\(load)breed next \(example)\(origin)")"
    try show(
      workshop.layout(of: generation), text: [summary] + labels + [printable(shown.sheet), hint],
      best: arrangement.best, arrangement.isRanked ? "the best" : "the first",
      rest: printable(shown.sheet), report, isExplained: isExplained
    ) { places, size, supersampling in
      // They are painted anew in the size that there is room for.
      try workshop.breeder.pictures(
        of: generation, at: places, size: size, supersampling: supersampling)
    }
    if report.json {
      try Console.write(Report.json(shown, adding: members))
    } else {
      for line in [summary] + labels { try Console.write(line + "\n") }
      try Console.write(path: shown.sheet)
    }
    report.hint(hint)
  }
}

extension GraphicsOption {
  /// How many labels are named at most.
  private static let mostLabels = 8

  /// How many of a map's labels have a picture, and the best of them; nothing where its cells are no labels.
  private static func words(of labels: [String], in generation: Generation) -> [String] {
    guard !labels.isEmpty, case .auto(let method) = generation.method else { return [] }
    let best = zip(labels, generation.individuals).prefix(mostLabels).map { label, individual in
      "\(printable(label)) \(Report.decimal(individual.score ?? 0))"
    }
    return [
      "\(generation.individuals.count) of \(method.cellCount) labels, the best: "
        + best.joined(separator: ", ")
    ]
  }
}

/// What PNGs carry beside their pixels.
struct BareOption: ParsableArguments {
  @Flag(help: "Leave genomes, lineage and version out of PNGs.")
  var bare = false
}
