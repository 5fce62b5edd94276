/// Where on the plane, how, and when one looks at a picture.
///
/// Lengths are in shorter sides of the picture: (0, 0) is its middle, and along the shorter side it
/// goes from −0.5 to 0.5 (x to the right, y downwards). A place of the picture is taken, in this
/// order, closer by `zoom`, around by `rotation`, along the `spiral`, through the wave, and away by
/// `centre`; there the network is asked.
public struct View: Hashable, Sendable {
  /// What lies in the middle of the picture, x.
  public var centreX = 0.0
  /// What lies in the middle of the picture, y.
  public var centreY = 0.0
  /// How many times larger things look than in the whole picture; over 0.
  public var zoom = 1.0
  /// By how many turns the plane is turned against the picture: what lies on the right appears
  /// after a quarter of a turn above the middle.
  public var rotation = 0.0
  /// How far a place is turned around the middle, in radians for each shorter side that it is away.
  public var spiral = 0.0
  /// How far the wave shifts a place; 0 for no wave.
  ///
  /// x' = x + amplitude · sin(2π·frequency·y), then y' = y + amplitude · cos(2π·frequency·x').
  public var waveAmplitude = 0.0
  /// Waves in the shorter side.
  public var waveFrequency = 2.0
  /// The value of the input `t`.
  public var time: Float = 0

  /// The whole picture, as it is, at time 0.
  public init() {}

  /// Whether rows and columns stay what they are.
  var isUpright: Bool { rotation == 0 && spiral == 0 && waveAmplitude == 0 }
}
