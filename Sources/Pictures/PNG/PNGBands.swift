/// How the rows of a PNG are divided into bands, each compressed on its own, so that many threads
/// can compress one picture.
///
/// Only the picture's size decides, so that the file does not depend on the number of threads. A
/// band has at most one mebibyte, to bound the memory. A picture has at least 64 bands, to share
/// out among threads; but no band is made smaller than 64 kibibytes for that, because the cost of
/// beginning a band would then be more than 1 or 2 % of the file.
public struct PNGBands: Hashable, Sendable {
  /// The rows of the picture.
  public let height: Int
  /// The rows of each band; the last may have fewer.
  public let rowsAtOnce: Int

  /// The bands of a picture.
  ///
  /// - Parameter rowBytes: the bytes of one row, from 1.
  public init(height: Int, rowBytes: Int) {
    let bytes = min(1 << 20, max(1 << 16, height * rowBytes / 64))
    self.height = height
    rowsAtOnce = max(1, bytes / rowBytes)
  }

  /// How many bands there are.
  public var count: Int { (height + rowsAtOnce - 1) / rowsAtOnce }

  /// The rows of a band, 0 ..< `count`.
  public subscript(band: Int) -> Range<Int> {
    band * rowsAtOnce..<min((band + 1) * rowsAtOnce, height)
  }
}
