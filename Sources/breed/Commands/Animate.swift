import Animation
import ArgumentParser
import Breeding
import Genomes
import JSON
import Populations
import Pictures
import Rendering

struct Animate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Set one moving, or morph several: breed animate 7",
    discussion: """
      Example: breed animate 3 7 lagoon/4/3 --loop -o way.gif

      The file's name decides: .png or .apng is an animated PNG, a folder or a name such as \
      frames/%04d.png takes numbered PNGs, and all else is written by ffmpeg, where it is \
      installed: .gif, .mp4, .webm, .webp, …

      Without --motion, several pictures morph; one moves by its input t or its latents where it \
      hears them, else it rotates, breathes and waves (combo). Pan, wave, combo, latent and whole \
      rotations end where they begin; --loop makes all do so: a morph goes on to its first \
      picture, t swings, the others go there and back.
      """)

  @Argument(
    help: ArgumentHelp(
      "Pictures: number, generation/number, lineage/generation/number, or a PNG.",
      valueName: "pick"), completion: .file(extensions: ["png"]),
    transform: PictureName.init(argument:))
  var picks: [PictureName]

  @Option(
    name: [.short, .long],
    help: "The file or folder (default: NAME-GENERATION-NUMBER-MOTION.png).", completion: .file(),
    transform: FrameDestination.init(argument:))
  var output: FrameDestination?

  @OptionGroup var motion: MotionOptions

  @Option(help: "Frames in all, 2 to 100000.")
  var frames = 60

  @Option(help: "Frames a second, 1 to 1000.")
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

  @Flag(help: "Compress PNGs as small as they get, which takes longer.")
  var smallest = false

  @OptionGroup var bare: BareOption
  @OptionGroup var look: ViewOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  /// The most pixels along a side of a frame, which is held in memory as a whole.
  private static let sideLimit = 16_384

  func validate() throws {
    guard 2...100_000 ~= frames else {
      throw ValidationError("--frames \(frames): expected 2 to 100000")
    }
    guard 1...1_000 ~= fps else { throw ValidationError("--fps \(fps): expected 1 to 1000") }
    guard max(size.width, size.height) <= Self.sideLimit else {
      throw ValidationError("--size \(size): expected 1 to \(Self.sideLimit) pixels a side")
    }
  }

  func run() throws {
    let workshop = try folder.workshop(rendering)
    let renderer = workshop.breeder.renderer
    let found = try picks.map(workshop.find)
    let kinds = motion.kinds(for: found.map(\.genome))
    try check(kinds, found)
    let film = try film(of: found, kinds)

    let names = kinds.map(\.name).joined(separator: "-")
    let destination = output ?? .animation("\(found[0].stem)-\(names).png")
    if case .animation(let path) = destination {
      for found in found { try found.checkOutput(path) }
    }
    Interrupt.listen()
    let writer = FilmWriter(
      film: film, size: size, supersampling: sampling.supersample,
      channels: found.allSatisfy { $0.genome.canvas.colour == .grey } ? .grey : .rgb,
      framesPerSecond: fps, plays: loop == false ? 1 : 0,
      compression: smallest ? .smallest : .fast,
      text: try bare.text(found.map(\.specimen), view: look.view(over: found[0].view)),
      renderer: renderer)
    var progress = WorkProgress.frames(isQuiet: report.quiet || report.json)
    defer { progress.end() }
    try writer.write(to: destination) { frames in
      progress.advance(frames, of: film.frameCount)
      guard Interrupt.isWished else { return }
      let done = "interrupted after \(frames) of \(film.frameCount) frames"
      throw Interrupt.Stopped(
        description: destination.file.map { "\(done): \($0) was not written" } ?? done)
    }
    progress.end()
    try say(destination, film, found, kinds)
  }

  /// The film that is asked for.
  private func film(of found: [FoundPicture], _ kinds: [MotionKind]) throws -> Film {
    let genomes = found.map(\.genome)
    let isLoop = loop == true && !isPingPong
    let motions: [any Motion]
    do throws(GenomeFault) {
      var made: [any Motion] = []
      for kind in kinds {
        made.append(
          try motion.made(
            kind, of: genomes, isLoop: isLoop, seed: found[0].seed))
      }
      motions = made
    } catch {
      throw ValidationError("these pictures together: \(error)")
    }
    return Film(
      Frame(genomes[0], view: look.view(over: found[0].view)), motions: motions, frameCount: frames,
      isThereAndBack: isPingPong || isLoop && !motions.allSatisfy(\.closes))
  }

  /// Throws where a motion would show nothing.
  private func check(_ kinds: [MotionKind], _ found: [FoundPicture]) throws {
    let first = found[0].argument
    let isMorph = kinds.contains(MorphMotion.kind)
    if isMorph, found.count < 2 {
      throw ValidationError("--motion morph: expected two pictures or more, found \(first) alone")
    }
    if !isMorph, found.count > 1 {
      throw ValidationError("expected one picture; several are for --motion morph")
    }
    let heard = found.flatMap(\.genome.heardInputs)
    for kind in MotionKind.all where kinds.contains(kind) {
      guard let inputs = kind.inputs, !inputs.all.contains(where: heard.contains) else { continue }
      let own = found[0].genome.canvas.inputs.filter { !inputs.suggested.contains($0) }
      let all = (own + inputs.suggested).map(\.rawValue).joined(separator: ",")
      throw ValidationError(
        "--motion \(kind.name): \(first) does not hear \(inputs.words); to breed some that do: "
          + "breed vary \(first) --inputs \(all)")
    }
  }

  private func say(
    _ destination: FrameDestination, _ film: Film, _ found: [FoundPicture], _ kinds: [MotionKind]
  ) throws {
    guard report.json else {
      try Console.write("\(destination.description)\n")
      if !film.closes, loop == nil {
        report.hint("it jumps from its end to its beginning; --loop closes the circle")
      }
      return
    }
    try Console.write(
      .object([
        ("picks", .array(found.map { .string($0.argument) })),
        ("motion", .array(kinds.map { .string($0.name) })),
        ("frames", .integer(film.frameCount)), ("fps", .integer(fps)),
        ("width", .integer(size.width)), ("height", .integer(size.height)),
        ("closes", .bool(film.closes)), ("file", .string(destination.description)),
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

  /// The one file that is lost where the work is given up; nil where frames are files of their own.
  fileprivate var file: String? {
    switch self {
    case .animation(let path), .movie(let path): path
    case .pictures: nil
    }
  }
}
