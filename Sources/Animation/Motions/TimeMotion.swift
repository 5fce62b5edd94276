import Genomes
import Rendering

/// Time runs: the input `t` goes evenly from start to end, or swings there and back.
///
/// A swing is at start + (end − start)·(1 − cos 2πt)/2 at t, 0 ..< 1, of its frames: at rest at both
/// ends, so that nothing jerks where it turns back.
public struct TimeMotion: Motion {
  /// The time of the first frame.
  public let start: Double
  /// The time of the last frame, or of the middle of a swing.
  public let end: Double
  /// Whether it swings.
  public let swings: Bool

  /// Time from start to end.
  public init(start: Double = -1, end: Double = 1, swings: Bool = false) {
    self.start = start
    self.end = end
    self.swings = swings
  }

  /// Whether it swings, or stands still.
  public var closes: Bool { swings || start == end }

  /// Sets the shot's time.
  public func move(_ shot: inout Shot, at moment: Moment) {
    let share = swings ? (1 - Turns.cosine(moment.turn)) / 2 : moment.share
    shot.view.time = Float(start + (end - start) * share)
  }
}
