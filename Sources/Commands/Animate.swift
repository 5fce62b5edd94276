import ArgumentParser
import Breeding

struct Animate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "animate",
    abstract: "Make a picture move, or morph several: breed animate 7",
    discussion: """
      Example: breed animate 3 7 lagoon/4/3 --loop -o way.gif

      The name of the output decides its format. A .png or .apng is an animated PNG. A folder, or \
      a name such as frames/%04d.png, takes numbered PNGs. Films of other formats, such as .gif, \
      .mp4, .webm and .webp, are written by ffmpeg, which must be installed. They do not say what \
      they show, so one that is there is overwritten only with --force.

      Without --motion, several pictures morph into each other. One picture moves by its input t \
      or its latents if it has any; otherwise it rotates, breathes and waves, which is the motion \
      combo.

      The motions pan, wave, combo and latent, and rotations by whole turns, end where they begin. \
      With --loop all motions do: a morph goes on to its first picture, the input t swings to its \
      end and back, and the others play forwards, then backwards.

      With --part 3/10 ten such commands share the frames, on as many machines as there are. Numbered \
      PNGs are then written as they are; for a film in one file each paints a part, such as \
      film.mp4.3-of-10.part, and breed merge puts these together.
      """)

  @Argument(
    help: .pictures, completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(
    name: [.short, .long],
    help: """
      File or folder to write (default: NAME-GENERATION-NUMBER-MOTION.png, or with -2, -3, … where \
      that name is taken).
      """, completion: .file(),
    transform: FrameDestination.init(argument:))
  var output: FrameDestination?

  @OptionGroup var force: ForceOption

  @OptionGroup var motion: MotionOptions

  @Option(
    help: "Number of frames, 2 to 100000 (default: 60).",
    in: 2...100_000)
  var frames: Int?

  @Option(
    help: ArgumentHelp(
      "Length in seconds, in place of --frames, such as 4 or 2.5.", valueName: "seconds"),
    in: 0.002...100_000)
  var seconds: Double?

  @Option(help: "Frames a second, 1 to 1000.", in: 1...1_000)
  var fps = 30

  @Flag(name: .customLong("ping-pong"), help: "Play forwards, then backwards.")
  var isPingPong = false

  @Flag(
    inversion: .prefixedNo,
    help: "End where it begins; --no-loop plays it once, not over and over.")
  var loop: Bool?

  @Option(
    help: ArgumentHelp(
      "Size in pixels, such as 256 or 1920x1080 (default: 256).", valueName: "size"),
    transform: PictureSize.init(argument:))
  var size = PictureSize(side: 256)

  @OptionGroup var sampling: SamplingOption
  @OptionGroup var canvas: CanvasOptions

  @Flag(help: "Compress PNGs as much as possible, which takes longer.")
  var smallest = false

  @OptionGroup var part: PartOption
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
    let share = part.part ?? .whole
    if part.part != nil, let path = (output ?? own).file {
      return try animate(share, of: found, settings, to: path, by: workshop)
    }
    let frameCount = share.range(of: settings.frameCount).count
    Interrupt.listen()
    var progress = WorkProgress.frames(isQuiet: report.quiet || report.json)
    defer { progress.end() }
    let film = try workshop.animate(found, settings, to: output, share: share) { done in
      progress.advance(done, of: frameCount)
      guard Interrupt.isWished else { return }
      let words = "interrupted after \(done) of \(frameCount) frames"
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
      let range = part.part?.range(of: film.frameCount)
      let frames =
        range.map { "\(PartReport.words($0, "frame")) of \(film.frameCount)" }
        ?? "\(film.frameCount) frames"
      report.hint("\(size.width) × \(size.height), \(frames), \(fps) a second")
      if !film.closes, loop == nil {
        report.hint("it jumps from its end to its beginning; --loop closes the circle")
      }
      return
    }
    let share = part.part.map { share in
      [
        ("part", JSONValue.integer(share.number)), ("of", JSONValue.integer(share.count)),
        ("pieces", JSONValue.integer(share.range(of: film.frameCount).count)),
      ]
    }
    try Console.write(
      .object(
        [
          ("picks", .array(found.map { .string($0.argument) })),
          ("motion", .array(film.motions.map { .string($0.name) })),
          ("frames", .integer(film.frameCount)), ("fps", .integer(fps)),
          ("width", .integer(size.width)), ("height", .integer(size.height)),
          ("closes", .bool(film.closes)), ("file", .string(film.destination.description)),
        ] + (share ?? [])))
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
  var file: String? {
    switch self {
    case .animation(let path), .movie(let path): path
    case .pictures: nil
    }
  }
}
