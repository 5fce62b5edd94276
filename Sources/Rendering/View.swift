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

  /// What the numbers of a view may be.
  public enum Bounds {
    /// A centre's coordinate, in shorter sides.
    public static let centre = -1_000.0...1_000
    /// How many times larger things look.
    public static let zoom = 0.000_001...1_000_000
    /// A rotation in degrees.
    public static let degrees = -1_000_000.0...1_000_000
    /// A spiral, in radians for each shorter side.
    public static let spiral = -1_000.0...1_000
    /// A wave's height, in shorter sides.
    public static let waveAmplitude = -10.0...10
    /// Waves in the shorter side.
    public static let waveFrequency = 0.0...1_000
    /// The input `t`.
    public static let time = -1_000_000.0...1_000_000
  }

  /// The numbers of a view but for the time: what each is called in files, and what it may be.
  public static let numbers:
    [(
      name: String, path: WritableKeyPath<View, Double> & Sendable, range: ClosedRange<Double>
    )] = [
      ("centre-x", \.centreX, Bounds.centre), ("centre-y", \.centreY, Bounds.centre),
      ("zoom", \.zoom, Bounds.zoom),
      (
        "rotation", \.rotation,
        Bounds.degrees.lowerBound / 360...Bounds.degrees.upperBound / 360
      ),
      ("spiral", \.spiral, Bounds.spiral),
      ("wave-amplitude", \.waveAmplitude, Bounds.waveAmplitude),
      ("wave-frequency", \.waveFrequency, Bounds.waveFrequency),
    ]

  /// Whether x is the same along each column of the picture, and y along each row.
  var isUpright: Bool { rotation == 0 && spiral == 0 && waveAmplitude == 0 }
}
