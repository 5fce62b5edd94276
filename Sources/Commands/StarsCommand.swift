import ArgumentParser
import Breeding

struct StarsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stars",
    abstract: "List your stars, or draw them: breed stars --tag bird",
    discussion: """
      Example: breed stars --search heron -o herons.png
      Example: breed stars --tag bird --into birds

      With --output, the stars that are listed are also written: to NAME.png as a sheet with their \
      numbers, to NAME.html as a web page, or to a folder NAME/ as one PNG each. With --into, a \
      lineage begins with them, to breed from: breed next 3,7.
      """)

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp(
      "List only stars with this tag; where given more than once, with all these tags.",
      valueName: "tag"),
    completion: .tag)
  var tags: [String] = []

  @Option(
    help: ArgumentHelp(
      "List only stars with these words in their title, tags, note or address.", valueName: "text"))
  var search = ""

  @Option(
    help: ArgumentHelp(
      "List only stars with these numbers, such as 5,3 or 3-5.", valueName: "numbers"),
    completion: .starNumbers, transform: NumberArgument.init(stars:))
  var only: [NumberArgument] = []

  @Option(
    help: ArgumentHelp(
      "What comes first: \(Spelling.choice(StarOrder.allCases.map(\.rawValue))) (default: newest).",
      valueName: "order"),
    completion: .list(StarOrder.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "order") })
  var sort = StarOrder.newest

  @Flag(help: "Also print the notes.")
  var notes = false

  @Option(
    name: [.short, .long],
    help: "NAME.png, NAME.html, - for a PNG on standard output, or a folder NAME/.",
    completion: .file())
  var output: String?

  @OptionGroup var force: ForceOption

  @Option(
    help: ArgumentHelp(
      "Side of a picture in pixels (default: 128; on a page 160, in a folder 1024).",
      valueName: "size"), in: 1...Viewport.sideLimit)
  var size: Int?

  @Flag(help: "Compress PNGs as much as possible, which takes longer.")
  var smallest = false

  @OptionGroup var bare: BareOption

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Begin a lineage of this name with them.", valueName: "name"))
  var into: String?

  @OptionGroup var seed: SeedOption
  @OptionGroup var graphics: GraphicsOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  /// What the output's name asks for.
  private enum Form {
    case sheet, page, folder

    /// The side of a picture where none is given.
    var size: Int {
      switch self {
      case .sheet: SheetSettings.defaultSize
      case .page: LineageGallery.defaultSize
      case .folder: Workshop.starSize
      }
    }

    init?(_ path: String) {
      switch FileKind(ofFile: path) {
      case _ where path.hasSuffix("/"): self = .folder
      case _ where path == "-", .png: self = .sheet
      case .page: self = .page
      default: return nil
      }
    }
  }

  func validate() throws {
    try only.check("--only")
    if let output, Form(output) == nil {
      throw ValidationError(
        "--output \(output): expected a sheet NAME.png, a page NAME.html, a folder NAME/, or -")
    }
    if into != nil, output != nil {
      throw ValidationError(
        "--into and --output: expected one of them; --into draws a sheet anyway")
    }
    if into == nil, seed.seed != nil {
      throw ValidationError("--seed: expected only with --into; nothing else is random")
    }
  }

  func run() throws {
    try report.check(output)
    let form = output.flatMap(Form.init)
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    workshop.sheet = SheetSettings(
      size: size ?? (form ?? .sheet).size, compression: smallest ? .smallest : .fast,
      carriesGenomes: !bare.bare)
    let listed = try workshop.stars(
      StarSelection(
        tags: StarReport.tags(tags), search: search,
        numbers: only.numbers(), order: sort))
    try workshop.tellRepetitions(only.repetition("--only"))
    let stars = listed.map(\.star)
    if let into {
      return try graphics.show(
        workshop.new(into, from: stars, seed: seed.seed), in: workshop, report)
    }
    let files = try write(stars, as: form, by: workshop)
    let table = StarReport.table(listed, notes: notes)
    if form == nil, !stars.isEmpty { try showOnScreen(stars, above: table, by: workshop) }
    if report.json { return try Console.write(StarReport.json(listed)) }
    try Console.write(table, besides: output)
    for file in files { try Console.write(path: file) }
    for line in workshop.whereabouts(of: stars.compactMap(\.address.lineage)) { report.hint(line) }
    report.hint(
      stars.isEmpty
        ? workshop.hasStars
          ? mistypedTag(in: workshop) ?? "no star matches; \"breed stars\" lists all"
          : "\(PopulationError.noStars(folder: workshop.folder.fullPath))"
        : "to see one large: breed render stars/\(stars[0].number)")
  }

  /// What is wrong with a tag that no star has, where it may be a slip; nil for any other.
  private func mistypedTag(in workshop: Workshop) -> String? {
    let known = workshop.suggestedTags(after: "")
    for tag in StarReport.tags(tags) {
      let near = Spelling.nearest(tag, among: known)
      if !near.isEmpty, !near.contains(where: { $0.lowercased() == tag.lowercased() }) {
        return "no star has the tag \"\(tag)\": \(Spelling.question(near))"
      }
    }
    return nil
  }

  /// Writes the output.
  ///
  /// - Returns: the files.
  private func write(
    _ stars: [Star], as form: Form?, by workshop: Workshop
  ) throws -> [String] {
    guard let form, let output else { return [] }
    if form == .sheet {
      try workshop.drawSheet(of: stars, to: output)
      return [output]
    }
    Interrupt.listen()
    var progress = WorkProgress.stars(isQuiet: report.quiet)
    defer { progress.end() }
    func advance(_ done: Int, _ total: Int) throws {
      if Interrupt.isWished {
        throw Interrupt.Stopped(
          words: form == .page
            ? "interrupted: \(output) was not written"
            : "interrupted: \(done) of \(total) pictures are in \(output)")
      }
      progress.advance(done, of: total)
    }
    if form == .page {
      try workshop.writePage(
        of: stars, tagged: StarReport.tags(tags), to: output, advance: advance)
      return [output]
    }
    let folder = String(output.reversed().drop { $0 == "/" }.reversed())
    return try workshop.render(stars, into: folder.isEmpty ? "/" : folder, advance: advance)
  }

  /// Shows them as a sheet in the terminal, where it can show pictures.
  private func showOnScreen(
    _ stars: [Star], above table: String, by workshop: Workshop
  ) throws {
    // The table ends with a line feed, after which the hint stands.
    try graphics.show(
      workshop.layout(of: stars), text: [table], "the first",
      rest: "breed stars --output stars.png", report
    ) { places, size, supersampling in
      try workshop.pictures(
        of: places.map { stars[$0] }, size: size, supersampling: supersampling)
    }
  }
}
