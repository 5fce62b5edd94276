import ArgumentParser
import Breeding

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Paint one at any size: breed render 7 --size 4096x2160",
    discussion: """
      Example: breed render 3/7 -o art.png

      The picture is 7 on the current sheet, 3/7 on that of generation 3, lagoon/3/7 in \
      another lineage, the star stars/5, or the PNG of it that breed wrote: art.png, of a sheet \
      sheet.png/7. A PNG \
      is painted as one looked at it, but for the flags given; --crop and --tile are not kept in it.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      The picture's number, generation/number, lineage/generation/number, a star as stars/5, or its \
      PNG.
      """,
      valueName: "pick"), completion: .file(extensions: ["png"]),
    transform: PictureName.init(argument:))
  var pick: PictureName

  @Option(
    name: [.short, .long],
    help: """
      The PNG file (default: NAME-GENERATION-NUMBER.png; of a PNG, FILE-WIDTHxHEIGHT.png).
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

  @OptionGroup var bare: BareOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
  }

  func run() throws {
    try report.check(output)
    let workshop = try folder.workshop(rendering)
    let found = try workshop.find(pick).painted(with: canvas.changes)
    let settings = try settings(for: found)
    Interrupt.listen()
    var progress: WorkProgress?
    let rendered = try workshop.render(found, settings, to: output) { rows, total in
      if Interrupt.isWished {
        progress?.end()
        let path = output ?? settings.defaultPath(of: found)
        throw Interrupt.Stopped(description: "interrupted: \(path) was not written")
      }
      var bar = progress ?? WorkProgress.painting(pixels: settings.pixels, isQuiet: report.quiet)
      bar.advance(rows, of: total)
      progress = bar
    }
    progress?.end()
    try say(rendered, found)
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
    settings.carriesGenome = !bare.bare
    return settings
  }

  private func say(_ rendered: RenderedPicture, _ found: FoundPicture) throws {
    let (address, samples) = (found.specimen.address, rendered.samples)
    guard report.json else {
      try Console.write(path: rendered.file)
      if sampling.supersample.isAdaptive { report.hint("supersampled \(samples.description)") }
      return
    }
    try Console.write(
      .object([
        ("lineage", Report.lineage(address)), ("id", .string("\(address.id)")),
        ("width", .integer(rendered.size.width)), ("height", .integer(rendered.size.height)),
        ("file", .string(rendered.file)), ("samples", .integer(samples.samples)),
        ("refined", .integer(samples.refined)),
      ]))
  }
}
