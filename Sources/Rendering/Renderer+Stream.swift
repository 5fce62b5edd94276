import Genomes
import Pictures
import Threads

extension Renderer {
  /// Paints a picture from top to bottom without holding all of it: each thread paints a few rows and
  /// makes something of them, and what was made is handed on in order.
  ///
  /// No thread waits for another, but where it is more than a few stretches of rows ahead.
  ///
  /// - Parameters:
  ///   - format: how pixels are stored; grey ones only of a grey canvas.
  ///   - supersampling: how many samples a pixel is the mean of.
  ///   - repeats: how often the picture is repeated to the right and downwards.
  ///   - rowsAtOnce: the rows of a stretch, from 1; the last may have fewer.
  ///   - makeState: what each thread has for itself, made on it.
  ///   - make: makes something of whole rows, which are gone when it returns; on any thread.
  ///   - take: takes what was made, in the order of the rows; one call at a time, on any thread.
  /// - Returns: what the samples were spent on.
  /// - Throws: what `make` or `take` throws; then no more rows are painted.
  @discardableResult
  public func stream<State, Product, Failure: Error>(
    _ genome: Genome, at viewport: Viewport, as format: PixelFormat = .rgb8,
    supersampling: Supersampling = .none, repeats: Repeats = .once, rowsAtOnce: Int,
    state makeState: @Sendable () -> State,
    make: @Sendable (UnsafeBufferPointer<UInt8>, State) throws(Failure) -> Product,
    take: (Product) throws(Failure) -> Void
  ) throws(Failure) -> SampleReport {
    precondition(rowsAtOnce > 0, "expected rows")
    let painting = Painting(
      genome, at: viewport, as: format, supersampling: supersampling, by: self)
    let height = viewport.height * repeats.down
    try Parallel.inOrder(
      count: (height + rowsAtOnce - 1) / rowsAtOnce, threads: threads, ahead: 2 * threads,
      state: {
        (RowRepeater(painting, repeats, rows: min(rowsAtOnce, height)), makeState())
      },
      make: { (stretch, state) throws(Failure) in
        let rows = stretch * rowsAtOnce..<min((stretch + 1) * rowsAtOnce, height)
        return try make(state.0.paint(rows), state.1)
      },
      take: { (_, product) throws(Failure) in try take(product) })
    return painting.report(times: repeats.down)
  }
  /// Paints a picture from top to bottom without holding all of it, and hands its rows on.
  ///
  /// - Parameters:
  ///   - format: how pixels are stored; grey ones only of a grey canvas.
  ///   - supersampling: how many samples a pixel is the mean of.
  ///   - sink: takes whole rows, in order; one call at a time, on any thread.
  /// - Returns: what the samples were spent on.
  /// - Throws: what `sink` throws; then no more rows are painted.
  @discardableResult
  public func stream<Failure: Error>(
    _ genome: Genome, at viewport: Viewport, as format: PixelFormat = .rgb8,
    supersampling: Supersampling = .none,
    to sink: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) -> SampleReport {
    let bands = PNGBands(
      height: viewport.height, rowBytes: viewport.width * format.bytesPerPixel)
    return try stream(
      genome, at: viewport, as: format, supersampling: supersampling,
      rowsAtOnce: bands.rowsAtOnce, state: {},
      make: { (rows, _) throws(Failure) in Array(rows) },
      take: { (rows) throws(Failure) in
        try rows.withUnsafeBufferPointer { (rows) throws(Failure) in try sink(rows) }
      })
  }
}
