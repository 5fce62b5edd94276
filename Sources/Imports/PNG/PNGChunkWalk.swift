import CPNG
import Text

/// Reads a PNG file from chunk to chunk: lengths are bounded, checksums are checked, and what
/// nobody asks for is skipped and not kept. No pixel is decoded.
struct PNGChunkWalk {
  /// A chunk whose body comes next.
  struct Chunk {
    /// Four letters.
    let name: String
    /// The bytes of its body.
    let length: Int
    let place: ImportPlace
  }

  /// What every PNG begins with.
  static let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]

  /// Gives the next so many bytes of the file; fewer only where it ends.
  typealias Source = (_ count: Int) throws -> [UInt8]

  private let read: Source
  private let source: String
  private let limits: ImportLimits
  /// How many bytes of the file are read.
  private var offset = 0
  private var count = 0
  private var chunk: Chunk?
  /// What is left of the chunk's body.
  private var left = 0
  private var checksum: UInt = 0

  /// Begins after the signature.
  ///
  /// - Throws: where it is not there.
  init(_ source: String, limits: ImportLimits, read: @escaping Source) throws {
    self.read = read
    self.source = source
    self.limits = limits
    let start = try read(Self.signature.count)
    guard start == Self.signature else {
      throw ImportError.unexpected(
        at: ImportPlace(source), expected: "the signature of a PNG", found: Self.foreign(start))
    }
    offset = Self.signature.count
  }

  /// What a file is that begins so and is no PNG: some may have genomes all the same.
  private static func foreign(_ start: [UInt8]) -> String {
    let kind: String? =
      ZipArchive.isZip(start)
      ? "a zip archive" : XMLReader.isXML(start) ? "XML" : start.first == 0x7B ? "JSON" : nil
    return kind.map { "\($0); if it has genomes, breed import reads them" } ?? "something else"
  }

  /// The next chunk, after the rest of the one before and its checksum; nil after the last.
  ///
  /// - Throws: where the file breaks the rules of PNG, or is over a limit.
  mutating func next() throws -> Chunk? {
    if let chunk {
      while left > 0 { _ = try bytes(min(left, 1 << 16)) }
      try check(chunk)
      if chunk.name == "IEND" { return nil }
    }
    count += 1
    let start = ImportPlace("\(source): byte \(offset)")
    guard count <= limits.chunks, offset <= limits.picture else {
      throw ImportError.limit(
        at: start, expected: "at most \(limits.chunks) chunks and \(limits.picture) bytes",
        found: "more")
    }
    let header = try bytes(8, of: "the length and name of a chunk", at: start)
    let length = Self.number(header[0..<4])
    let name = String(decoding: header[4..<8], as: UTF8.self)
    let place = ImportPlace(
      "\(source): chunk \(count) \(Quotation.quoted(name)) at byte \(offset - 8)")
    guard header[4..<8].allSatisfy({ 65...90 ~= $0 || 97...122 ~= $0 }) else {
      throw ImportError.unexpected(at: place, expected: "a name of four letters", found: "another")
    }
    guard length <= Int(Int32.max) else {
      throw ImportError.unexpected(
        at: place, expected: "at most \(Int32.max) bytes", found: "\(length)")
    }
    guard count > 1 || name == "IHDR" && length == 13 else {
      throw ImportError.unexpected(
        at: place, expected: "the header, \"IHDR\" of 13 bytes", found: "\(length) bytes of another"
      )
    }
    checksum = header[4..<8].withUnsafeBufferPointer { crc32(0, $0.baseAddress, 4) }
    left = length
    let next = Chunk(name: name, length: length, place: place)
    chunk = next
    return next
  }

  /// The next bytes of the chunk's body; fewer where it ends.
  mutating func bytes(_ count: Int) throws -> [UInt8] {
    guard let chunk else { return [] }
    let bytes = try bytes(min(count, left), of: "\(left) bytes more", at: chunk.place)
    left -= bytes.count
    checksum = bytes.withUnsafeBufferPointer {
      crc32(checksum, $0.baseAddress, UInt32($0.count))
    }
    return bytes
  }

  /// What is left of the chunk's body, after its checksum was checked.
  mutating func rest() throws -> [UInt8] {
    guard let chunk else { return [] }
    var rest: [UInt8] = []
    // In pieces: the file may be shorter than its header says.
    while left > 0 { rest += try bytes(min(left, 1 << 16)) }
    try check(chunk)
    self.chunk = nil
    return rest
  }

  private mutating func check(_ chunk: Chunk) throws {
    let promised = Self.number(try bytes(4, of: "a checksum", at: chunk.place)[...])
    guard promised == Int(checksum) else {
      throw ImportError.unexpected(
        at: chunk.place, expected: "bytes of the checksum \(Self.hexadecimal(promised))",
        found: "\(Self.hexadecimal(Int(checksum))): the file is damaged")
    }
  }

  private mutating func bytes(
    _ count: Int, of what: String, at place: ImportPlace
  ) throws -> [UInt8] {
    let bytes = count == 0 ? [] : try read(count)
    offset += bytes.count
    guard bytes.count == count else {
      throw ImportError.unexpected(at: place, expected: what, found: "the end of the file")
    }
    return bytes
  }

  /// A number as PNG writes it, the highest byte first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func hexadecimal(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
