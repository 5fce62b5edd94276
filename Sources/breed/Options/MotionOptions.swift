import Animation
import ArgumentParser
import Files
import Genomes

/// How a picture moves, and how far; lengths are in shorter sides of the picture.
///
/// What the flags are called, do and may be stands with each motion; here is a property for each.
struct MotionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "\(MotionKind.all.map(\.name).joined(separator: ", ")), or several at once.",
      valueName: "names"),
    completion: .list(MotionKind.all.map(\.name)),
    transform: { try Naming.list($0, "motion", of: MotionKind.all.map { ($0.name, $0) }) })
  var motion: [MotionKind]?

  @Option(ZoomMotion.firstScale) var zoomStart: Double?
  @Option(ZoomMotion.lastScale) var zoomEnd: Double?
  @Option(RotateMotion.turns) var rotations: Double?
  @Option(WaveMotion.height) var waveAmplitude: Double?
  @Option(WaveMotion.number) var waveFrequency: Double?
  @Option(SpiralMotion.lastStrength) var spiralStrength: Double?

  @Option(
    help: PanMotion.way.help, completion: .list(PanMotion.Path.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "path") })
  var panPath: PanMotion.Path?

  @Option(PanMotion.reach) var panRadius: Double?
  @Option(TimeMotion.first) var timeStart: Double?
  @Option(TimeMotion.last) var timeEnd: Double?
  @Option(help: LatentMotion.stopCount.help) var latentStops: Int?
  @Option(LatentMotion.reach) var latentReach: Double?

  @Option(help: LatentMotion.seed.help, transform: SeedOption.seed(argument:))
  var seed: UInt64?

  /// What was typed, by the flags' names.
  private var typed: [String: any Sendable] {
    let values: [(flag: String, value: (any Sendable)?)] = [
      (ZoomMotion.firstScale.name, zoomStart), (ZoomMotion.lastScale.name, zoomEnd),
      (RotateMotion.turns.name, rotations), (WaveMotion.height.name, waveAmplitude),
      (WaveMotion.number.name, waveFrequency), (SpiralMotion.lastStrength.name, spiralStrength),
      (PanMotion.way.name, panPath), (PanMotion.reach.name, panRadius),
      (TimeMotion.first.name, timeStart), (TimeMotion.last.name, timeEnd),
      (LatentMotion.stopCount.name, latentStops), (LatentMotion.reach.name, latentReach),
      (LatentMotion.seed.name, seed),
    ]
    return Dictionary(uniqueKeysWithValues: values).compactMapValues { $0 }
  }

  /// The flags that were typed, each with the motion that it is for.
  private var given: [(flag: String, kind: MotionKind)] {
    let typed = typed
    return MotionKind.all.flatMap { kind in
      kind.flags.filter { typed[$0] != nil }.map { ("--\($0)", kind) }
    }
  }

  func validate() throws {
    if let latentStops, let bounds = LatentMotion.stopCount.bounds,
      !(bounds ~= Double(latentStops))
    {
      throw ValidationError(
        "--latent-stops \(latentStops): expected \(Int(bounds.lowerBound)) to \(Int(bounds.upperBound))"
      )
    }
    guard let motion else { return }
    for (flag, kind) in given where !motion.contains(kind) {
      let names = motion.map(\.name).joined(separator: ",")
      throw ValidationError(
        "\(flag) is for --motion \(kind.name), found --motion \(names); leave one of the two out")
    }
  }

  /// What is meant: what was named, or what the flags are for, or else a morph where there are
  /// several pictures, and for one what it hears of time and latents, or all of `combo`.
  func kinds(for genomes: [Genome]) -> [MotionKind] {
    if let motion {
      return motion.indices.filter { !motion[..<$0].contains(motion[$0]) }
        .map { motion[$0] }
    }
    var kinds: [MotionKind] = []
    for (_, kind) in given where !kinds.contains(kind) { kinds.append(kind) }
    if genomes.count > 1 { return [MorphMotion.kind] + kinds }
    guard kinds.isEmpty else { return kinds }
    let heard = genomes.flatMap(\.heardInputs)
    return [
      MotionKind.all.first { $0.inputs?.all.contains(where: heard.contains) == true }
        ?? ComboMotion.kind
    ]
  }

  /// The motion of a kind.
  ///
  /// - Parameters:
  ///   - isLoop: whether it shall end where it begins, where it can by itself.
  ///   - seed: of the lineage.
  /// - Throws: where two genomes together are too large.
  func made(
    _ kind: MotionKind, of genomes: [Genome], isLoop: Bool, seed: UInt64
  ) throws(GenomeFault) -> any Motion {
    try kind.motion(
      for: MotionRequest(genomes: genomes, isLoop: isLoop, seed: seed, values: typed))
  }
}

extension MotionFlag {
  /// The flag's line of help.
  fileprivate var help: ArgumentHelp {
    let number = (standard as? Double).map(Decimal.short)
    return ArgumentHelp(
      "\(summary) (\(standardWords ?? number ?? "\(standard)")).", valueName: valueName)
  }
}

extension Option where Value == Double? {
  /// A number that a motion takes.
  fileprivate init<Number>(_ flag: MotionFlag<Number>) {
    let bounds = flag.bounds ?? -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    self.init(
      name: .customLong(flag.name), parsing: bounds.lowerBound < 0 ? .unconditional : .next,
      help: flag.help, transform: { try ViewOptions.number($0, in: bounds) })
  }
}
