import Genomes

/// A way in which a picture moves.
///
/// Morph, zoom, rotate, wave, spiral, pan and combo have the formulas and the defaults of Paras
/// Chopra's code for animated networks that paint (github.com/paraschopra,
/// abstract-art-neural-network). There, as in a `View`, lengths are in shorter sides of the
/// picture.
public protocol Motion: Sendable {
  /// Whether the motion can be repeated without a jump: the frame after the last would be the first
  /// again.
  var closes: Bool { get }
  /// The genomes that it brings into the film besides that of the still picture.
  var genomes: [Genome] { get }
  /// Changes the frame of a still picture into the frame at that time.
  func move(_ frame: inout Frame, at time: FrameTime)
}

extension Motion {
  /// Most motions bring none.
  public var genomes: [Genome] { [] }
}

/// A kind of motion: its name, its flags, and how to make one. Each motion's file has its own.
public struct MotionKind: Sendable {
  /// Its name in commands.
  public let name: String
  /// What moves, in a few words.
  public let summary: String
  /// The flags that it takes.
  public let flags: [AnyMotionFlag]
  /// The inputs that it changes: it moves a picture only if that depends on one of them. Nil where
  /// it moves every picture.
  public let inputs: MotionInputs?
  private let make: @Sendable (MotionRequest) throws(GenomeFault) -> any Motion

  init(
    _ name: String, _ summary: String, flags: [AnyMotionFlag] = [], inputs: MotionInputs? = nil,
    make: @escaping @Sendable (MotionRequest) throws(GenomeFault) -> any Motion
  ) {
    self.name = name
    self.summary = summary
    self.flags = flags
    self.inputs = inputs
    self.make = make
  }

  /// Makes the motion for a request.
  ///
  /// - Throws: `GenomeFault` where two genomes together have more genes than one genome may have.
  public func motion(for request: MotionRequest) throws(GenomeFault) -> any Motion {
    try make(request)
  }

  /// All kinds, in the order of the help text.
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
  /// The least and the greatest value; nil where the value is not a number.
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
  /// What the inputs are called in a sentence.
  public let words: String
  /// The inputs.
  public let all: [Input]
  /// The inputs to add to a picture that has none of them.
  public let suggested: [Input]
}

/// What a kind of motion needs to make a motion.
public struct MotionRequest: Sendable {
  /// The pictures, at least one.
  public let genomes: [Genome]
  /// Whether the motion should end where it begins, if this kind of motion can.
  public let isLoop: Bool
  /// The seed for random numbers, where no flag gives another.
  public let seed: UInt64
  private let values: [String: any Sendable]

  /// A request for a motion of these pictures.
  ///
  /// - Parameter values: the values of the flags that are given, by the flags' names.
  public init(genomes: [Genome], isLoop: Bool, seed: UInt64, values: [String: any Sendable]) {
    self.genomes = genomes
    self.isLoop = isLoop
    self.seed = seed
    self.values = values
  }

  /// The value of a flag; its standard value where it is not given.
  func value<Value>(_ flag: MotionFlag<Value>) -> Value {
    values[flag.name] as? Value ?? flag.standard
  }
}
