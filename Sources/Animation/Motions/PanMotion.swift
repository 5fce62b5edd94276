import Arithmetic
import Rendering

/// Moves the middle of the picture along a path over the plane, once around a circle or there and
/// back on a line: at t, 0 ..< 1, it is at (R·cos 2πt, R·sin 2πt), (R·sin 2πt, 0) or
/// (0, R·sin 2πt).
public struct PanMotion: Motion {
  /// The path of the middle.
  public static let way = MotionFlag(
    "pan-path", "path", "pan: path of the view, circular, horizontal or vertical",
    standard: PanMotion().path)
  /// How far it goes.
  public static let reach = MotionFlag(
    "pan-radius", "radius", "pan: how far the view moves, in shorter sides", bounds: -1_000...1_000,
    standard: PanMotion().radius)

  /// How it is named and made.
  public static let kind = MotionKind(
    "pan", "the view moves in a circle, or to and fro", flags: [way.any, reach.any]
  ) { request in
    PanMotion(path: request.value(way), radius: request.value(reach))
  }

  /// A path of the middle.
  public enum Path: String, CaseIterable, Hashable, Sendable {
    /// Around a circle, beginning on its right.
    case circular
    /// To the right, to the left, and back.
    case horizontal
    /// Down, up, and back.
    case vertical
  }

  /// The path of the middle.
  public let path: Path
  /// How far it goes, in shorter sides.
  public let radius: Double

  /// A path of the radius given.
  public init(path: Path = .circular, radius: Double = 0.3) {
    self.path = path
    self.radius = radius
  }

  /// Always.
  public var closes: Bool { true }

  /// Moves the frame's middle.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    let sine = radius * TurnFunctions.sine(time.turn)
    switch path {
    case .circular:
      frame.view.centreX += radius * TurnFunctions.cosine(time.turn)
      frame.view.centreY += sine
    case .horizontal: frame.view.centreX += sine
    case .vertical: frame.view.centreY += sine
    }
  }
}
