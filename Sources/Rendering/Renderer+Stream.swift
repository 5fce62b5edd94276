import Crews
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
  ///   - makeState: makes what a thread keeps for itself; called once on each thread.
  ///   - make: makes a product of whole rows, whose memory is valid only until it returns; called
  ///     on any thread.
  ///   - take: takes the products, in the order of the rows; one call at a time, on any thread.
  /// - Returns: how many samples were taken.
  /// - Throws: what `make` or `take` throws; then no more rows are painted.
  @discardableResult
  public func stream<State, Product, Failure: Error>(
    _ genome: Genome, at viewport: Viewport, as format: PixelFormat = .rgb8,
    supersampling: Supersampling = .none, repeats: Repeats = .once, opacity: Opacity? = nil,
    surround: (any Surround)? = nil, rowsAtOnce: Int,
    state makeState: @Sendable () -> State,
    make: @Sendable (UnsafeBufferPointer<UInt8>, State) throws(Failure) -> Product,
    take: (Product) throws(Failure) -> Void
  ) throws(Failure) -> SampleReport {
    precondition(rowsAtOnce > 0, "expected rows")
    precondition(repeats.across > 0 && repeats.down > 0, "expected a picture at least")
    precondition((opacity != nil) == format.hasOpacity, "expected opacity where it is stored")
    precondition(surround == nil || opacity == nil, "expected no opacity within something")
    let work = BandPainting(
      genome: genome, viewport: viewport, format: format, supersampling: supersampling,
      repeats: repeats, opacity: opacity, surround: surround, rowsAtOnce: rowsAtOnce)
    return try stream(work, state: makeState, make: make, take: take)
  }

  /// Paints the bands of a picture, as the call above does, with others' help.
  ///
  /// - Parameters:
  ///   - part: the bands that are painted; nil for all.
  ///   - helpers: others that paint, too.
  ///   - refined: how many pixels they have refined, once all is painted.
  /// - Returns: how many samples were taken; of a part, those of all its copies of the picture.
  func stream<State, Product, Failure: Error>(
    _ work: BandPainting, _ part: Range<Int>? = nil,
    helpers: Helpers<Product, Failure>? = nil,
    refined: () -> Int = { 0 }, state makeState: @Sendable () -> State,
    make: @Sendable (UnsafeBufferPointer<UInt8>, State) throws(Failure) -> Product,
    take: (Product) throws(Failure) -> Void
  ) throws(Failure) -> SampleReport {
    let all = 0..<work.count
    let part = part ?? all
    precondition(part.clamped(to: all) == part, "expected bands of the picture")
    let paintings = work.paintings(by: self)
    try Parallel.inOrder(
      count: part.count, threads: threads, ahead: 2 * threads, helpers: helpers,
      state: { (work.painter(paintings), makeState()) },
      make: { (place, state) throws(Failure) in
        try make(state.0.paint(work.rows(of: part.lowerBound + place)), state.1)
      },
      take: { (_, product) throws(Failure) in try take(product) })
    let colours = paintings.colours
    return part == all
      ? colours.report(times: work.repeats.down, refinedElsewhere: refined())
      : colours.report(rows: work.pictureRows(in: part), refinedElsewhere: refined())
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

  /// Paints a picture from top to bottom without having all of it in memory, and hands its rows on, band by
  /// band; the crew helps, where there is one.
  ///
  /// - Parameters: as of the first call; `take` is given whole rows, in order, one call at a time, on any
  ///   thread.
  /// - Returns: how many samples were taken.
  /// - Throws: what `take` throws, then no more rows are painted; `CrewError`.
  public func streamRows(
    of genome: Genome, at viewport: Viewport, as format: PixelFormat,
    supersampling: Supersampling = .none, repeats: Repeats = .once, opacity: Opacity? = nil,
    surround: (any Surround)? = nil, to take: ([UInt8]) throws -> Void
  ) throws -> SampleReport {
    let size = surround?.size ?? viewport.size(repeated: repeats)
    let bands = PNGBands(height: size.height, rowBytes: size.width * format.bytesPerPixel)
    let work = BandPainting(
      genome: genome, viewport: viewport, format: format, supersampling: supersampling,
      repeats: repeats, opacity: opacity, surround: surround, rowsAtOnce: bands.rowsAtOnce)
    let crew = try crewBands(work, nil)
    return try stream(
      work, helpers: crew?.helpers { (reader) throws(CrewError) in try reader.list() },
      refined: { crew?.refinedPixels ?? 0 }, state: {},
      make: { (rows, _) throws(any Error) in Array(rows) },
      take: { (rows) throws(any Error) in try take(rows) })
  }
}
