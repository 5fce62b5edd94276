import ArgumentParser
import Breeding

struct Animate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "animate",
    abstract: "Set one moving, or morph several: breed animate 7",
    discussion: """
      Example: breed animate 3 7 lagoon/4/3 --loop -o way.gif

      The file's name decides: .png or .apng is an animated PNG, a folder or a name such as \
      frames/%04d.png takes numbered PNGs, and films of other formats are written by ffmpeg, where \
      it is installed: .gif, .mp4, .webm, .webp, …

      Without --motion, several pictures morph; one moves by its input t or its latents where it \
      hears them, else it rotates, breathes and waves (combo). Pan, wave, combo, latent and whole \
      rotations end where they begin; --loop makes all do so: a morph goes on to its first \
      picture, t swings, the others go there and back.
      """)

  @Argument(
    help: .pictures, completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(
    name: [.short, .long],
    help: """
      The file or folder (default: NAME-GENERATION-NUMBER-MOTION.png, or the next of NAME-2, …).
      """, completion: .file(),
    transform: FrameDestination.init(argument:))
  var output: FrameDestination?

  @OptionGroup var force: ForceOption

  @OptionGroup var motion: MotionOptions

  @Option(
    help: "Frames in all, 2 to 100000 (default: 60).",
    in: 2...100_000)
  var frames: Int?

  @Option(
    help: ArgumentHelp(
      "How long it plays, in place of --frames, as 4 or 2.5.", valueName: "seconds"),
    in: 0.002...100_000)
  var seconds: Double?

  @Option(help: "Frames a second, 1 to 1000.", in: 1...1_000)
  var fps = 30

  @Flag(name: .customLong("ping-pong"), help: "Go there and back.")
  var isPingPong = false

  @Flag(
    inversion: .prefixedNo,
    help: "End where it begins; or play it once, not over and over.")
  var loop: Bool?

  @Option(
    help: ArgumentHelp("Pixels, as 256 or 1920x1080.", valueName: "size"),
    transform: PictureSize.init(argument:))
  var size = PictureSize(side: 256)

  @OptionGroup var sampling: SamplingOption
  @OptionGroup var canvas: CanvasOptions

  @Flag(help: "Compress PNGs as small as they get, which takes longer.")
  var smallest = false

  @OptionGroup var bare: BareOption
  @OptionGroup var look: ViewOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try picks.check()
    try ValidationError.check { () throws(RequestError) in try settings().check() }
  }

  func run() throws {
    try report.check(output?.description)
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    let found = try workshop.find(picks.list().names).map {
      try $0.painted(with: canvas.changes)
    }
    var settings = try settings()
    settings.view = look.view(over: found[0].view)
    let own = settings.defaultDestination(of: found)
    Interrupt.listen()
    var progress = WorkProgress.frames(isQuiet: report.quiet || report.json)
    defer { progress.end() }
    let film = try workshop.animate(found, settings, to: output) { done in
      progress.advance(done, of: settings.frameCount)
      guard Interrupt.isWished else { return }
      let words = "interrupted after \(done) of \(settings.frameCount) frames"
      throw Interrupt.Stopped(
        words: (output ?? own).file.map { "\(words): \($0) was not written" } ?? words)
    }
    progress.end()
    try workshop.tellRepetitions(picks.list().revisit)
    try say(film, found)
    if output == nil { report.hint(ownName: own.description, of: film.destination.description) }
  }

  private func settings() throws(RequestError) -> FilmSettings {
    var settings = FilmSettings()
    try motion.set(in: &settings)
    settings.framesPerSecond = fps
    try settings.setLength(frames: frames, seconds: seconds)
    (settings.isThereAndBack, settings.loops) = (isPingPong, loop)
    (settings.size, settings.supersampling) = (size, sampling.supersample)
    settings.compression = smallest ? .smallest : .fast
    settings.carriesGenomes = !bare.bare
    return settings
  }

  private func say(_ film: MadeFilm, _ found: [FoundPicture]) throws {
    guard report.json else {
      try Console.write(path: film.destination.description)
      report.hint(
        "\(size.width) × \(size.height), \(film.frameCount) frames, \(fps) a second")
      if !film.closes, loop == nil {
        report.hint("it jumps from its end to its beginning; --loop closes the circle")
      }
      return
    }
    try Console.write(
      .object([
        ("picks", .array(found.map { .string($0.argument) })),
        ("motion", .array(film.motions.map { .string($0.name) })),
        ("frames", .integer(film.frameCount)), ("fps", .integer(fps)),
        ("width", .integer(size.width)), ("height", .integer(size.height)),
        ("closes", .bool(film.closes)), ("file", .string(film.destination.description)),
      ]))
  }
}

extension FrameDestination {
  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    do throws(Refusal) { try self.init(argument) } catch {
      throw ValidationError(error.description)
    }
  }

  /// The one file that is not written where the work stops early; nil where each frame is a file.
  fileprivate var file: String? {
    switch self {
    case .animation(let path), .movie(let path): path
    case .pictures: nil
    }
  }
}
