import Genomes
import Rendering

/// A picture that moves: frames, each of them a shot.
public struct Film: Sendable {
  /// How many frames there are, from 1.
  public let frameCount: Int
  /// Whether the second half is the first one backwards, so that the film ends where it began.
  public let isThereAndBack: Bool
  private let still: Shot
  private let motions: [any Motion]

  /// A film of a shot and the motions that it makes, one after the other in each frame.
  public init(
    _ still: Shot, motions: [any Motion], frameCount: Int = 60, isThereAndBack: Bool = false
  ) {
    precondition(frameCount > 0, "expected a frame")
    self.still = still
    self.motions = motions
    self.frameCount = frameCount
    self.isThereAndBack = isThereAndBack
  }

  /// Whether the frame after the last would be the first again.
  public var closes: Bool { isThereAndBack || motions.allSatisfy(\.closes) }

  /// What a frame shows.
  ///
  /// There and back, the way has half as many frames and one more; frame i shows its frame i, or, past
  /// the middle, the one that is as far from the end.
  ///
  /// - Precondition: `frame` is in 0 ..< `frameCount`.
  public func shot(_ frame: Int) -> Shot {
    let moment =
      isThereAndBack
      ? Moment(min(frame, frameCount - frame), of: frameCount / 2 + 1)
      : Moment(frame, of: frameCount)
    var shot = still
    for motion in motions { motion.move(&shot, at: moment) }
    return shot
  }
}
