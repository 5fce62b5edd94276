import ArgumentParser
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
    let lineage = try folder.folder.open()
    let history = lineage.history
    if report.json {
      return try Output.write(
        .object([
          ("lineage", .string(lineage.name.description)),
          ("seed", .integer(Int(history.seed))),
          ("now", .integer(history.now)),
          (
            "generations",
            .array(
              try (1...history.count).map { number in
                Report.json(try lineage.generation(number), of: lineage, sheet: nil)
              })
          ),
        ]))
    }
    try Output.write("\(lineage.name), seed \(history.seed)\n")
    for line in GenerationTree(parents: history.parents).lines {
      let generation = try lineage.generation(line.generation)
      let mark = line.generation == history.now ? "*" : " "
      let seed = generation.seed == history.seed ? "" : ", seed \(generation.seed)"
      try Output.write(
        "\(mark) \(line.lead)\(line.generation)  \(Report.method(generation)), "
          + "\(Report.pictures(generation.individuals.count))\(seed)\n")
    }
  }
}
