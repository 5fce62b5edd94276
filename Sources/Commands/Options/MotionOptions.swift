import ArgumentParser
import Breeding

/// How a picture moves, and how far; lengths are in shorter sides of the picture.
///
/// What the flags are called, do and may be stands with each motion; here is a property for each.
struct MotionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How it moves: \(Spelling.choice(MotionKind.all.map(\.name))); or several at once.",
      valueName: "names"),
    completion: .words(MotionKind.all.map(\.name)),
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
  @Option(help: LatentMotion.stopCount.help, in: 2...1_000)
  var latentStops: Int?
  @Option(LatentMotion.reach) var latentReach: Double?

  @Option(help: LatentMotion.seed.help, transform: SeedOption.seed(argument:))
  var seed: UInt64?

  /// Puts what was typed into the settings of a film.
  func set(in settings: inout FilmSettings) throws(RequestError) {
    settings.motions = motion
    try settings.set(ZoomMotion.firstScale, to: zoomStart)
    try settings.set(ZoomMotion.lastScale, to: zoomEnd)
    try settings.set(RotateMotion.turns, to: rotations)
    try settings.set(WaveMotion.height, to: waveAmplitude)
    try settings.set(WaveMotion.number, to: waveFrequency)
    try settings.set(SpiralMotion.lastStrength, to: spiralStrength)
    try settings.set(PanMotion.way, to: panPath)
    try settings.set(PanMotion.reach, to: panRadius)
    try settings.set(TimeMotion.first, to: timeStart)
    try settings.set(TimeMotion.last, to: timeEnd)
    try settings.set(LatentMotion.stopCount, to: latentStops)
    try settings.set(LatentMotion.reach, to: latentReach)
    try settings.set(LatentMotion.seed, to: seed)
  }
}

extension MotionFlag {
  /// The flag's line of help.
  fileprivate var help: ArgumentHelp {
    let number = (standard as? Double).map(Decimal.short)
    return ArgumentHelp(
      "\(summary) (default: \(standardWords ?? number ?? "\(standard)")).", valueName: valueName)
  }
}

extension Option where Value == Double? {
  /// A number that a motion takes.
  fileprivate init<Number>(_ flag: MotionFlag<Number>) {
    let bounds = flag.bounds ?? -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    self.init(
      name: .customLong(flag.name), parsing: bounds.lowerBound < 0 ? .unconditional : .next,
      help: flag.help, transform: { try TypedNumber.decimal($0, in: bounds) })
  }
}
