import ArgumentParser
import Breeding

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print the tree of generations: breed log",
    discussion: """
      Example: breed log lagoon

      A generation stands below the one that it was bred from; branches are indented. The \
      current one is marked.
      """)

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineages)
  var name: String?

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop()
    if report.json { return try Console.write(json(workshop.open(name))) }
    var log = try workshop.log(of: name)
    let history = log.lineage.history
    try Console.write("\(log.lineage.name), seed \(history.seed)\n")
    while let line = try log.next() {
      let isCurrent = line.generations ~= history.now
      let numbers =
        line.generations.count == 1
        ? "\(line.generations.lowerBound)"
        : "\(line.generations.lowerBound)…\(line.generations.upperBound)"
      let text: String
      if let outline = line.outline {
        let seed = outline.seed == history.seed ? "" : ", seed \(outline.seed)"
        text = "\(line.words), \(outline.pictures)\(seed)"
      } else {
        text =
          "bred and not saved, best \(Report.decimal(line.best))"
          + (isCurrent ? ", now at \(history.now)" : "")
      }
      try Console.write("\(isCurrent ? "*" : " ") \(line.lead)\(numbers)  \(text)\n")
    }
    for line in workshop.whereabouts(of: history.namedLineages) { report.hint(line) }
  }

  private func json(_ lineage: Lineage) throws -> JSONValue {
    let history = lineage.history
    return .object([
      ("lineage", .string(lineage.name.description)),
      ("seed", .integer(Int(history.seed))),
      ("now", .integer(history.now)),
      (
        "generations",
        .array(
          try (1...history.count).map { number in
            let record = history[number]
            return Report.json(
              number, parent: record.parent,
              record.isSaved ? try lineage.outline(of: number) : nil,
              run: record.run.map { history.runs[$0] }, of: lineage.name,
              summary: record.summary,
              file: record.isSaved ? lineage.generationPath(number) : nil, sheet: nil)
          })
      ),
    ])
  }
}
