import ArgumentParser
import Breeding

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Paint one at any size: breed render 7 --size 4096x2160",
    discussion: """
      Example: breed render 3/7 -o art.png
      Example: breed render 1-4 lagoon/3/7 --size 2048

      The picture is 7 on the current sheet, 3/7 on that of generation 3, lagoon/3/7 in \
      another lineage, the star stars/5, or the PNG of it that breed wrote: art.png, of a sheet \
      sheet.png/7. A PNG \
      is painted as one looked at it, but for the flags given; --crop and --tile are not kept in it. With --caption it is \
      a plate: on paper, with words under it.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      Pictures: numbers, as 3 7, 3,7 or 3-5, generation/number, lineage/generation/number, stars as \
      stars/5, or PNGs.
      """,
      valueName: "pick"), completion: .file(extensions: ["png"]),
    transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(
    name: [.short, .long],
    help: """
      The PNG file, of one picture (default: NAME-GENERATION-NUMBER.png; of a PNG, \
      FILE-WIDTHxHEIGHT.png; of a plate, with -plate before .png).
      """, completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Pixels, as 1024 or 4096x2160.", valueName: "size"),
    transform: PictureSize.init(argument:))
  var size = PictureSize(side: 1_024)

  @OptionGroup var sampling: SamplingOption

  @Option(
    help: ArgumentHelp("Bits of a channel, 8 or 16.", valueName: "bits"),
    transform: PixelFormat.Depth.init(argument:))
  var depth = PixelFormat.Depth.eight

  @OptionGroup var canvas: CanvasOptions

  @Flag(help: "Compress as small as PNG gets, which takes longer.")
  var smallest = false

  @OptionGroup var look: ViewOptions

  @Option(
    help: ArgumentHelp(
      "Paint a part of the whole that has --size, as 640x480+100+50.", valueName: "WxH+X+Y"),
    transform: RenderSettings.Crop.init(argument:))
  var crop: RenderSettings.Crop?

  @Option(
    help: ArgumentHelp(
      "Repeat the picture to the right and downwards, as 3x2.", valueName: "AxB"),
    transform: Repeats.init(argument:))
  var tile: Repeats?

  @OptionGroup var caption: CaptionOptions
  @OptionGroup var bare: BareOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
    if try picks.list().different.count > 1, output != nil {
      throw ValidationError("--output: expected one picture; several have names of their own")
    }
    try caption.check()
  }

  func run() throws {
    try report.check(output)
    let workshop = try folder.workshop(rendering)
    let names = try picks.different(telling: workshop.tell)
    let pictures = try workshop.find(names).map { try $0.painted(with: canvas.changes) }
    let paths = try pictures.map { try settings(for: $0).defaultPath(of: $0) }
    for (place, path) in paths.enumerated() where paths[..<place].contains(path) {
      throw ValidationError("two of these would be written to \(printable(path)): paint one first")
    }
    Interrupt.listen()
    var reports: [JSONValue] = []
    for found in pictures {
      let rendered = try render(found, by: workshop)
      if report.json { reports.append(json(rendered, found)) } else { try say(rendered) }
    }
    if report.json { try Console.write(reports.count == 1 ? reports[0] : .array(reports)) }
  }

  private func render(
    _ found: FoundPicture, by workshop: Workshop
  ) throws -> RenderedPicture {
    let settings = try settings(for: found)
    var progress: WorkProgress?
    defer { progress?.end() }
    return try workshop.render(found, settings, to: output) { rows, total in
      if Interrupt.isWished {
        let path = output ?? settings.defaultPath(of: found)
        throw Interrupt.Stopped(description: "interrupted: \(path) was not written")
      }
      var bar = progress ?? WorkProgress.painting(pixels: settings.pixels, isQuiet: report.quiet)
      bar.advance(rows, of: total)
      progress = bar
    }
  }

  private func settings(for found: FoundPicture) throws -> RenderSettings {
    var settings = RenderSettings()
    settings.size = size
    settings.view = look.view(over: found.view)
    settings.supersampling = sampling.supersample
    settings.depth = depth
    settings.crop = crop
    settings.repeats = tile ?? .once
    settings.compression = smallest ? .smallest : .fast
    settings.caption = caption.request
    settings.carriesGenome = !bare.bare
    return settings
  }

  private func say(_ rendered: RenderedPicture) throws {
    try Console.write(path: rendered.file)
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
