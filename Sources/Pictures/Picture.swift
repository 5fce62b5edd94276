import Hashing

/// A picture of 8-bit red, green and blue, height × width × 3, row-major, row 0 at the top.
public struct Picture: Hashable, Sendable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// Height × width × 3 bytes, row-major.
  public var pixels: [UInt8]

  /// A picture of the given pixels.
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

/// The size of a picture in pixels.
public struct PictureSize: Hashable, Sendable {
  /// Columns of pixels, over 0.
  public let width: Int
  /// Rows of pixels, over 0.
  public let height: Int

  /// A size of the given sides.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A square.
  public init(side: Int) { self.init(width: side, height: side) }
}

extension PictureSize: CustomStringConvertible {
  /// `1024` for a square, else `4096x2160`.
  public var description: String { width == height ? "\(width)" : "\(width)x\(height)" }
}

extension Picture {
  /// A digest that differs for different pictures: SHA-256 over width and height, four bytes each,
  /// the lowest first, and then all bytes.
  public var fingerprint: Digest {
    var hash = SHA256()
    for side in [width, height] {
      hash.add(stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: side >> $0) })
    }
    hash.add(pixels)
    return hash.digest
  }
}
