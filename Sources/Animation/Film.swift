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
  /// A film that goes there and back has a way of half its frames and one more. Up to the middle
  /// frame i is frame i of the way; after it, the one that is as far from the film's end.
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
  /// Paints the frames and passes on, in order, what is made of each.
  ///
  /// Small frames are painted several at once, each by one thread; large ones, which would fill the
  /// memory, one after the other by several threads. Neither changes a byte.
  ///
  /// - Parameters:
  ///   - supersampling: how many samples a pixel is the mean of.
  ///   - finish: makes what is passed on from a frame's number and picture, on its thread.
  ///   - take: is given what was made, one frame after the other.
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

  /// How many frames may be begun and not yet taken: two a thread, but at most 256 MiB of them.
  static func framesAhead(width: Int, height: Int, threads: Int) -> Int {
    max(1, min(2 * threads, (256 << 20) / (width * height * 3)))
  }
}
