import ArgumentParser
import Breeding

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print the tree of generations: breed log",
    discussion: """
      Example: breed log lagoon

      Each generation stands below the one that it was bred from. Branches are indented, and the \
      current generation is marked.
      """)

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineage)
  var name: String?
  @Flag(help: "Also print the species of each generation, with their pictures.")
  var species = false

  @Flag(help: "Print a table as CSV, with a line for each generation.")
  var csv = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    let forms = [(species, "--species"), (csv, "--csv"), (report.json, "--json")].filter(\.0)
    if forms.count > 1 {
      throw ValidationError("\(forms[0].1) and \(forms[1].1): expected one of them")
    }
  }

  func run() throws {
    let workshop = try folder.workshop()
    if report.json { return try Console.write(json(workshop.open(name))) }
    if csv { return try Console.write(Array(GenerationTable(workshop.open(name)).text.utf8)) }
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
        let summary = history[outline.number].summary
        let mean = summary.map { ", mean \(Report.decimal($0.mean))" } ?? ""
        text = "\(line.words)\(mean), \(outline.pictures)\(seed)"
      } else {
        text =
          "bred and not saved, best \(Report.decimal(line.best))"
          + (isCurrent ? ", now at \(history.now)" : "")
      }
      let last = history[line.generations.upperBound]
      let search = last.run.map { history.runs[$0].method }
      let (all, cells) = (search?.cellCount ?? 0, search?.isOfLabels == true ? "labels" : "cells")
      let groups =
        (last.summary?.species.map { $0 > 1 ? ", \($0) species" : "" } ?? "")
        + (last.summary?.cells.map { ", \($0) of \(all) \(cells)" } ?? "")
        + (last.summary?.immigrantWords.map { ", took in \($0)" } ?? "")
      let lead = "\(isCurrent ? "*" : " ") \(line.lead)\(numbers)  "
      // A branch has one beginning, however many lines it takes.
      let branch = line.lead.replacing("├─", with: "│ ")
      let indent = "  " + branch + String(repeating: " ", count: numbers.count + 2)
      let folded = Columns.folded(lead + text + groups, indent: indent)
      try Console.write((isCurrent ? Tint.current.colouring(folded) : folded) + "\n")
      guard species, let outline = line.outline, case .auto = outline.method else { continue }
      let generation = try log.lineage.saved(outline.number, withImages: false)
      for group in SpeciesGroup.all(of: generation) {
        try Console.write(Columns.folded(indent + group.words, indent: indent + "  ") + "\n")
      }
    }
    for line in workshop.whereabouts(of: history.namedLineages) { report.hint(line) }
  }

  private func json(_ lineage: Lineage) throws -> JSONValue {
    let history = lineage.history
    return .object([
      Report.logFormat,
      ("lineage", .string(lineage.name.description)),
      ("seed", .integer(Int(history.seed))),
      ("now", .integer(history.now)),
      ("runs", .array(history.runs.indices.map { Report.json(run: $0, of: history) })),
      (
        "generations",
        .array(
          try (1...history.count).map { number in
            let sheet = lineage.sheetPath(number)
            return Report.logged(
              try lineage.numbers(of: number),
              file: history[number].isSaved ? lineage.generationPath(number) : nil,
              sheet: FileSystem.exists(sheet) ? sheet : nil)
          })
      ),
    ])
  }
}
