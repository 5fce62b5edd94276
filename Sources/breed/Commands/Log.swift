import ArgumentParser
import Breeding
import JSON
import Populations

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the tree of generations: breed log",
    discussion: """
      A generation stands below the one that it was bred from; branches are indented. The \
      current one is marked.
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let lineage = try folder.workshop().open()
    let history = lineage.history
    if report.json {
      return try Console.write(
        .object([
          ("lineage", .string(lineage.name.description)),
          ("seed", .integer(Int(history.seed))),
          ("now", .integer(history.now)),
          (
            "generations",
            .array(try (1...history.count).map { try json($0, of: lineage) })
          ),
        ]))
    }
    try Console.write("\(lineage.name), seed \(history.seed)\n")
    var lines = GenerationTree(parents: history.parents).lines[...]
    var search = SearchWords()
    while let line = lines.popFirst() {
      guard history[line.generation].isSaved else {
        // Generations in a row that were not saved stand in one line.
        var last = line.generation
        while let next = lines.first, !history[next.generation].isSaved,
          history[next.generation].parent == last, next.lead == line.lead
        {
          last = next.generation
          lines.removeFirst()
        }
        try write(line.generation...last, lead: line.lead, of: history)
        continue
      }
      let generation = try lineage.outline(of: line.generation)
      let mark = line.generation == history.now ? "*" : " "
      let seed = generation.seed == history.seed ? "" : ", seed \(generation.seed)"
      try Console.write(
        "\(mark) \(line.lead)\(line.generation)  \(generation.words(with: &search)), "
          + "\(generation.pictures)\(seed)\n")
    }
  }

  /// A line for generations that were not saved.
  private func write(_ unsaved: ClosedRange<Int>, lead: String, of history: History) throws {
    let best = unsaved.compactMap { history[$0].summary?.best }.max() ?? 0
    let numbers =
      unsaved.count == 1 ? "\(unsaved.lowerBound)" : "\(unsaved.lowerBound)…\(unsaved.upperBound)"
    try Console.write(
      "\(unsaved ~= history.now ? "*" : " ") \(lead)\(numbers)  "
        + "bred and not saved, best \(Report.decimal(best))"
        + "\(unsaved ~= history.now ? ", now at \(history.now)" : "")\n")
  }

  private func json(_ number: Int, of lineage: Lineage) throws -> JSONValue {
    let record = lineage.history[number]
    if record.isSaved {
      return Report.json(
        try lineage.outline(of: number), of: lineage.name, summary: record.summary,
        file: lineage.generationPath(number), sheet: nil)
    }
    let run = record.run.map { lineage.history.runs[$0] }
    return .object([
      ("lineage", .string(lineage.name.description)),
      ("generation", .integer(number)),
      ("parent", record.parent.map(JSONValue.integer) ?? .null),
      ("count", .null),
      ("seed", run.map { .integer(Int($0.seed)) } ?? .null),
      ("method", run.map { Generation.Method.auto($0.method).json } ?? .null),
      ("summary", record.summary?.json ?? .null),
      ("file", .null),
      ("sheet", .null),
    ])
  }
}
