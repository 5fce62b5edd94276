import ArgumentParser
import Breeding

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Paint a picture large: breed render 7 --size 4096x2160",
    discussion: """
      Example: breed render 3/7 -o art.png
      Example: breed render 1-4 lagoon/3/7 --size 2048 -o 'out-%d.png'
      Example: breed render 7 --size a3 --dpi 300 -o poster.png
      Example: breed render 7 --caption 'All is one.' -o plate.jpg

      A picture may be 7 on the current sheet, 3/7 in generation 3, lagoon/3/7 in another lineage, \
      the star stars/5, a PNG that breed wrote, or sheet.png/7, number 7 on a sheet. A PNG \
      remembers its view (--zoom, --center and so on) and is painted with it, unless you give \
      other flags. It does not remember --crop, --tile and --alpha.

      The ending of the output is its format. A .png carries the genome. A .jpg, .webp, .tiff, \
      .avif or .gif carries none, and needs ffmpeg. With - a PNG goes to standard output. Several \
      pictures need a folder, such as out/, or a pattern: in it, %d stands for a picture's number \
      (%02d for two digits) and %n for its name.

      With --caption the output is a plate: the picture on paper, with words under it. A --size in \
      pixels is then that of the picture, and a print's size, such as a4, that of the whole plate.

      With --part 3/10 ten such commands share the work, on as many machines as there are: of one \
      picture each paints some rows into a file of its own, such as art.png.3-of-10.part, and breed \
      merge puts these together; of several pictures each paints some.
      """)

  @Argument(
    help: .pictures, completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(
    name: [.short, .long],
    help: """
      File, pattern or folder/ (default: NAME-GENERATION-NUMBER.png; from a PNG, \
      FILE-WIDTHxHEIGHT.png; for a plate, with -plate before .png; with -2, -3, … where that name \
      is taken).
      """, completion: .file())
  var output: String?

  @OptionGroup var force: ForceOption

  @Option(
    help: ArgumentHelp(
      """
      Size in pixels, such as 1024 or 4096x2160, or of a print, such as a3, letter or 210x297mm \
      (default: 1024).
      """,
      valueName: "size"),
    transform: SizeArgument.init(argument:))
  var size = SizeArgument.pixels(PictureSize(side: 1_024))

  @Option(
    help: ArgumentHelp(
      "Pixels in an inch of a print, 1 to 9600 (default: 300 for a print).", valueName: "dots"),
    in: 1...9_600)
  var dpi: Int?

  @OptionGroup var sampling: SamplingOption

  @Option(
    help: ArgumentHelp("Bits of a channel, 8 or 16 (default: 8).", valueName: "bits"),
    transform: PixelFormat.Depth.init(argument:))
  var depth = PixelFormat.Depth.eight

  @Option(
    help: ArgumentHelp(
      """
      Make the picture transparent where one output of its network is low: ink (of grey and \
      palettes), value (of HSV) or lightness (of OKLCH). --alpha alone, or auto, takes the one \
      that the picture has.
      """,
      valueName: "channel"),
    completion: .list(AlphaArgument.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "alpha channel") })
  var alpha: AlphaArgument?

  @OptionGroup var canvas: CanvasOptions

  @Flag(help: "Compress PNGs as much as possible, which takes longer.")
  var smallest = false

  @OptionGroup var look: ViewOptions

  @Option(
    help: ArgumentHelp(
      "Paint only this part of the picture of --size, such as 640x480+100+50.", valueName: "WxH+X+Y"
    ),
    transform: RenderSettings.Crop.init(argument:))
  var crop: RenderSettings.Crop?

  @Option(
    help: ArgumentHelp(
      "Repeat the picture to the right and down, such as 3x2.", valueName: "AxB"),
    transform: Repeats.init(argument:))
  var tile: Repeats?

  @OptionGroup var caption: CaptionOptions
  @OptionGroup var part: PartOption
  @OptionGroup var bare: BareOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
    _ = try picks.list()
    try caption.check()
  }

  func run() throws {
    try report.check(output)
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    let names = try picks.list().different
    var pictures = try workshop.find(names).map { try $0.painted(with: canvas.changes) }
    var paths = try paths(of: pictures)
    if let share = part.part {
      if pictures.count == 1 { return try render(share, of: pictures[0], by: workshop) }
      let range = share.range(of: pictures.count)
      (pictures, paths) = (Array(pictures[range]), Array(paths[range]))
      if pictures.isEmpty { report.hint("part \(share) has no picture: nothing is painted") }
    }
    for (found, path) in zip(pictures, paths) where names.count > 1 {
      try workshop.check(found, settings(for: found), to: output == nil ? nil : path)
    }
    Interrupt.listen()
    var reports: [JSONValue] = []
    for (found, path) in zip(pictures, paths) {
      let rendered = try render(found, to: path, by: workshop)
      if report.json {
        reports.append(json(rendered, found))
      } else {
        try say(rendered, dotsPerInch: settings(for: found).dotsPerInch)
      }
      if output == nil { report.hint(ownName: path, of: rendered.file) }
    }
    if report.json { try Console.write(names.count == 1 ? reports[0] : .array(reports)) }
    try workshop.tellRepetitions(picks.list().repetition)
    hintOfRosettes(pictures)
    if let output, let format = PictureFormat(ofFile: output), !format.carriesGenome, !bare.bare {
      report.hint("\(format.title) carries no genome: to breed from it again, keep a PNG too")
    }
  }

  /// Says how rosettes tile, where a fold and the torus were to make some together.
  private func hintOfRosettes(_ pictures: [FoundPicture]) {
    guard canvas.symmetry != nil || canvas.tiling != nil else { return }
    for canvas in pictures.map(\.genome.canvas) where canvas.tiling == .torus {
      switch canvas.symmetry {
      case .none, .mirror, .twoWay: continue
      case .rotation, .kaleidoscope:
        return report.hint(
          "on a torus, \(canvas.symmetry) makes no rosette; --tiling mirrors does")
      }
    }
  }

  /// The file of each picture.
  private func paths(of pictures: [FoundPicture]) throws -> [String] {
    let own = try pictures.map { try settings(for: $0).defaultPath(of: $0) }
    guard let output else {
      try OutputNames.check(own)
      return own
    }
    return try OutputNames(output).paths(of: pictures, own: own)
  }

  private func render(
    _ found: FoundPicture, to path: String, by workshop: Workshop
  ) throws -> RenderedPicture {
    let settings = try settings(for: found)
    var progress: WorkProgress?
    defer { progress?.end() }
    return try workshop.render(found, settings, to: output == nil ? nil : path) { rows, total in
      if Interrupt.isWished {
        throw Interrupt.Stopped(words: "interrupted: \(path) was not written")
      }
      var bar = progress ?? WorkProgress.painting(pixels: settings.pixels, isQuiet: report.quiet)
      bar.advance(rows, of: total)
      progress = bar
    }
  }

  func settings(for found: FoundPicture) throws -> RenderSettings {
    var settings = RenderSettings()
    try size.set(in: &settings, dotsPerInch: dpi, file: output)
    settings.view = look.view(over: found.view)
    settings.supersampling = sampling.supersample
    settings.depth = depth
    settings.alpha = try alpha?.channel(of: found.genome.canvas.colour)
    settings.crop = crop
    settings.repeats = tile ?? .once
    settings.compression = smallest ? .smallest : .fast
    settings.caption = caption.request
    settings.carriesGenome = !bare.bare
    return settings
  }

  private func say(_ rendered: RenderedPicture, dotsPerInch: Int?) throws {
    try Console.write(path: rendered.file)
    if rendered.caption != nil {
      let size = rendered.size
      let print = dotsPerInch.map { density in
        let sides = [size.width, size.height].map {
          Decimal.text(254 * $0, by: 100 * density, places: 1)
        }
        return ", \(sides.joined(separator: " × ")) cm at \(density) dpi"
      }
      report.hint("the plate has \(size.width) × \(size.height) pixels" + (print ?? ""))
    }
    if sampling.supersample.isAdaptive {
      report.hint("supersampled \(rendered.samples.description)")
    }
  }

  private func json(_ rendered: RenderedPicture, _ found: FoundPicture) -> JSONValue {
    let (address, samples) = (found.specimen.address, rendered.samples)
    return .object(
      [
        ("lineage", Report.lineage(address)), ("id", .string("\(address.id)")),
        ("width", .integer(rendered.size.width)), ("height", .integer(rendered.size.height)),
        ("file", .string(rendered.file)), ("samples", .integer(samples.samples)),
        ("refined", .integer(samples.refined)),
      ] + (rendered.caption.map { [("caption", .string($0))] } ?? []))
  }
}
