import Files
import Hashing
import JSON
import Pictures
import Threads

/// The file of a part, which was read once and is whole.
public struct PartFile: Sendable {
  /// Where it is.
  public let path: String
  /// What it says of itself.
  public let header: PartHeader
  /// What a PNG of the whole carries.
  public let text: PNGText?

  /// Reads a file, and checks it as a whole; a piece at a time is in memory.
  ///
  /// - Parameter heed: is called before each piece; what it throws ends the reading.
  /// - Throws: `FileError` where it cannot be read, or is a pipe; `PartError.noPart`, `.newer`, `.damaged`;
  ///   what `heed` throws.
  public init(
    _ path: String, heeding heed: (PartHeader) throws -> Void = { _ in }
  ) throws {
    var reader = try PartReader(path)
    let header = try reader.header()
    let chunks = try reader.texts(header.textCount)
    for _ in header.pieces {
      try heed(header)
      _ = try reader.record(atMost: header.subject.mostPieceBytes)
    }
    try reader.finish()
    self.path = path
    self.header = header
    text = chunks.isEmpty ? nil : PNGText(chunks: chunks)
  }

  /// Gives the pieces, one after the other, each with its number in the whole.
  ///
  /// - Throws: as `init`, where the file has changed meanwhile, and what `take` throws.
  public func forEachPiece(_ take: (_ number: Int, _ piece: [UInt8]) throws -> Void) throws {
    var reader = try PartReader(path)
    guard try reader.header() == header else { throw PartError.damaged(path, header.share) }
    _ = try reader.texts(header.textCount)
    for number in header.pieces {
      try take(number, reader.record(atMost: header.subject.mostPieceBytes))
    }
    try reader.finish()
  }
}

/// Reads a part, record by record.
private struct PartReader: ~Copyable {
  private let path: String
  private let file: FileReader
  private var hash = SHA256()
  /// Which part it is, where its name says so, too.
  private var share: Share?

  init(_ path: String) throws {
    self.path = path
    let isFile = FileSystem.isFile(path, followingLinks: true)
    guard path != "-", isFile || !FileSystem.exists(path) else {
      throw FileError(
        action: "cannot read", path: path,
        reason: "a part is read twice: expected a file, not a pipe, a device or a folder")
    }
    file = try FileReader(path)
  }

  mutating func header() throws -> PartHeader {
    let start = Array("\(PartHeader.format)\n".utf8)
    let found = try file.next(start.count)
    guard found == start else {
      // Cut off so early that no more is left of it, or nothing at all.
      if start.starts(with: found) { throw PartError.damaged(path, nil) }
      let line = String(decoding: found.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      if FormatName.isNewer(line, than: [PartHeader.format]) { throw PartError.newer(path, line) }
      throw PartError.noPart(path)
    }
    hash.add(start)
    let header: PartHeader
    do {
      header = try PartHeader(
        json: JSONDocument(parsing: record(atMost: 1 << 20), source: path).root)
    } catch is JSONError { throw PartError.damaged(path, nil) }
    // Until the end is checked, what the header says may be the damage.
    if FileSystem.name(of: path).hasSuffix(header.share.partEnding) { share = header.share }
    return header
  }

  /// So many texts of a PNG, together of at most 256 MiB.
  ///
  /// - Throws: as `record`.
  mutating func texts(_ count: Int) throws -> [[UInt8]] {
    var room = 1 << 28
    return try (0..<count).map { _ in
      let text = try record(atMost: room)
      room -= text.count
      return text
    }
  }

  /// The next record.
  ///
  /// - Throws: `FileError`; `PartError.damaged` where it is longer, or the file ends before.
  mutating func record(atMost limit: Int) throws -> [UInt8] {
    let length = try file.next(8)
    guard length.count == 8, let count = Int(exactly: UInt64(packed: length)), count <= limit else {
      throw PartError.damaged(path, share)
    }
    // No more is taken of the memory than the file has.
    let bytes = try file.next(count)
    guard bytes.count == count else { throw PartError.damaged(path, share) }
    hash.add(length)
    hash.add(bytes)
    return bytes
  }

  /// Checks the end.
  consuming func finish() throws {
    let (path, share, file) = (path, share, file)
    let digest = hash.digest
    guard try file.next(65) == Array(digest.description.utf8) else {
      throw PartError.damaged(path, share)
    }
  }
}

extension Share {
  /// What the name of a part's file ends in: `.3-of-10.part`.
  package var partEnding: String { ".\(number)-of-\(count).part" }
}
