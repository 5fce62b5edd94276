import Crews
import Genomes
import Pictures
import Threads

/// Paints genomes with an instruction set on a number of threads; neither changes a byte of the
/// picture.
public struct Renderer: Sendable {
  /// The instruction set that the pixel loop uses.
  public let instructionSet: InstructionSet
  /// How many threads paint at once.
  public let threads: Int
  /// Other processes that paint a share of what is large; nil for none. They change no byte, either.
  public var crew: (any Crew)?
  /// Pixels of a tile, where a test wants another number than the painter would choose.
  let tilePixels: Int?

  /// A renderer; by default with the best instruction set and all processors of the machine.
  ///
  /// - Parameters:
  ///   - instructionSet: the best that the processor has, where it lacks this one.
  ///   - threads: one where it is less.
  public init(instructionSet: InstructionSet = .best, threads: Int = Parallel.processorCount) {
    self.init(instructionSet: instructionSet, threads: threads, tilePixels: nil)
  }

  init(instructionSet: InstructionSet, threads: Int, tilePixels: Int?) {
    self.instructionSet = instructionSet.isAvailable ? instructionSet : .best
    self.threads = max(1, threads)
    self.tilePixels = tilePixels
  }

  func painter(_ genome: Genome, _ viewport: Viewport, nodes: [NodeID]? = nil) -> Painter {
    Painter(
      genome, at: viewport, instructionSet: instructionSet, tilePixels: tilePixels, nodes: nodes)
  }

  /// The picture, painted by all threads together.
  public func picture(
    of genome: Genome, at viewport: Viewport, supersampling: Supersampling = .none
  ) -> Picture {
    let painting = Painting(
      genome, at: viewport, as: .rgb8, supersampling: supersampling, by: self)
    // The memory is not filled with 0 first: so the threads that paint, not this one, are the first
    // to touch it.
    let count = viewport.height * painting.rowBytes
    let pixels = [UInt8](unsafeUninitializedCapacity: count) { pixels, initialized in
      paint(painting, into: UnsafeMutableBufferPointer(rebasing: pixels[..<count]))
      initialized = count
    }
    return Picture(width: viewport.width, height: viewport.height, pixels: pixels)
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
    Parallel.map(elements.indices, threads: threads) { transform(elements[$0]) }
  }

  /// Calls `transform` for each element, on all threads, each with a painter of its own, and keeps
  /// the results in order.
  public func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element, ThumbnailPainter) -> Result
  ) -> [Result] {
    Parallel.map(
      elements.indices, threads: threads,
      state: { ThumbnailPainter(instructionSet: instructionSet) }
    ) { index, painter in transform(elements[index], painter) }
  }

  /// The values of each of the nodes at every pixel, height × width, row-major: the same bits that
  /// the picture is made of. The network runs once for all nodes.
  ///
  /// - Precondition: the genome has the nodes.
  public func values(
    of genome: Genome, nodes: [NodeID], at viewport: Viewport
  ) -> [[Float]] {
    let painter = painter(genome, viewport, nodes: nodes)
    precondition(painter.channelCount == nodes.count, "expected nodes of the genome")
    let width = viewport.width
    var planes = nodes.map { _ in [Float](repeating: 0, count: width * viewport.height) }
    painter.visit(0..<viewport.height, scratch: painter.scratch()) { row, column, count, values in
      let start = row * width + column
      for (channel, values) in values.enumerated() {
        planes[channel].withUnsafeMutableBufferPointer { plane in
          plane.baseAddress.map { ($0 + start).update(from: values, count: count) }
        }
      }
    }
    return planes
  }

  /// Paints all rows, on all threads.
  private func paint(_ painting: Painting, into pixels: UnsafeMutableBufferPointer<UInt8>) {
    nonisolated(unsafe) let pixels = pixels
    let rowBytes = painting.rowBytes
    let bands = bands(height: painting.viewport.height, width: painting.viewport.width)
    Parallel.run(count: bands.count, threads: threads, state: { painting.rowPainter() }) {
      index, painter in
      let rows = bands[index]
      painter.paint(
        rows,
        into: UnsafeMutableBufferPointer(
          rebasing: pixels[rows.lowerBound * rowBytes..<rows.upperBound * rowBytes]))
    }
  }

  /// The rows of a picture in the bands that are handed out to threads: the last ones are small, so
  /// that all threads end at about the same time, but not so small that handing them out takes long.
  func bands(height: Int, width: Int) -> [Range<Int>] {
    if threads == 1 { return height > 0 ? [0..<height] : [] }
    let (least, most) = (max(1, 1_024 / width), max(1, 16_384 / width))
    var bands: [Range<Int>] = []
    var start = 0
    while start < height {
      let share = (height - start) / (4 * threads)
      let end = min(height, start + min(most, max(least, share)))
      bands.append(start..<end)
      start = end
    }
    return bands
  }
}
