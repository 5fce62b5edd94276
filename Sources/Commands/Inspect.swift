import ArgumentParser
import Breeding

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Look into a picture's network: breed inspect 7",
    discussion: """
      Example: breed inspect lagoon/4/6 -o inside --thumbnails
      Example: breed inspect 7 --sweep 4-9 --range -3:3

      Writes two files: NAME-network.dot is a drawing of the network (also as .svg, where Graphviz \
      is installed), and NAME-nodes.png is a sheet of what each node paints, with a row for each \
      layer. NAME is LINEAGE-GENERATION-NUMBER. Where one of them is there and may show something \
      else, all have the next number that is free, as in NAME-network-2.dot.

      Prints a table of the nodes, with the numbers that they have in the files, and then the \
      strongest connections.

      With --sweep it writes instead a strip of pictures, in which one weight changes; the picture \
      as it is has a frame.
      """)

  @Argument(
    help: .picture, completion: .pictures,
    transform: PictureName.init(argument:))
  var pick: PictureName

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Folder for the files (default: the current one); with --sweep, - is standard output.",
      valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var force: ForceOption

  @Option(
    help: "Side of a picture on the sheet, in pixels.",
    in: 1...Viewport.sideLimit)
  var size = InspectionSettings().size

  @Flag(help: "Print a line for every node and connection.")
  var all = false

  @OptionGroup var diagram: DiagramOptions
  @OptionGroup var sweep: SweepOptions
  @OptionGroup var bare: BareOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "-", sweep.sweep == nil {
      throw ValidationError(
        "--output -: several files are written; expected a folder, or --sweep, which writes one")
    }
    if let output, let kind = FileKind(ofFile: output) {
      let isOfDrawing = sweep.sweep == nil && [.drawing, .png, .picture].contains(kind)
      throw ValidationError(
        "--output \(output): expected a folder"
          + (isOfDrawing
            ? "; for the drawing alone, breed export \(pick) --to svg -o NAME.svg" : ""))
    }
    if output == "" { throw ValidationError("--output: expected a folder") }
    try ValidationError.check { () throws(RequestError) in try settings.check() }
    if sweep.sweep != nil, let flag = diagram.given.first {
      throw ValidationError("\(flag) and --sweep: expected one of them; a sweep draws no network")
    }
    if sweep.sweep != nil, all {
      throw ValidationError("--all and --sweep: expected one of them; a sweep prints all its rows")
    }
  }

  func run() throws {
    if output == "-" { try report.check(output) }
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    let found = try workshop.find(pick)
    if let target = sweep.sweep {
      try say(
        workshop.sweep(
          target, of: found, sweep.settings, inspection: settings,
          to: output == "-" ? output : nil), of: found)
    } else {
      try say(workshop.inspect(found, settings), of: found)
    }
  }

  private var settings: InspectionSettings {
    var settings = InspectionSettings()
    settings.folder = output == "-" ? nil : output
    (settings.size, settings.carriesGenome) = (size, !bare.bare)
    settings.scale = diagram.stretch ? .stretched : .fixed
    settings.thumbnails = diagram.thumbnails
    settings.showsDisabled = !diagram.hideDisabled
    (settings.strongest, settings.svg) = (diagram.links, diagram.svg)
    return settings
  }

  private func say(_ network: InspectedNetwork, of found: FoundPicture) throws {
    if report.json {
      try Console.write(
        .object(
          names(of: found) + [
            ("nodes", network.json), ("connections", network.connectionsJSON),
            (
              "files",
              .object([
                ("dot", .string(network.dot)),
                ("svg", network.svg.map(JSONValue.string) ?? .null),
                ("nodes", .string(network.sheet)),
              ])
            ),
          ]))
    } else {
      try Console.write(network.table(isWhole: all))
      for path in [network.dot, network.svg, network.sheet] {
        if let path { try Console.write(path: path) }
      }
    }
    if let kept = network.kept { report.tell(kept: kept) }
    if network.svg == nil, diagram.svg != false {
      report.hint("no SVG: \(OutsideProgram.dot.missing)")
    }
    if let link = network.map.strongestLink {
      report.hint(
        "look at them, then turn a weight: breed inspect "
          + "\(printable(shellWord(found.argument))) "
          + "--sweep \(link.from)-\(link.to)")
    }
  }

  private func say(_ network: SweptNetwork, of found: FoundPicture) throws {
    guard report.json else {
      try Console.write(network.table, besides: output)
      try Console.write(path: network.sheet)
      if let kept = network.kept { report.tell(kept: kept) }
      return
    }
    try Console.write(
      .object(names(of: found) + [("sweeps", network.json), ("file", .string(network.sheet))]))
  }

  private func names(of found: FoundPicture) -> [(String, JSONValue)] {
    let address = found.specimen.address
    return [("lineage", Report.lineage(address)), ("id", .string("\(address.id)"))]
  }
}
