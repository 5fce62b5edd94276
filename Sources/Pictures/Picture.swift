/// A picture of 8-bit red, green and blue, height × width × 3, row-major, row 0 at the top.
public struct Picture: Hashable, Sendable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// Height × width × 3 bytes, row-major.
  public var pixels: [UInt8]

  /// A picture of the pixels given.
  ///
  /// - Precondition: `pixels` holds height × width × 3 bytes.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height * 3, "expected height × width × 3 bytes")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// A picture of one shade of grey.
  public init(width: Int, height: Int, filledWith grey: UInt8 = 0) {
    self.init(
      width: width, height: height, pixels: [UInt8](repeating: grey, count: width * height * 3))
  }
}
