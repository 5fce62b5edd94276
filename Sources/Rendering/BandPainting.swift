import Crews
import Genomes
import Pictures

/// All that says what the bands of a picture are, whoever paints them.
struct BandPainting: Sendable {
  let genome: Genome
  let viewport: Viewport
  let format: PixelFormat
  let supersampling: Supersampling
  let repeats: Repeats
  let opacity: Opacity?
  let surround: (any Surround)?
  /// The rows of a band; the last may have fewer.
  let rowsAtOnce: Int

  /// The size of the whole.
  var size: PictureSize { surround?.size ?? viewport.size(repeated: repeats) }

  /// How many bands there are.
  var count: Int { (size.height + rowsAtOnce - 1) / rowsAtOnce }

  /// The rows of a band, 0 ..< `count`.
  func rows(of band: Int) -> Range<Int> {
    band * rowsAtOnce..<min((band + 1) * rowsAtOnce, size.height)
  }

  /// How many rows of those bands are the picture's, not what is around it.
  func pictureRows(in bands: Range<Int>) -> Int {
    let top = surround?.corner.y ?? 0
    let rows = bands.lowerBound * rowsAtOnce..<bands.upperBound * rowsAtOnce
    return rows.clamped(to: top..<top + viewport.size(repeated: repeats).height).count
  }

  /// The paintings of the colours and, where there is some, of the opacity.
  func paintings(by renderer: Renderer) -> (colours: Painting, greys: Painting?) {
    func painting(_ genome: Genome, _ channels: PixelFormat.Channels) -> Painting {
      Painting(
        genome, at: viewport, as: PixelFormat(channels: channels, depth: format.depth),
        supersampling: supersampling, by: renderer)
    }
    return (painting(genome, format.channels), opacity.map { painting($0.genome, .grey) })
  }

  /// A painter of bands for one thread.
  func painter(_ paintings: (colours: Painting, greys: Painting?)) -> BandPainter {
    let picture = viewport.size(repeated: repeats)
    return BandPainter(
      OpacityPainter(
        paintings.colours, paintings.greys, opacity, repeats,
        rows: min(rowsAtOnce, picture.height)),
      surround.map {
        SurroundPainter($0, around: picture, format, rows: min(rowsAtOnce, size.height))
      })
  }
}

/// Paints bands on one thread, always into the same memory.
final class BandPainter {
  private let picture: OpacityPainter
  private let surround: SurroundPainter?

  init(_ picture: OpacityPainter, _ surround: SurroundPainter?) {
    (self.picture, self.surround) = (picture, surround)
  }

  /// The rows; their memory is valid until the next call.
  func paint(_ rows: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    surround?.paint(rows, picture.paint) ?? picture.paint(rows)
  }
}

extension BandPainting {
  /// Writes it into a message.
  ///
  /// - Precondition: nothing is around the picture.
  func write(to writer: inout ByteWriter) {
    precondition(surround == nil, "expected a picture with nothing around")
    var sent: Set<String> = []
    ImageShelf.write(
      imagesOf: [genome] + (opacity.map { [$0.genome] } ?? []), besides: &sent, to: &writer)
    genome.write(to: &writer)
    viewport.write(to: &writer)
    writer.put(case: format.channels)
    writer.put(case: format.depth)
    supersampling.write(to: &writer)
    writer.put(count: repeats.across)
    writer.put(count: repeats.down)
    writer.put(opacity) { writer, opacity in
      opacity.genome.write(to: &writer)
      writer.put(opacity.divides)
    }
    writer.put(count: rowsAtOnce)
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  init(from reader: inout ByteReader) throws(CrewError) {
    try ImageShelf.bring(from: &reader)
    genome = try Genome(from: &reader)
    viewport = try Viewport(from: &reader)
    let (channels, depth) = (
      try reader.oneOf(PixelFormat.Channels.self), try reader.oneOf(PixelFormat.Depth.self)
    )
    supersampling = try Supersampling(from: &reader)
    repeats = Repeats(across: try reader.count(), down: try reader.count())
    opacity = try reader.optional { (reader) throws(CrewError) in
      let genome = try Genome(from: &reader)
      guard genome.canvas.colour == .grey else { throw .message(expected: "a picture in grey") }
      return Opacity(genome, divides: try reader.bool())
    }
    rowsAtOnce = try reader.count()
    surround = nil
    guard repeats.across > 0, repeats.down > 0, rowsAtOnce > 0, opacity == nil || channels == .rgb
    else { throw .message(expected: "a picture's bands") }
    format = PixelFormat(channels: channels, depth: depth, hasOpacity: opacity != nil)
  }
}

extension Supersampling {
  /// Writes it into a message.
  package func write(to writer: inout ByteWriter) {
    writer.put(count: side)
    writer.put(isAdaptive)
  }

  /// Reads what `write` wrote.
  package init(from reader: inout ByteReader) throws(CrewError) {
    let side = try reader.count()
    guard Self.sides ~= side else { throw .message(expected: "1 to 16 samples along a side") }
    self.init(side: side, isAdaptive: try reader.bool())
  }
}
