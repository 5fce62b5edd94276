import ArgumentParser
import Breeding

struct TasteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taste",
    abstract: "Show what breed learnt of your taste: breed taste",
    discussion: """
      Example: breed taste lagoon -o liked.png

      breed learns from the pictures that you picked in a lineage, and from those that you passed \
      over. Writes a sheet, NAME-taste.png: in the first row, the pictures that it thinks you like \
      most; in the second, those that you like least. To breed by it: breed next 3,7 --taste, or \
      breed auto --fitness taste.
      """)

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineage)
  var name: String?

  @Option(
    name: [.short, .long],
    help: """
      PNG file, or - for standard output (default: NAME-taste.png, or with -2, -3, … where that may \
      show something else, as a sheet with --bare may).
      """,
    completion: .file(extensions: ["png"]))
  var output: String?

  @OptionGroup var force: ForceOption

  @Flag(help: "Forget all picks so far and learn anew; nothing is deleted.")
  var forget = false

  @Option(
    help: "Side of a picture on the sheet, in pixels (default: \(SheetSettings.defaultSize)).",
    in: 1...Viewport.sideLimit)
  var size: Int?

  @OptionGroup var bare: BareOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
    if forget, output != nil || size != nil || bare.bare {
      throw ValidationError("--forget draws no sheet: leave out --output, --size and --bare")
    }
    try report.check(output)
  }

  func run() throws {
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    workshop.sheet.size = size ?? SheetSettings.defaultSize
    workshop.sheet.carriesGenomes = !bare.bare
    if forget {
      let name = try workshop.forgetTaste(of: name)
      if report.json {
        return try Console.write(
          .object([("lineage", .string("\(name)")), ("forgotten", .bool(true))]))
      }
      try Console.write("\(name): taste is forgotten: picks up to now no longer count\n")
      return report.hint("to teach it anew: breed next 3,7")
    }
    let found = try workshop.taste(of: name, to: output)
    if report.json { return try Console.write(Self.json(found)) }
    try Console.write(Self.text(found), besides: output)
    try Console.write(path: found.sheet)
    if output == nil {
      report.hint(ownName: Workshop.tastePath(of: found.lineage), of: found.sheet)
    }
    let isCurrent = (try? workshop.folder.currentName()) == found.lineage
    let load = isCurrent ? "" : "breed load \(found.lineage) && "
    report.hint("look at it, then: \(load)breed next 3,7 --taste")
  }

  /// How many likings are told.
  private static let told = 8

  private static func text(_ found: TasteReport) -> String {
    let taste = found.taste
    let sheets = taste.sheets.count == 1 ? "1 sheet" : "\(taste.sheets.count) sheets"
    var lines = [
      "\(found.lineage): learnt from \(sheets): \(taste.picked) picked, \(taste.passed) passed over",
      taste.foresight.map {
        "foresees \(Int(100 * $0 + 0.5)) % of your choices between two (chance: 50 %)"
      } ?? "one sheet is too few to tell how well it foresees",
    ]
    let likings = taste.likings.prefix(told)
    if !likings.isEmpty {
      lines.append("likes " + likings.map(\.words).joined(separator: ", "))
    }
    lines.append("most:  " + found.most.map(\.id.description).joined(separator: " "))
    lines.append("least: " + found.least.map(\.id.description).joined(separator: " "))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ found: TasteReport) -> JSONValue {
    let taste = found.taste
    func ids(_ individuals: [Individual]) -> JSONValue {
      .line(.array(individuals.map { .string($0.id.description) }))
    }
    return .object([
      ("lineage", .string("\(found.lineage)")),
      ("after", .integer(taste.span.after)), ("through", .integer(taste.span.through)),
      ("sheets", .line(.array(taste.sheets.map { .integer($0.generation) }))),
      ("picked", .integer(taste.picked)), ("passed", .integer(taste.passed)),
      ("foresight", taste.foresight.map(JSONValue.double) ?? .null),
      (
        "likes",
        .array(
          taste.likings.map {
            .line(.object([("what", .string($0.words)), ("strength", .double($0.strength))]))
          })
      ),
      ("most", ids(found.most)), ("least", ids(found.least)), ("sheet", .string(found.sheet)),
    ])
  }
}
