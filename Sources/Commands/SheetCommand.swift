import ArgumentParser
import Breeding

struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Put pictures on a sheet: breed sheet 1 2 3 -o a.png",
    discussion: """
      Example: breed sheet 3/7 lagoon/4/2 stars/5 art.png -o best.png

      The pictures are numbered in the order given. The file carries their genomes and addresses: \
      best.png/2 is its second picture, for all commands that take PNGs. Without --output the \
      sheet is shown in the terminal, if that can show pictures.

      To breed from the pictures: breed new best --pictures 3/7 lagoon/4/2, or from the file: \
      breed import best.png
      """)

  @Argument(
    help: .pictures, completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(name: [.short, .long], help: "PNG file to write.", completion: .file())
  var output: String?

  @Option(
    help: "Side of a picture in pixels.",
    in: 1...Viewport.sideLimit)
  var size = SheetSettings.defaultSize

  @Flag(help: "Compress PNGs as much as possible, which takes longer.")
  var smallest = false

  @OptionGroup var force: ForceOption
  @OptionGroup var bare: BareOption
  @OptionGroup var graphics: GraphicsOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try picks.check()
    if output == "" { throw ValidationError("--output: expected a file") }
    guard output == nil else { return }
    for (isGiven, flag) in [(smallest, "--smallest"), (bare.bare, "--bare")] where isGiven {
      throw ValidationError("\(flag): expected only with --output; without, nothing is written")
    }
  }

  func run() throws {
    try report.check(output)
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    workshop.sheet = SheetSettings(
      size: size, compression: smallest ? .smallest : .fast, carriesGenomes: !bare.bare)
    let found = try workshop.find(picks.list().different)
    let layout = try workshop.contactLayout(of: found)
    if let output { try workshop.drawContacts(of: found, to: output) }
    try workshop.tellRepetitions(picks.list().repetition)
    let below = [Self.table(found), output.map(printable), hint].compactMap(\.self)
    try graphics.show(
      layout, text: below, "the first", rest: output.map(printable) ?? "--output sheet.png", report
    ) { shown, side, supersampling in
      workshop.breeder.renderer.pictures(
        of: shown.map { found[$0].genome }, at: Viewport(side: side), supersampling: supersampling)
    }
    try say(found)
  }

  private func say(_ found: [FoundPicture]) throws {
    if report.json {
      return try Console.write(
        .object([
          (
            "pictures",
            .array(
              found.map {
                .line(
                  .object([
                    ("lineage", Report.lineage($0.specimen.address)),
                    ("id", .string("\($0.specimen.address.id)")), ("pick", .string($0.argument)),
                  ]))
              })
          ), ("file", output.map(JSONValue.string) ?? .null),
        ]))
    }
    try Console.write(Self.table(found) + "\n")
    if let output { try Console.write(path: output) }
    if let hint { report.hint(hint) }
  }

  /// The pictures, a line each, by their numbers on the sheet.
  private static func table(_ found: [FoundPicture]) -> String {
    let rows = found.enumerated().map { ["\($0 + 1)", printable($1.argument)] }
    return String(Columns.text(rows, leading: [1]).dropLast())
  }

  /// What may be typed next; nil where the sheet is no file that could be named.
  private var hint: String? {
    guard let output else { return "to keep it as a file: -o sheet.png" }
    guard (try? OutputFile(output).isStream) == false else { return nil }
    return "to see one large: breed render \(printable(shellWord("\(output)/1")))"
  }
}
