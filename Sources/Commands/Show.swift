import ArgumentParser
import Breeding

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Draw a sheet again, or show a picture: breed show 2",
    discussion: """
      Example: breed show --size 512 --thumbnails
      Example: breed show lagoon/3
      Example: breed show 3/7

      A single picture is only shown in the terminal, as large as there is room. What is shown \
      does not become the current lineage or generation: "breed load" does that.
      """)

  @Argument(
    help: .sheetOrPicture, completion: .pictures, transform: SheetOrPicture.init(argument:))
  var what = SheetOrPicture.current

  @Option(
    help: ArgumentHelp(
      """
      Side of a thumbnail in pixels (default: \(SheetSettings.defaultSize)); of a single picture, \
      the most it may have.
      """,
      valueName: "size"), in: 1...Viewport.sideLimit)
  var size: Int?

  @Flag(
    help:
      "Also write each picture to a file of its own, without its number: NAME/0001/07.png.")
  var thumbnails = false

  @Flag(help: "Compress PNGs as much as possible, which takes longer.")
  var smallest = false

  @OptionGroup var bare: BareOption
  @OptionGroup var graphics: GraphicsOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard case .picture = what else { return }
    for (isGiven, flag) in [
      (thumbnails, "--thumbnails"), (smallest, "--smallest"), (bare.bare, "--bare"),
    ] where isGiven {
      throw ValidationError(
        "\(flag): expected only with a sheet; of one picture no file is written")
    }
  }

  func run() throws {
    var workshop = try folder.workshop(rendering)
    workshop.sheet = SheetSettings(
      size: size ?? SheetSettings.defaultSize, thumbnails: thumbnails,
      compression: smallest ? .smallest : .fast, carriesGenomes: !bare.bare)
    switch what {
    case .sheet(let lineage, let generation):
      let shown = try workshop.lookingAt(what) {
        try workshop.show(generation, of: lineage?.description)
      }
      try graphics.show(shown, in: workshop, report, isExplained: true)
    case .picture(let name): try show(workshop.find(name), by: workshop)
    }
  }

  /// Shows one picture, as large as the terminal has room for.
  private func show(_ found: FoundPicture, by workshop: Workshop) throws {
    var workshop = workshop
    workshop.sheet.size = size ?? 2_048
    let whole = try workshop.contactLayout(of: [found]).numbered([found.number])
    var isShown = false
    let file = "breed open \(printable(found.argument))"
    let (address, genome) = (found.specimen.address, found.genome)
    let (nodes, connections) = (genome.nodes.count, genome.connections.count)
    let parents = workshop.parents(of: found).map(\.description)
    let from = parents.isEmpty ? "" : "from \(parents.joined(separator: " and ")): "
    let size =
      "\(printable(found.argument)): \(nodes) node\(nodes == 1 ? "" : "s"), "
      + "\(connections) connection\(connections == 1 ? "" : "s")"
    let label = found.individual?.label.map { "the best \"\($0)\" of its map" }
    let words =
      [size] + [found.individual?.how].compactMap(\.self).map { printable(from + $0) }
      + [label].compactMap(\.self).map { printable($0) }
    let hint = "as a file: breed render \(printable(shellWord(found.argument)))"
    try graphics.show(whole, text: words + [hint], "the first", rest: file, report) {
      _, side, supersampling in
      isShown = true
      return [try workshop.picture(of: found, size: side, supersampling: supersampling)]
    }
    if report.json {
      let origin = found.individual
      return try Console.write(
        .object(
          [
            ("lineage", Report.lineage(address)), ("id", .string("\(address.id)")),
            ("nodes", .integer(nodes)), ("connections", .integer(connections)),
            ("parents", .array(parents.map(JSONValue.string))),
            ("operation", origin.map { .string($0.operation) } ?? .null),
            ("mutations", .array((origin?.mutations ?? []).map(JSONValue.string))),
          ] + members(ofLabel: origin?.label)))
    }
    for line in words { try Console.write(line + "\n") }
    report.hint(isShown ? hint : "no picture is shown here; to look at it: \(file)")
  }

  /// What a report says of a picture's label, in a map of a judge's labels.
  private func members(ofLabel label: String?) -> [(String, JSONValue)] {
    label.map { [("label", JSONValue.string($0))] } ?? []
  }
}
