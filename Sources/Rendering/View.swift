/// Which part of the plane a picture shows, how it is turned and warped, and at what time.
///
/// Lengths are in shorter sides of the picture: (0, 0) is its middle, and the shorter side goes
/// from −0.5 to 0.5 (x to the right, y downwards). To find the point at which the network is
/// computed, a point of the picture is divided by `zoom`, turned by `rotation`, turned by `spiral`,
/// shifted by the wave and last moved by `centreX` and `centreY`, in this order.
public struct View: Hashable, Sendable {
  /// The x of the plane's point that is in the middle of the picture.
  public var centreX = 0.0
  /// The y of the plane's point that is in the middle of the picture.
  public var centreY = 0.0
  /// How many times larger things look than in the whole picture; over 0.
  public var zoom = 1.0
  /// How far the picture is turned, in turns, anticlockwise: after a quarter of a turn what was on
  /// the right is above the middle.
  public var rotation = 0.0
  /// How far a point is turned around the middle, in radians for each shorter side of its distance
  /// from it.
  public var spiral = 0.0
  /// How far the wave shifts a point; 0 for no wave.
  ///
  /// x' = x + amplitude · sin(2π·frequency·y), then y' = y + amplitude · cos(2π·frequency·x').
  public var waveAmplitude = 0.0
  /// How many waves there are along the shorter side.
  public var waveFrequency = 2.0
  /// The value of the input `t`.
  public var time: Float = 0

  /// The whole picture, as it is, at time 0.
  public init() {}

  /// The numbers of a view but for the time: what each is called in files, and what it may be.
  public static let numbers:
    [(
      name: String, path: WritableKeyPath<View, Double> & Sendable, range: ClosedRange<Double>
    )] = [
      ("centre-x", \.centreX, farthest), ("centre-y", \.centreY, farthest),
      ("zoom", \.zoom, 0.000_001...1_000_000), ("rotation", \.rotation, farthest),
      ("spiral", \.spiral, farthest), ("wave-amplitude", \.waveAmplitude, farthest),
      ("wave-frequency", \.waveFrequency, farthest),
    ]

  /// What the time may be.
  public static let times = farthest

  private static let farthest = -1_000_000.0...1_000_000

  /// Whether x is the same along each column of the picture, and y along each row.
  var isUpright: Bool { rotation == 0 && spiral == 0 && waveAmplitude == 0 }
}
