import Genomes

/// Paints genomes, on a number of threads with an instruction set; neither changes a byte.
public struct Renderer: Sendable {
  /// What the pixel loop is compiled for.
  public let instructionSet: InstructionSet
  /// How many threads paint at once.
  public let threads: Int
  /// Pixels of a tile, where a test wants another number than the painter's own.
  let tilePixels: Int?

  /// A renderer; what is left out is the best that the machine has.
  ///
  /// - Precondition: the processor has the instruction set; `threads` is over 0.
  public init(instructionSet: InstructionSet = .best, threads: Int = Parallel.processorCount) {
    self.init(instructionSet: instructionSet, threads: threads, tilePixels: nil)
  }

  init(instructionSet: InstructionSet, threads: Int, tilePixels: Int?) {
    precondition(instructionSet.isAvailable, "the processor lacks \(instructionSet)")
    precondition(threads > 0, "expected a thread")
    self.instructionSet = instructionSet
    self.threads = threads
    self.tilePixels = tilePixels
  }

  func painter(_ genome: Genome, _ viewport: Viewport) -> Painter {
    Painter(
      genome, at: viewport, instructionSet: instructionSet, tilePixels: tilePixels)
  }

  /// The picture, painted by all threads together.
  public func picture(
    of genome: Genome, at viewport: Viewport, supersampling: Supersampling = .none
  ) -> Picture {
    let painting = Painting(
      genome, at: viewport, as: .rgb8, supersampling: supersampling, by: self)
    var picture = Picture(width: viewport.width, height: viewport.height)
    picture.pixels.withUnsafeMutableBufferPointer { pixels in
      nonisolated(unsafe) let pixels = pixels
      paint(0..<viewport.height, of: painting, into: pixels, first: nil)
    }
    return picture
  }

  /// The pictures of many genomes, in their order, each painted by one thread.
  public func pictures(
    of genomes: [Genome], at viewport: Viewport, supersampling: Supersampling = .none
  ) -> [Picture] {
    map(genomes) { genome in
      Self(instructionSet: instructionSet, threads: 1, tilePixels: tilePixels)
        .picture(of: genome, at: viewport, supersampling: supersampling)
    }
  }

  /// Calls `transform` for each element, on all threads, and keeps the results in order.
  public func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    map(elements) { element, _ in transform(element) }
  }

  /// Calls `transform` for each element, on all threads, each with an easel of its own, and keeps the
  /// results in order.
  public func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element, Easel) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: elements.count)
    results.withUnsafeMutableBufferPointer { results in
      nonisolated(unsafe) let results = results
      Parallel.run(
        count: elements.count, threads: threads,
        state: { Easel(instructionSet: instructionSet) }
      ) { place, easel in
        results[place] = transform(elements[place], easel)
      }
    }
    return results.compactMap { $0 }
  }

  /// The values of each colour channel before they become colour, height × width, row-major.
  public func values(of genome: Genome, at viewport: Viewport) -> [[Float]] {
    let painter = painter(genome, viewport)
    var planes = genome.canvas.colour.outputs.map { _ in
      [Float](repeating: 0, count: viewport.width * viewport.height)
    }
    painter.visit(0..<viewport.height, scratch: painter.scratch()) { row, column, count, values in
      for channel in planes.indices {
        for place in 0..<count {
          planes[channel][row * viewport.width + column + place] = values[channel][place]
        }
      }
    }
    return planes
  }

  /// Paints a picture from top to bottom without holding all of it: while some threads paint the
  /// next rows, one hands those before to `sink`.
  ///
  /// - Parameters:
  ///   - format: how pixels are stored; grey ones only of a grey canvas.
  ///   - supersampling: how many samples a pixel is the mean of.
  ///   - sink: takes whole rows, in order.
  /// - Returns: what the samples were spent on.
  /// - Throws: what `sink` throws; then no more rows are painted.
  @discardableResult
  public func stream<Failure: Error>(
    _ genome: Genome, at viewport: Viewport, as format: PixelFormat = .rgb8,
    supersampling: Supersampling = .none,
    to sink: @escaping (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) -> SampleReport {
    let painting = Painting(
      genome, at: viewport, as: format, supersampling: supersampling, by: self)
    let rowBytes = painting.rowBytes
    let rowsAtOnce = max(1, min(viewport.height, Self.streamBytes / rowBytes))
    let buffers = (0..<2).map { _ in
      UnsafeMutableBufferPointer<UInt8>.allocate(capacity: rowsAtOnce * rowBytes)
    }
    defer { for buffer in buffers { buffer.deallocate() } }

    nonisolated(unsafe) var failure: Failure?
    nonisolated(unsafe) var ready: UnsafeBufferPointer<UInt8>?
    func deliver() {
      guard failure == nil, let rows = ready else { return }
      do { try sink(rows) } catch { failure = error }
    }
    nonisolated(unsafe) let delivery = deliver
    for (turn, row) in stride(from: 0, to: viewport.height, by: rowsAtOnce).enumerated() {
      let range = row..<min(row + rowsAtOnce, viewport.height)
      nonisolated(unsafe) let pixels = UnsafeMutableBufferPointer(
        rebasing: buffers[turn % 2][..<(range.count * rowBytes)])
      paint(range, of: painting, into: pixels) { delivery() }
      if let failure { throw failure }
      ready = UnsafeBufferPointer(pixels)
    }
    deliver()
    if let failure { throw failure }
    return painting.report
  }

  /// Bytes of rows that are painted while those before are taken.
  private static let streamBytes = 4 << 20

  /// Paints rows on all threads; `first` is called once, beside the painting.
  private func paint(
    _ range: Range<Int>, of painting: Painting, into pixels: UnsafeMutableBufferPointer<UInt8>,
    first: (@Sendable () -> Void)?
  ) {
    nonisolated(unsafe) let pixels = pixels
    let width = painting.viewport.width
    let rowBytes = painting.rowBytes
    // Bands small enough that threads end together, large enough to be worth handing out.
    let band = max(1, min(range.count / (threads * 4), max(1, 65_536 / width)))
    let bands = threads == 1 ? 1 : (range.count + band - 1) / band
    let height = threads == 1 ? range.count : band
    let extra = first == nil ? 0 : 1
    Parallel.run(count: bands + extra, threads: threads, state: { painting.rowPainter() }) {
      place, painter in
      if place < extra {
        first?()
        return
      }
      let start = range.lowerBound + (place - extra) * height
      let rows = start..<min(start + height, range.upperBound)
      let offset = (start - range.lowerBound) * rowBytes
      painter.paint(
        rows,
        into: UnsafeMutableBufferPointer(
          rebasing: pixels[offset..<offset + rows.count * rowBytes]))
    }
  }
}
