import Genomes

/// A way in which a picture moves.
///
/// The formulas of those from `MorphMotion` to `ComboMotion`, and their defaults, are those of
/// Paras Chopra's code of animated painting networks (github.com/paraschopra,
/// abstract-art-neural-network). There, as in a `View`, lengths are in shorter sides of the
/// picture.
public protocol Motion: Sendable {
  /// Whether the frame after the last would be the first again.
  var closes: Bool { get }
  /// Changes the frame of a still picture to what is seen at that time.
  func move(_ frame: inout Frame, at time: FrameTime)
}

/// A motion as it is asked for by name; each motion's file brings its own.
public struct MotionKind: Sendable {
  /// Its name in commands.
  public let name: String
  /// The names of the flags that it takes.
  public let flags: [String]
  /// The inputs that it changes, one of which a picture must depend on; nil where it moves any
  /// picture.
  public let inputs: MotionInputs?
  private let make: @Sendable (MotionRequest) throws(GenomeFault) -> any Motion

  init(
    _ name: String, flags: [String] = [], inputs: MotionInputs? = nil,
    make: @escaping @Sendable (MotionRequest) throws(GenomeFault) -> any Motion
  ) {
    self.name = name
    self.flags = flags
    self.inputs = inputs
    self.make = make
  }

  /// The motion that is asked for.
  ///
  /// - Throws: where two genomes together have more genes than one may have.
  public func motion(for request: MotionRequest) throws(GenomeFault) -> any Motion {
    try make(request)
  }

  /// All of them, in the order of the help text.
  public static let all = [
    MorphMotion.kind, ZoomMotion.kind, RotateMotion.kind, WaveMotion.kind, SpiralMotion.kind,
    PanMotion.kind, ComboMotion.kind, TimeMotion.kind, LatentMotion.kind,
  ]
}

extension MotionKind: Hashable {
  /// Whether they have the same name.
  public static func == (one: MotionKind, other: MotionKind) -> Bool { one.name == other.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A value that a motion takes, and the flag that sets it.
public struct MotionFlag<Value: Sendable>: Sendable {
  /// The flag's name, without its dashes.
  public let name: String
  /// What its value is called in the help text.
  public let valueName: String
  /// What it is, in a few words.
  public let summary: String
  /// The least and the greatest value; nil for what is no number.
  public let bounds: ClosedRange<Double>?
  /// The value where the flag is not given.
  public let standard: Value
  /// That value in words, where it is not always the same.
  public let standardWords: String?

  init(
    _ name: String, _ valueName: String, _ summary: String, bounds: ClosedRange<Double>? = nil,
    standard: Value, in words: String? = nil
  ) {
    self.name = name
    self.valueName = valueName
    self.summary = summary
    self.bounds = bounds
    self.standard = standard
    standardWords = words
  }
}

/// Inputs that a motion changes.
public struct MotionInputs: Sendable {
  /// What they are called in a sentence.
  public let words: String
  /// The inputs themselves.
  public let all: [Input]
  /// Those to give to a picture that has none of them.
  public let suggested: [Input]
}

/// What a motion is made of.
public struct MotionRequest: Sendable {
  /// The pictures, at least one.
  public let genomes: [Genome]
  /// Whether it should end where it begins, if it can do so by itself.
  public let isLoop: Bool
  /// The seed of what is drawn, where no flag gives another.
  public let seed: UInt64
  private let values: [String: any Sendable]

  /// A motion of these pictures.
  ///
  /// - Parameter values: those of the flags that are given, by the flags' names.
  public init(genomes: [Genome], isLoop: Bool, seed: UInt64, values: [String: any Sendable]) {
    self.genomes = genomes
    self.isLoop = isLoop
    self.seed = seed
    self.values = values
  }

  /// The value of a flag.
  func value<Value>(_ flag: MotionFlag<Value>) -> Value {
    values[flag.name] as? Value ?? flag.standard
  }
}
