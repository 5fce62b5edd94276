/// The size of a picture in pixels.
public struct PictureSize: Hashable, Sendable {
  /// Columns of pixels, over 0.
  public let width: Int
  /// Rows of pixels, over 0.
  public let height: Int

  /// A size of the sides given.
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
