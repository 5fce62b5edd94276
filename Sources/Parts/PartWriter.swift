import Files
import Hashing
import JSON
import Pictures

/// Writes a part to a descriptor, piece by piece.
///
/// A part begins with `PartHeader.format` and an end of line. Records follow, each with its length before
/// it as eight bytes, the greatest first: the header as JSON, the texts of the PNG, and the pieces. Last
/// stands the SHA-256 of all before it, as 64 digits. The caller closes the descriptor; what was not finished
/// is no part.
public struct PartWriter: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private let pieceCount: Int
  private var count = 0
  private var hash = SHA256()

  /// Writes what stands before the pieces.
  ///
  /// - Parameters:
  ///   - path: the file that errors name.
  ///   - text: what a PNG of the whole carries.
  /// - Throws: `FileError`; `JSONError.unwritable`.
  public init(
    descriptor: Int32, path: String, _ header: PartHeader, text: PNGText?
  ) throws {
    (self.descriptor, self.path) = (descriptor, path)
    pieceCount = header.pieces.count
    try write(Array("\(PartHeader.format)\n".utf8))
    try write(record: header.json.serialized())
    for chunk in text?.chunks ?? [] { try write(record: chunk) }
  }

  /// Appends the next piece.
  ///
  /// - Precondition: there are no more than the header promises.
  /// - Throws: `FileError`.
  public mutating func append(_ piece: [UInt8]) throws(FileError) {
    precondition(count < pieceCount, "expected the pieces of the part")
    try write(record: piece)
    count += 1
  }

  /// Writes the end.
  ///
  /// - Precondition: all pieces are there.
  /// - Throws: `FileError`.
  public consuming func finish() throws(FileError) {
    precondition(count == pieceCount, "expected all pieces of the part")
    let (descriptor, path) = (descriptor, path)
    try Self.write(Array(hash.digest.description.utf8), to: descriptor, path)
  }

  private mutating func write(record: [UInt8]) throws(FileError) {
    try write(UInt64(record.count).packed)
    try write(record)
  }

  private mutating func write(_ bytes: [UInt8]) throws(FileError) {
    hash.add(bytes)
    try Self.write(bytes, to: descriptor, path)
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(FileError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(FileError) in
      try FileSystem.write(UnsafeRawBufferPointer(bytes), to: descriptor, path: path)
    }
  }
}
