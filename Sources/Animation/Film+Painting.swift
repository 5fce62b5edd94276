import Pictures
import Rendering
import Threads

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
      (frame, _) throws(Failure) in
      let shot = shot(frame)
      let viewport = Viewport(width: width, height: height, view: shot.view)
      return try finish(
        frame, painter.picture(of: shot.genome, at: viewport, supersampling: supersampling))
    } take: { (frame, product) throws(Failure) in
      try take(frame, product)
    }
  }

  /// How many frames may be begun and not yet taken: two a thread, or as many as are 256 MiB.
  static func framesAhead(width: Int, height: Int, threads: Int) -> Int {
    max(1, min(2 * threads, (256 << 20) / (width * height * 3)))
  }
}
