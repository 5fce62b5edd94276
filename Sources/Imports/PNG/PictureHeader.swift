/// What a PNG says of its picture before its pixels.
public struct PictureHeader: Hashable, Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Whether it is an animation.
  public let isAnimation: Bool

  /// Reads it.
  ///
  /// - Parameters:
  ///   - source: the file's name, as errors tell it.
  ///   - read: gives the next so many bytes of the file; fewer only where it ends.
  /// - Throws: `ImportError`, and what `read` throws.
  public init(
    pngFrom source: String, limits: ImportLimits = ImportLimits(),
    read: @escaping (_ count: Int) throws -> [UInt8]
  ) throws {
    var walk = try PNGChunkWalk(source, limits: limits, read: read)
    var (width, height, isAnimation) = (0, 0, false)
    while let chunk = try walk.next(), chunk.name != "IDAT" {
      if chunk.name == "IHDR" {
        func side() throws -> Int { try walk.bytes(4).reduce(0) { $0 << 8 | Int($1) } }
        (width, height) = (try side(), try side())
      }
      if chunk.name == "acTL" { isAnimation = true }
    }
    (self.width, self.height, self.isAnimation) = (width, height, isAnimation)
  }
}
