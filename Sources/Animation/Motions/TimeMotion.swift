import Arithmetic
import Genomes
import Rendering

/// Changes the input `t`: it goes evenly from start to end, or swings there and back.
///
/// A swing at s, 0 ..< 1, of its frames is at start + (end − start)·(1 − cos 2πs)/2: it is slow at
/// both ends, so that nothing jerks where it turns back.
public struct TimeMotion: Motion {
  /// The input `t` in the first frame.
  public static let first = MotionFlag(
    "time-start", "t", "time: input t in the first frame", bounds: -1_000_000...1_000_000,
    standard: TimeMotion().start)
  /// The input `t` in the last frame.
  public static let last = MotionFlag(
    "time-end", "t", "time: input t in the last frame", bounds: -1_000_000...1_000_000,
    standard: TimeMotion().end)

  /// How it is named and made.
  public static let kind = MotionKind(
    "time", "the input t changes", flags: [first.any, last.any],
    inputs: MotionInputs(words: "t", all: [.t], suggested: [.t])
  ) { request in
    TimeMotion(
      start: request.value(first), end: request.value(last), swings: request.isLoop)
  }

  /// The input `t` in the first frame.
  public let start: Double
  /// The input `t` in the last frame, or in the middle of a swing.
  public let end: Double
  /// Whether it goes to the end and back to the start.
  public let swings: Bool

  /// Time from start to end.
  public init(start: Double = -1, end: Double = 1, swings: Bool = false) {
    self.start = start
    self.end = end
    self.swings = swings
  }

  /// Whether it swings or nothing moves.
  public var closes: Bool { swings || start == end }

  /// Sets the frame's time.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    let share = swings ? (1 - TurnFunctions.cosine(time.turn)) / 2 : time.share
    frame.view.time = Float(start + (end - start) * share)
  }
}
