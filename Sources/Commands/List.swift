import ArgumentParser
import Breeding

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the lineages, the current one marked: breed list",
    discussion: """
      Prints for each lineage its generations, when the last was bred, and its size on disk. A \
      terminal that can show pictures shows one of each; --graphics none leaves them out.
      """)

  @Flag(help: "List the lineages in the trash.")
  var trash = false

  @OptionGroup var graphics: GraphicsOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if trash, graphics.graphics?.kind != nil {
      throw ValidationError(
        "--graphics and --trash: expected one of them; the trash shows no pictures")
    }
  }

  func run() throws {
    let workshop = try folder.workshop(rendering)
    if trash { return try listTrash(of: workshop) }
    let (lineages, faults) = try workshop.list()
    if lineages.isEmpty, faults.isEmpty {
      report.hint("\(PopulationError.noCurrentLineage(folder: workshop.folder.fullPath))")
    }
    if report.json {
      try Console.write(.array(lineages.map { json($0, in: workshop) }))
    } else if try !showPictures(of: lineages, by: workshop) {
      try Console.write(
        Columns.text(
          lineages.map { words(of: $0, in: workshop) }, leading: [0, 1, 2],
          current: lineages.firstIndex(where: \.isCurrent)))
    }
    let stars = (try? workshop.stars().count) ?? 0
    if stars > 0 { report.hint("\(stars) star\(stars == 1 ? "" : "s"): breed stars") }
    for name in try workshop.folder.misnamed() {
      let path = "\(workshop.folder.path)/\(name)"
      report.hint(
        "\(printable(path)) holds a lineage, but has no name of one, so it is not listed: rename the folder, or "
          + "copy it by breed import \(printable(shellWord(path)))")
    }
    for fault in faults { Console.complain("breed: \(fault)") }
    if !faults.isEmpty { throw ExitCode.failure }
  }

  /// Shows each lineage's picture, and what is said of it on its right.
  ///
  /// - Returns: whether the terminal can show pictures.
  private func showPictures(
    of lineages: [ListedLineage], by workshop: Workshop
  ) throws -> Bool {
    var isShown = false
    try graphics.onScreen(report) { screen, write in
      guard let rows = PictureLines(screen) else { return }
      isShown = true
      for lineage in lineages {
        let words = words(of: lineage, in: workshop)
        let text = [words[0], "  " + words[1], "  " + words[2] + "  " + words[3]]
        guard let face = try? workshop.face(of: lineage) else {
          // What is wrong is told where it is worked with.
          try write(Array(text.map { $0 + "\n" }.joined().utf8), 0)
          continue
        }
        try write(
          rows.bytes(beside: text) {
            try workshop.picture(
              of: face, size: $0, supersampling: screen.graphics.supersampling)
          }, 0)
      }
    }
    return isShown
  }

  private func words(of lineage: ListedLineage, in workshop: Workshop) -> [String] {
    let history = lineage.history
    return [
      "\(lineage.isCurrent ? "*" : " ") \(lineage.name)",
      "\(Self.generations(history)), now at \(history.now), seed \(history.seed)",
    ] + Self.words(of: workshop.folder.facts(of: lineage.name, history))
  }

  private static func generations(_ history: History) -> String {
    "\(history.count) generation\(history.count == 1 ? "" : "s")"
  }

  private static func words(of facts: LineageFacts) -> [String] {
    [facts.lastBred.map(DateText.local) ?? "", size(facts.bytes)]
  }

  /// So many bytes, for a person: `1.2 MB`.
  private static func size(_ bytes: Int) -> String {
    guard bytes >= 1_000 else { return "\(bytes) B" }
    var (unit, name) = (1_000, "kB")
    for next in ["MB", "GB", "TB"] where bytes >= unit * 1_000 {
      (unit, name) = (unit * 1_000, next)
    }
    return "\(Decimal.text(bytes, by: unit, places: 1)) \(name)"
  }

  private func json(_ lineage: ListedLineage, in workshop: Workshop) -> JSONValue {
    .object(
      [
        ("lineage", .string(lineage.name.description)),
        ("generations", .integer(lineage.history.count)),
        ("now", .integer(lineage.history.now)),
        ("seed", .integer(Int(lineage.history.seed))),
        ("current", .bool(lineage.isCurrent)),
      ] + Self.members(of: workshop.folder.facts(of: lineage.name, lineage.history)))
  }

  private static func members(of facts: LineageFacts?) -> [(String, JSONValue)] {
    [
      ("bred", facts?.lastBred.map { .string(DateText.universal($0)) } ?? .null),
      ("bytes", facts.map { .integer($0.bytes) } ?? .null),
    ]
  }

  private func listTrash(of workshop: Workshop) throws {
    let entries = try workshop.trash()
    if report.json {
      return try Console.write(
        .array(
          entries.map { listed in
            .object(
              [
                ("trash", .string(listed.entry.label)),
                ("lineage", .string(listed.entry.name.description)),
                ("generations", listed.history.map { .integer($0.count) } ?? .null),
              ] + Self.members(of: listed.facts))
          }))
    }
    try Console.write(
      Columns.text(
        entries.map { listed in
          [listed.entry.label, listed.history.map(Self.generations) ?? "its log cannot be read"]
            + (listed.facts.map(Self.words) ?? ["", ""])
        }, leading: [0, 1, 2]))
    report.hint(
      entries.last.map { "to take one back: breed delete --restore \($0.entry.label)" }
        ?? "the trash is empty")
  }
}
