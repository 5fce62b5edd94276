import Genomes
import Rendering

/// What a frame shows: a genome and a view of it.
public struct Frame: Hashable, Sendable {
  /// What is painted.
  public var genome: Genome
  /// The view, which has the time too.
  public var view: View

  /// A frame of a genome.
  public init(_ genome: Genome, view: View = View()) {
    self.genome = genome
    self.view = view
  }
}

/// How far a frame is on the way from the first to the last.
public struct FrameTime: Hashable, Sendable {
  /// From 0; `count` for the frame after the last, which a circle begins anew with.
  public let index: Int
  /// The number of frames, from 1.
  public let count: Int

  /// A frame of so many.
  ///
  /// - Precondition: `index` is in 0 … `count`, and that is over 0.
  public init(_ index: Int, of count: Int) {
    precondition(count > 0 && 0...count ~= index, "expected a frame of 0 … \(count)")
    self.index = index
    self.count = count
  }

  /// 0 at the first frame, 1 at the one after the last.
  public var turn: Double { Double(index) / Double(count) }

  /// 0 at the first frame, 1 at the last and after; 0 where there is one alone.
  public var share: Double {
    count == 1 ? 0 : Double(min(index, count - 1)) / Double(count - 1)
  }

  /// Which of so many equal segments of the way the frame is in, and how far along it, 0 ..< 1; at
  /// the very end of a way that is not a circle, at 1 of the last. Counted in integers, so that a
  /// segment begins exactly at its first frame.
  ///
  /// - Parameter isCircle: whether the last segment leads to the frame after the last, not to it.
  func segment(of segments: Int, isCircle: Bool) -> (number: Int, share: Double) {
    let length = isCircle ? count : max(1, count - 1)
    let (number, rest) = (min(index, length) * segments).quotientAndRemainder(dividingBy: length)
    return number == segments ? (segments - 1, 1) : (number, Double(rest) / Double(length))
  }
}
