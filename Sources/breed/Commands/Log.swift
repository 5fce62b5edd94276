import ArgumentParser
import JSON
import Populations

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the tree of generations and how each came about.",
    discussion: """
      Example: breed log

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
        "\(mark) \(line.indent)\(line.generation)  \(Report.method(generation)), "
          + "\(generation.individuals.count) pictures\(seed)\n")
    }
  }
}

/// The order and indentation in which a tree of generations is printed: the branch that was bred
/// last goes straight down, those before it are indented above it.
struct GenerationTree {
  /// A generation's line.
  struct Line: Equatable {
    let generation: Int
    let indent: String
  }

  let lines: [Line]

  /// The tree of the generations whose parents are given, generation n at place n − 1.
  init(parents: [Int?]) {
    var children: [Int: [Int]] = [:]
    for (place, parent) in parents.enumerated() { children[parent ?? 0, default: []].append(place + 1) }
    var lines: [Line] = []
    // The next to print is last; a child that is not its parent's last one begins a branch.
    var waiting = (children[0] ?? []).reversed().map { Line(generation: $0, indent: "") }
    while let line = waiting.popLast() {
      lines.append(line)
      let next = children[line.generation] ?? []
      if let straight = next.last {
        waiting.append(Line(generation: straight, indent: line.indent))
      }
      for branch in next.dropLast().reversed() {
        waiting.append(Line(generation: branch, indent: line.indent + "│ "))
      }
    }
    self.lines = lines
  }
}
