import Pictures

/// What is around a picture in a file, such as the paper of a plate.
public protocol Surround: Sendable {
  /// The size of the whole.
  var size: PictureSize { get }
  /// What is left of the picture and above it.
  var corner: (x: Int, y: Int) { get }

  /// The samples of rows where the picture is not.
  func rows(_ rows: Range<Int>, as format: PixelFormat) -> [UInt8]

  /// The samples left and right of each row of the picture.
  func sides(as format: PixelFormat) -> (left: [UInt8], right: [UInt8])
}

extension Viewport {
  /// The size of the picture that it shows, repeated.
  public func size(repeated repeats: Repeats) -> PictureSize {
    PictureSize(width: width * repeats.across, height: height * repeats.down)
  }
}

/// Puts rows of a picture into what is around it, on one thread, always into the same memory.
final class SurroundPainter {
  private let surround: any Surround
  private let format: PixelFormat
  /// The rows above the picture, those with some of it, and those below it.
  private let parts: (above: Range<Int>, picture: Range<Int>, below: Range<Int>)
  /// The bytes of a row of the picture.
  private let rowBytes: Int
  private let sides: (left: [UInt8], right: [UInt8])
  private let pixels: UnsafeMutableBufferPointer<UInt8>

  /// - Parameters:
  ///   - picture: the size of the picture.
  ///   - rows: the most rows that one call of `paint` may ask for.
  init(_ surround: any Surround, around picture: PictureSize, _ format: PixelFormat, rows: Int) {
    let (top, bottom) = (surround.corner.y, surround.corner.y + picture.height)
    self.surround = surround
    self.format = format
    parts = (0..<top, top..<bottom, bottom..<surround.size.height)
    rowBytes = picture.width * format.bytesPerPixel
    sides = surround.sides(as: format)
    pixels = .allocate(capacity: rows * surround.size.width * format.bytesPerPixel)
  }

  deinit { pixels.deallocate() }

  /// The rows of the whole; their memory is valid until the next call.
  ///
  /// - Parameter paint: paints rows of the picture.
  func paint(
    _ rows: Range<Int>, _ paint: (Range<Int>) -> UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    func put(_ samples: some Collection<UInt8>) {
      count = pixels[count...].update(fromContentsOf: samples)
    }
    func putRows(_ part: Range<Int>) {
      let rows = rows.clamped(to: part)
      if !rows.isEmpty { put(surround.rows(rows, as: format)) }
    }
    putRows(parts.above)
    let inside = rows.clamped(to: parts.picture)
    if !inside.isEmpty {
      let first = parts.picture.lowerBound
      let painted = paint(inside.lowerBound - first..<inside.upperBound - first)
      for start in stride(from: 0, to: painted.count, by: rowBytes) {
        put(sides.left)
        put(painted[start..<start + rowBytes])
        put(sides.right)
      }
    }
    putRows(parts.below)
    return UnsafeBufferPointer(rebasing: pixels[..<count])
  }
}
