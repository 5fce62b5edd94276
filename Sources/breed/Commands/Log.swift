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

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineage)
  var name: String?
  @Flag(help: "Print the species of each generation too, with their pictures.")
  var species = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop()
    if report.json {
      if species { throw ValidationError("--species: expected without --json") }
      return try Console.write(json(workshop.open(name)))
    }
    var log = try workshop.log(of: name)
    let history = log.lineage.history
    try Console.write(
      Tint.heading.colouring("\(log.lineage.name), seed \(history.seed)") + "\n")
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
      let count = history[line.generations.upperBound].summary?.species
      let groups = count.map { $0 > 1 ? ", \($0) species" : "" } ?? ""
      let lead = "\(isCurrent ? "*" : " ") \(line.lead)\(numbers)  "
      let indent = "  " + line.lead + String(repeating: " ", count: numbers.count + 2)
      let folded = Columns.folded(lead + text + groups, indent: indent)
      try Console.write((isCurrent ? Tint.current.colouring(folded) : folded) + "\n")
      guard species, let outline = line.outline, case .auto = outline.method else { continue }
      let generation = try log.lineage.saved(outline.number)
      for group in SpeciesGroup.all(of: generation) {
        try Console.write(Columns.folded(indent + group.words, indent: indent + "  ") + "\n")
      }
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
