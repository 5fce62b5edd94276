import Genomes
import Pictures
import Threads

extension Renderer {
  /// Paints a picture from top to bottom without having all of it in memory: each thread paints a
  /// few rows, a band, and makes a product of them, and the products are taken in order.
  ///
  /// A thread waits for others only where it is more than a few bands ahead of them.
  ///
  /// - Parameters:
  ///   - format: how pixels are stored; a grey format needs a grey canvas.
  ///   - supersampling: how many samples make a pixel.
  ///   - repeats: how often the picture is repeated to the right and downwards.
  ///   - opacity: where opacity comes from, of a format that has some.
  ///   - surround: what is around the picture, made for its size with the repeats; its rows are handed on
  ///     with the picture's. A picture within something has no opacity.
  ///   - rowsAtOnce: the rows of a band, from 1; the last band may have fewer.
  ///   - part: the bands that are painted; nil for all.
  ///   - makeState: makes what a thread keeps for itself; called once on each thread.
  ///   - make: makes a product of whole rows, whose memory is valid only until it returns; called
  ///     on any thread.
  ///   - take: takes the products, in the order of the rows; one call at a time, on any thread.
  /// - Returns: how many samples were taken; of a part, those of all its copies of the picture.
  /// - Throws: what `make` or `take` throws; then no more rows are painted.
  @discardableResult
  public func stream<State, Product, Failure: Error>(
    _ genome: Genome, at viewport: Viewport, as format: PixelFormat = .rgb8,
    supersampling: Supersampling = .none, repeats: Repeats = .once, opacity: Opacity? = nil,
    surround: (any Surround)? = nil, rowsAtOnce: Int, part: Range<Int>? = nil,
    state makeState: @Sendable () -> State,
    make: @Sendable (UnsafeBufferPointer<UInt8>, State) throws(Failure) -> Product,
    take: (Product) throws(Failure) -> Void
  ) throws(Failure) -> SampleReport {
    precondition(rowsAtOnce > 0, "expected rows")
    precondition(repeats.across > 0 && repeats.down > 0, "expected a picture at least")
    precondition((opacity != nil) == format.hasOpacity, "expected opacity where it is stored")
    precondition(surround == nil || opacity == nil, "expected no opacity within something")
    func painting(_ genome: Genome, _ channels: PixelFormat.Channels) -> Painting {
      Painting(
        genome, at: viewport, as: PixelFormat(channels: channels, depth: format.depth),
        supersampling: supersampling, by: self)
    }
    let colours = painting(genome, format.channels)
    let greys = opacity.map { painting($0.genome, .grey) }
    let size = viewport.size(repeated: repeats)
    let height = surround?.size.height ?? size.height
    let all = 0..<(height + rowsAtOnce - 1) / rowsAtOnce
    let part = part ?? all
    precondition(part.clamped(to: all) == part, "expected bands of the picture")
    try Parallel.inOrder(
      count: part.count, threads: threads, ahead: 2 * threads,
      state: {
        (
          OpacityPainter(colours, greys, opacity, repeats, rows: min(rowsAtOnce, size.height)),
          surround.map {
            SurroundPainter($0, around: size, format, rows: min(rowsAtOnce, height))
          },
          makeState()
        )
      },
      make: { (place, state) throws(Failure) in
        let band = part.lowerBound + place
        let rows = band * rowsAtOnce..<min((band + 1) * rowsAtOnce, height)
        let (picture, surround, own) = state
        guard let surround else { return try make(picture.paint(rows), own) }
        return try make(surround.paint(rows, picture.paint), own)
      },
      take: { (_, product) throws(Failure) in try take(product) })
    if part == all { return colours.report(times: repeats.down) }
    let top = surround?.corner.y ?? 0
    let rows = part.lowerBound * rowsAtOnce..<part.upperBound * rowsAtOnce
    return colours.report(rows: rows.clamped(to: top..<top + size.height).count)
  }

  /// Paints a picture from top to bottom without having all of it in memory, and hands its rows on.
  ///
  /// - Parameters:
  ///   - format: how pixels are stored; a grey format needs a grey canvas.
  ///   - supersampling: how many samples make a pixel.
  ///   - sink: takes whole rows, in order; one call at a time, on any thread.
  /// - Returns: how many samples were taken.
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
