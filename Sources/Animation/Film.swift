import Genomes
import Pictures
import Rendering
import Threads

/// A picture that moves, frame by frame.
public struct Film: Sendable {
  /// How many frames there are, from 1.
  public let frameCount: Int
  /// Whether the second half is the first one backwards, so that the film ends where it began.
  public let isThereAndBack: Bool
  private let still: Frame
  private let motions: [any Motion]

  /// A film of a frame and the motions that change it, one after the other.
  public init(
    _ still: Frame, motions: [any Motion], frameCount: Int = 60, isThereAndBack: Bool = false
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
  /// - Precondition: `index` is in 0 ..< `frameCount`.
  public func frame(_ index: Int) -> Frame {
    let time =
      isThereAndBack
      ? FrameTime(min(index, frameCount - index), of: frameCount / 2 + 1)
      : FrameTime(index, of: frameCount)
    var frame = still
    for motion in motions { motion.move(&frame, at: time) }
    return frame
  }
}

extension Film {
  /// Paints the frames and hands on in order what is made of each.
  ///
  /// Several frames are painted at once, by a thread each, as long as they are few enough bytes
  /// together; large ones by more threads each. Neither changes a byte.
  ///
  /// - Parameters:
  ///   - supersampling: how many samples a pixel is the mean of.
  ///   - finish: makes of a frame, told by its number, what is handed on, on the thread that painted it.
  ///   - take: takes what was made, frame by frame, one at a time.
  /// - Throws: what `finish` or `take` throws; then no more frames are painted.
  public func paint<Product, Failure: Error>(
    width: Int, height: Int, supersampling: Supersampling = .none, by renderer: Renderer,
    finish: @Sendable (Int, Picture) throws(Failure) -> Product,
    take: (Int, Product) throws(Failure) -> Void
  ) throws(Failure) {
    let ahead = Self.framesAhead(width: width, height: height, threads: renderer.threads)
    let atOnce = min(ahead, frameCount, renderer.threads)
    let painter = Renderer(
      instructionSet: renderer.instructionSet, threads: max(1, renderer.threads / atOnce))
    try Parallel.inOrder(count: frameCount, threads: atOnce, ahead: ahead, state: {}) {
      (index, _) throws(Failure) in
      let frame = frame(index)
      let viewport = Viewport(width: width, height: height, view: frame.view)
      return try finish(
        index, painter.picture(of: frame.genome, at: viewport, supersampling: supersampling))
    } take: { (index, product) throws(Failure) in
      try take(index, product)
    }
  }

  /// How many frames may be begun and not yet taken: two a thread, or as many as are 256 MiB.
  static func framesAhead(width: Int, height: Int, threads: Int) -> Int {
    max(1, min(2 * threads, (256 << 20) / (width * height * 3)))
  }
}
