import Animation
import ArgumentParser
import Genomes
import Rendering

/// How a picture moves, and how far; lengths are in shorter sides of the picture.
struct MotionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "\(MotionKind.allCases.map(\.rawValue).joined(separator: ", ")), or several at once.",
      valueName: "names"),
    completion: .list(MotionKind.allCases.map(\.rawValue)),
    transform: { try Naming.list($0, "motion") })
  var motion: NameList<MotionKind>?

  @Option(
    help: ArgumentHelp(
      "zoom: lengths of the first frame, times those of the picture (\(ViewOptions.decimal(Self.zoom.start))).",
      valueName: "scale"),
    transform: { try ViewOptions.number($0, in: Self.scales) })
  var zoomStart: Double?

  @Option(
    help: ArgumentHelp(
      "zoom: those of the last; the smaller, the closer (\(ViewOptions.decimal(Self.zoom.end))).",
      valueName: "scale"),
    transform: { try ViewOptions.number($0, in: Self.scales) })
  var zoomEnd: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "rotate: turns in all (\(ViewOptions.decimal(Self.rotate.rotations))).", valueName: "turns"),
    transform: { try ViewOptions.number($0, in: -1_000...1_000) })
  var rotations: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "wave: how far it shifts places (\(ViewOptions.decimal(Self.wave.amplitude))).",
      valueName: "height"),
    transform: { try ViewOptions.number($0, in: -10...10) })
  var waveAmplitude: Double?

  @Option(
    help: ArgumentHelp(
      "wave: waves in the shorter side (\(ViewOptions.decimal(Self.wave.frequency))).",
      valueName: "number"),
    transform: { try ViewOptions.number($0, in: 0...1_000) })
  var waveFrequency: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "spiral: radians for each shorter side at the end (\(ViewOptions.decimal(Self.spiral.strength))).",
      valueName: "radians"),
    transform: { try ViewOptions.number($0, in: -1_000...1_000) })
  var spiralStrength: Double?

  @Option(
    help: ArgumentHelp(
      "pan: circular, horizontal or vertical (\(Self.pan.path.rawValue)).", valueName: "path"),
    completion: .list(PanMotion.Path.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "path") })
  var panPath: PanMotion.Path?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "pan: how far it goes (\(ViewOptions.decimal(Self.pan.radius))).", valueName: "radius"),
    transform: { try ViewOptions.number($0, in: -1_000...1_000) })
  var panRadius: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "time: the input t in the first frame (\(ViewOptions.decimal(Self.time.start))).",
      valueName: "t"),
    transform: { try ViewOptions.number($0, in: -1_000_000...1_000_000) })
  var timeStart: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "time: and in the last (\(ViewOptions.decimal(Self.time.end))).", valueName: "t"),
    transform: { try ViewOptions.number($0, in: -1_000_000...1_000_000) })
  var timeEnd: Double?

  @Option(
    help: ArgumentHelp(
      "latent: places that the latents pass, 2 to 1000 (\(LatentMotion.stopCount)).",
      valueName: "count"))
  var latentStops: Int?

  @Option(
    help: ArgumentHelp(
      "latent: how far these lie around them (as far as x and y go).", valueName: "reach"),
    transform: { try ViewOptions.number($0, in: 0...1_000_000) })
  var latentReach: Double?

  @Option(
    help: ArgumentHelp("latent: draws these places (the lineage's).", valueName: "seed"),
    transform: SeedOption.seed(argument:))
  var seed: UInt64?

  private static let scales = 0.000_001...1_000_000.0

  // The motions where nothing is typed.
  private static let zoom = ZoomMotion()
  private static let rotate = RotateMotion()
  private static let wave = WaveMotion()
  private static let spiral = SpiralMotion()
  private static let pan = PanMotion()
  private static let time = TimeMotion()

  func validate() throws {
    if let latentStops, !(2...1_000 ~= latentStops) {
      throw ValidationError("--latent-stops \(latentStops): expected 2 to 1000")
    }
    guard let motion else { return }
    for (flag, kind) in given where !motion.names.contains(kind) {
      let names = motion.names.map(\.rawValue).joined(separator: ",")
      throw ValidationError(
        "\(flag) is for --motion \(kind.rawValue), found --motion \(names); leave one of the two out"
      )
    }
  }

  /// The flags that were typed, each with the motion that it is for.
  private var given: [(flag: String, kind: MotionKind)] {
    let flags: [(String, MotionKind, Bool)] = [
      ("--zoom-start", .zoom, zoomStart != nil), ("--zoom-end", .zoom, zoomEnd != nil),
      ("--rotations", .rotate, rotations != nil),
      ("--wave-amplitude", .wave, waveAmplitude != nil),
      ("--wave-frequency", .wave, waveFrequency != nil),
      ("--spiral-strength", .spiral, spiralStrength != nil),
      ("--pan-path", .pan, panPath != nil), ("--pan-radius", .pan, panRadius != nil),
      ("--time-start", .time, timeStart != nil), ("--time-end", .time, timeEnd != nil),
      ("--latent-stops", .latent, latentStops != nil),
      ("--latent-reach", .latent, latentReach != nil),
      ("--seed", .latent, seed != nil),
    ]
    return flags.filter(\.2).map { ($0.0, $0.1) }
  }

  /// What is meant: what was named, or what the flags are for, or else a morph where there are
  /// several pictures, and for one what it hears of time and latents, or all of `combo`.
  func kinds(for genomes: [Genome]) -> [MotionKind] {
    if let motion {
      return motion.names.indices.filter { !motion.names[..<$0].contains(motion.names[$0]) }
        .map { motion.names[$0] }
    }
    var kinds: [MotionKind] = []
    for (_, kind) in given where !kinds.contains(kind) { kinds.append(kind) }
    if genomes.count > 1 { return [.morph] + kinds }
    guard kinds.isEmpty else { return kinds }
    let heard = genomes.flatMap(\.heardInputs)
    return heard.contains(.t) ? [.time] : heard.contains(where: \.isLatent) ? [.latent] : [.combo]
  }

  /// The motion of a kind.
  ///
  /// - Parameters:
  ///   - isLoop: whether it shall end where it begins, where it can by itself.
  ///   - seed: of the lineage.
  /// - Throws: where two genomes together are too large.
  func made(
    _ kind: MotionKind, of genomes: [Genome], isLoop: Bool, seed lineage: UInt64
  ) throws(GenomeFault) -> any Motion {
    switch kind {
    case .morph: try MorphMotion(genomes, isRing: isLoop)
    case .zoom: ZoomMotion(start: zoomStart ?? Self.zoom.start, end: zoomEnd ?? Self.zoom.end)
    case .rotate: RotateMotion(rotations: rotations ?? Self.rotate.rotations)
    case .wave:
      WaveMotion(
        amplitude: waveAmplitude ?? Self.wave.amplitude,
        frequency: waveFrequency ?? Self.wave.frequency)
    case .spiral: SpiralMotion(strength: spiralStrength ?? Self.spiral.strength)
    case .pan: PanMotion(path: panPath ?? Self.pan.path, radius: panRadius ?? Self.pan.radius)
    case .combo: ComboMotion()
    case .time:
      TimeMotion(
        start: timeStart ?? Self.time.start, end: timeEnd ?? Self.time.end, swings: isLoop)
    case .latent:
      LatentMotion(
        stopCount: latentStops ?? LatentMotion.stopCount,
        reach: latentReach ?? Double(genomes[0].canvas.scale),
        seed: seed ?? lineage)
    }
  }
}
