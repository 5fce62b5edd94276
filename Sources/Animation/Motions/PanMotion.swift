import Rendering

/// Along a path over the plane, once around or there and back: at t, 0 ..< 1, the middle of the
/// picture is at (R·cos 2πt, R·sin 2πt), (R·sin 2πt, 0) or (0, R·sin 2πt).
public struct PanMotion: Motion {
  /// Where the middle goes.
  public enum Path: String, CaseIterable, Hashable, Sendable {
    /// Around a circle, from its right.
    case circular
    /// To the right, to the left, and back.
    case horizontal
    /// Down, up, and back.
    case vertical
  }

  /// Where the middle goes.
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

  /// Moves the shot's middle.
  public func move(_ shot: inout Shot, at moment: Moment) {
    let sine = radius * Turns.sine(moment.turn)
    switch path {
    case .circular:
      shot.view.centreX += radius * Turns.cosine(moment.turn)
      shot.view.centreY += sine
    case .horizontal: shot.view.centreX += sine
    case .vertical: shot.view.centreY += sine
    }
  }
}
