import Breeding
import HTTP

/// A file on its way to a client, piece by piece, so that a large one is not in memory.
final class FileStream: HTTPStream {
  /// Read on the one thread that takes the parts.
  nonisolated(unsafe) private let file: FileReader

  /// Bytes of a piece.
  private static let piece = 1 << 18

  /// - Throws: `FileError`.
  init(_ path: String) throws { file = try FileReader(path) }

  func next() throws -> [UInt8]? {
    let bytes = try file.next(Self.piece)
    return bytes.isEmpty ? nil : bytes
  }

  func close() {}
}
