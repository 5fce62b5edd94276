import Genomes
import Pictures
import Rendering
import Threads

/// A moving picture, frame by frame.
public struct Film: Sendable {
  /// How many frames there are, from 1.
  public let frameCount: Int
  /// Whether the second half is the first half backwards, so that the film ends where it began.
  public let isThereAndBack: Bool
  private let still: Frame
  private let motions: [any Motion]

  /// A film of a still frame and the motions that change it, applied one after the other.
  public init(
    _ still: Frame, motions: [any Motion], frameCount: Int = 60, isThereAndBack: Bool = false
  ) {
    precondition(frameCount > 0, "expected a frame")
    self.still = still
    self.motions = motions
    self.frameCount = frameCount
    self.isThereAndBack = isThereAndBack
  }

  /// Whether the film can be repeated without a jump: the frame after the last would be the first
  /// again.
  public var closes: Bool { isThereAndBack || motions.allSatisfy(\.closes) }

  /// The genomes that the frames are made of.
  var genomes: [Genome] { [still.genome] + motions.flatMap(\.genomes) }

  /// What a frame shows.
  ///
  /// A film of n frames that goes there and back has motions of n/2 + 1 frames. Up to the middle,
  /// frame i of the film is frame i of the motions; after it, frame n − i.
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
  /// Paints the frames, makes a product of each, and passes the products on in order.
  ///
  /// Small frames are painted several at once, each by one thread. Large ones would fill the
  /// memory, so they are painted one after the other, each by several threads. The bytes are the
  /// same.
  ///
  /// - Parameters:
  ///   - part: the frames that are painted; nil for all.
  ///   - supersampling: how many samples make a pixel.
  ///   - waiting: threads beside the renderer's, for those that wait in `take`.
  ///   - helpers: others that paint, too, and make products of what they paint.
  ///   - finish: makes a product of a frame's number and picture, on the thread that painted it.
  ///   - take: is given the products, one frame after the other.
  /// - Throws: what `finish` or `take` throws; then no more frames are painted.
  public func paint<Product, Failure: Error>(
    _ part: Range<Int>? = nil, width: Int, height: Int, supersampling: Supersampling = .none,
    by renderer: Renderer, waiting: Int = 0, helpers: Helpers<Product, Failure>? = nil,
    finish: @Sendable (Int, Picture) throws(Failure) -> Product,
    take: (Int, Product) throws(Failure) -> Void
  ) throws(Failure) {
    let part = part ?? 0..<frameCount
    precondition(part.clamped(to: 0..<frameCount) == part, "expected frames of the film")
    let threads = renderer.threads + waiting
    let ahead = Self.framesAhead(width: width, height: height, threads: threads)
    let atOnce = max(1, min(ahead, part.count, threads))
    let painter = Renderer(
      instructionSet: renderer.instructionSet, threads: max(1, renderer.threads / atOnce))
    try Parallel.inOrder(
      count: part.count, threads: atOnce, ahead: ahead, helpers: helpers, state: {}
    ) { (place, _) throws(Failure) in
      let index = part.lowerBound + place
      let frame = frame(index)
      let viewport = Viewport(width: width, height: height, view: frame.view)
      return try finish(
        index, painter.picture(of: frame.genome, at: viewport, supersampling: supersampling))
    } take: { (place, product) throws(Failure) in
      try take(part.lowerBound + place, product)
    }
  }

  /// How many frames may be begun and not yet taken: two for each thread, but at most 256 MiB of
  /// frames, and at least one.
  static func framesAhead(width: Int, height: Int, threads: Int) -> Int {
    max(1, min(2 * threads, (256 << 20) / (width * height * 3)))
  }
}
