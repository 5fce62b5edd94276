/// What a PNG says of its picture before its pixels.
public struct PictureHeader: Hashable, Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// How many frames an animation has; nil where it is none.
  public let frameCount: Int?

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
    var (width, height): (Int, Int) = (0, 0)
    var frameCount: Int?
    func number() throws -> Int { try walk.bytes(4).reduce(0) { $0 << 8 | Int($1) } }
    while let chunk = try walk.next(), chunk.name != "IDAT" {
      if chunk.name == "IHDR" { (width, height) = (try number(), try number()) }
      if chunk.name == "acTL" { frameCount = try number() }
    }
    (self.width, self.height, self.frameCount) = (width, height, frameCount)
  }
}
