import ArgumentParser
import Breeding
import Files
import Genomes
import JSON
import Pictures
import Rendering

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Paint one at any size: breed render 7 --size 4096x2160",
    discussion: """
      Example: breed render 3/7 -o art.png

      The picture is 7 on the current sheet, 3/7 on that of generation 3, lagoon/3/7 in \
      another lineage, or the PNG of it that breed wrote: art.png, of a sheet sheet.png/7. A PNG \
      is painted as one looked at it, but for the flags given; --crop and --tile are not kept in it.
      """)

  @Argument(
    help: ArgumentHelp(
      "The picture's number, generation/number, lineage/generation/number, or its PNG.",
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
    transform: Size.init(argument:))
  var size = Size(width: 1_024, height: 1_024)

  @OptionGroup var sampling: SamplingOption

  @Option(
    help: ArgumentHelp("Bits of a channel, 8 or 16.", valueName: "bits"),
    transform: PixelFormat.Depth.init(argument:))
  var depth = PixelFormat.Depth.eight

  @Option(
    help: ArgumentHelp(
      "Paint a picture of grey or a palette in this one, a name or 0b132b,f4d35e; \"help\" lists "
        + "names.", valueName: "palette"),
    completion: .list(PaletteChoice.names), transform: PaletteChoice.init(argument:))
  var palette: PaletteChoice?

  @Flag(help: "Compress as small as PNG gets, which takes longer.")
  var smallest = false

  @OptionGroup var look: ViewOptions

  @Option(
    help: ArgumentHelp(
      "Paint a part of the whole that has --size, as 640x480+100+50.", valueName: "WxH+X+Y"),
    transform: Crop.init(argument:))
  var crop: Crop?

  @Option(
    help: ArgumentHelp(
      "Repeat the picture to the right and downwards, as 3x2.", valueName: "AxB"),
    transform: Tiles.init(argument:))
  var tile: Tiles?

  @OptionGroup var bare: BareOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
    try crop?.check(within: size)
    try tile?.check(of: crop?.size ?? size)
    _ = try palette?.gradient()
  }

  func run() throws {
    let workshop = try folder.workshop(rendering)
    let renderer = workshop.breeder.renderer
    let found = try workshop.find(pick)
    let genome = try painted(found)
    let format = PixelFormat(genome.canvas.colour, depth: depth)
    let path =
      output ?? found.stem
      + (found.file == nil ? "" : "-\(size.width)x\(size.height)") + ".png"
    try found.check(output: path)
    let view = look.view(over: found.view)
    let viewport = viewport(view)
    let address = found.specimen.address
    let text = try bare.text([Specimen(address, genome)], view: view)
    let repeats = tile?.repeats ?? .once
    Interrupt.listen()
    var samples: SampleReport?
    try AtomicFile.write(path) { descriptor in
      var progress = WorkProgress.painting(
        pixels: viewport.width * viewport.height * repeats.across * repeats.down,
        isQuiet: report.quiet)
      defer { progress.end() }
      samples = try renderer.writePNG(
        of: genome, at: viewport, to: descriptor, as: format, supersampling: sampling.supersample,
        repeats: repeats, compression: smallest ? .smallest : .fast, text: text
      ) { rows, total in
        if Interrupt.isWished {
          throw Interrupt.Stopped(description: "interrupted: \(path) was not written")
        }
        progress.advance(rows, of: total)
      }
    }
    if report.json {
      try Output.write(
        .object([
          ("lineage", Report.lineage(address)), ("id", .string("\(address.id)")),
          ("width", .integer(viewport.width * repeats.across)),
          ("height", .integer(viewport.height * repeats.down)),
          ("file", .string(path)), ("samples", .integer(samples?.samples ?? 0)),
          ("refined", .integer(samples?.refined ?? 0)),
        ]))
    } else {
      try Output.write("\(path)\n")
      if let samples, sampling.supersample.isAdaptive {
        report.hint("supersampled \(samples.description)")
      }
    }
  }

  /// What is painted.
  private func viewport(_ view: View) -> Viewport {
    let whole = Viewport(width: size.width, height: size.height, view: view)
    guard let crop else { return whole }
    return whole.cropped(x: crop.x, y: crop.y, width: crop.size.width, height: crop.size.height)
  }

  /// The picture's genome, with the palette that was typed.
  private func painted(_ found: FoundPicture) throws -> Genome {
    guard let palette = try palette?.gradient() else { return found.genome }
    guard let genome = found.genome.repainted(in: palette) else {
      throw ValidationError(
        "--palette: \(found.label) is painted in \(found.genome.canvas.colour.rawValue); "
          + "expected a picture of grey or a palette, whose network paints by ink alone")
    }
    return genome
  }
}
