import Genomes
import Rendering

/// What a frame shows: a genome and a view of it.
public struct Frame: Hashable, Sendable {
  /// The genome that is painted.
  public var genome: Genome
  /// The view of it, and the time.
  public var view: View

  /// A frame of a genome.
  public init(_ genome: Genome, view: View = View()) {
    self.genome = genome
    self.view = view
  }
}

/// The time of a frame: how far it is from the first frame to the last.
public struct FrameTime: Hashable, Sendable {
  /// The frame's number, from 0; `count` for the frame after the last, with which a circle begins
  /// again.
  public let index: Int
  /// The number of frames, from 1.
  public let count: Int

  /// The time of frame `index` of `count`.
  ///
  /// - Precondition: `index` is in 0 … `count`, and `count` is over 0.
  public init(_ index: Int, of count: Int) {
    precondition(count > 0 && 0...count ~= index, "expected a frame of 0 … \(count)")
    self.index = index
    self.count = count
  }

  /// 0 at the first frame, 1 at the one after the last.
  public var turn: Double { Double(index) / Double(count) }

  /// 0 at the first frame, 1 at the last and after it; always 0 where there is only one frame.
  public var share: Double {
    count == 1 ? 0 : Double(min(index, count - 1)) / Double(count - 1)
  }

  /// Divides the time into equal segments: the number of the segment that the frame is in, and how
  /// far along that segment it is, 0 ..< 1. At the end of a time that is not a circle, this is 1 of
  /// the last segment. Computed in integers, so that a segment begins exactly at its first frame.
  ///
  /// - Parameter isCircle: whether the last segment ends at the frame after the last, rather than
  ///   at the last.
  func segment(of segments: Int, isCircle: Bool) -> (number: Int, share: Double) {
    let length = isCircle ? count : max(1, count - 1)
    let (number, rest) = (min(index, length) * segments).quotientAndRemainder(dividingBy: length)
    return number == segments ? (segments - 1, 1) : (number, Double(rest) / Double(length))
  }
}
