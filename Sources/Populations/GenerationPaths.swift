import Files
import Genomes
import Hashing
import JSON

/// Where a generation lies: its own file, `0007.json`, and further files where one has no room for
/// it, `0007-1.json`, `0007-2.json`, ….
struct GenerationPaths {
  let lineage: LineageName
  let folder: String
  let number: Int

  /// The path of its own file.
  var own: String { "\(folder)/\(FileName.digits(number)).json" }

  /// The path of a further file, numbered from 1.
  func part(_ part: Int) -> String { "\(folder)/\(FileName.digits(number))-\(part).json" }

  /// Reads the generation.
  ///
  /// - Parameters:
  ///   - expected: the digest of its own file, where it is known.
  ///   - converted: is given each file whose line ends a program has converted to CRLF, and the bytes
  ///     that it had before, which are then read; without it such a file is an error.
  /// - Throws: what the file system refuses; where a file has another digest, is of another form, or of
  ///   another generation.
  func read(
    _ formats: FileFormats, expecting expected: Digest? = nil, converted: Converted? = nil
  ) throws -> (generation: Generation, document: JSONDocument, digest: Digest) {
    let (document, digest) = try document(own, expecting: expected, converted: converted)
    let generation = try formats.generation(from: document.root) { part, digest in
      try self.document(self.part(part), expecting: digest, converted: converted).document
    }
    guard generation.number == number else {
      throw try document.root.member("number").error(expected: "\(number), as the file's name says")
    }
    return (generation, document, digest)
  }

  /// Takes a file whose line ends were converted, and its bytes before.
  typealias Converted = (_ path: String, _ before: [UInt8]) -> Void

  /// How many further files its own file names; nil where that cannot be told: it cannot be read, is of
  /// a format that is not known, or is not the one with that digest.
  func partCount(_ formats: FileFormats, expecting expected: Digest?) -> Int? {
    do {
      let root = try document(own, expecting: expected).document.root
      try root.member("format").expect(format: formats.generations.map(\.name))
      return try root.optionalMember("parts")?.elements().count ?? 0
    } catch {
      return nil
    }
  }

  /// The digest of its own file as it is; nil where it cannot be read.
  var digest: Digest? {
    (try? FileSystem.readOwn(own, limit: JSONLimits.standard.bytes)).map { Digest(of: $0) }
  }

  private func document(
    _ path: String, expecting expected: Digest?, converted: Converted? = nil
  ) throws -> (document: JSONDocument, digest: Digest) {
    var bytes = try FileSystem.readOwn(path, limit: JSONLimits.standard.bytes)
    var digest = Digest(of: bytes)
    if expected != nil ? digest != expected : converted != nil, let before = Self.undoingCRLF(bytes)
    {
      let was = Digest(of: before)
      if expected == nil || was == expected {
        guard let converted else { throw PopulationError.convertedFile(lineage, path: path) }
        converted(path, before)
        (bytes, digest) = (before, was)
      }
    }
    if let expected, digest != expected {
      throw PopulationError.damagedFile(lineage, path: path, expected: expected, found: digest)
    }
    return (try JSONDocument(parsing: bytes, source: path), digest)
  }

  /// Removes the generation's files, where there are any.
  func remove(_ formats: FileFormats) {
    guard FileSystem.exists(own) else { return }
    let parts = partCount(formats, expecting: nil) ?? 0
    for path in [own] + (0..<parts).map({ part($0 + 1) }) { try? FileSystem.remove(path) }
  }

  /// The bytes as they were before a program converted their line ends to CRLF; nil where there is no
  /// CR, as in all that is written here.
  private static func undoingCRLF(_ bytes: [UInt8]) -> [UInt8]? {
    let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    guard bytes.contains(cr) else { return nil }
    var before: [UInt8] = []
    before.reserveCapacity(bytes.count)
    for line in bytes.split(separator: lf, omittingEmptySubsequences: false) {
      before += line.last == cr ? line.dropLast() : line
      before.append(lf)
    }
    before.removeLast()
    return before
  }

  /// Writes the generation, its own file last; where that fails, none of its files is left.
  ///
  /// - Returns: the digest of its own file.
  func write(_ generation: Generation, _ formats: FileFormats) throws -> Digest {
    var written: [String] = []
    func write(_ bytes: [UInt8], to path: String) throws {
      written.append(path)
      try Self.write(bytes, to: path)
    }
    do {
      let bytes = try formats.bytes(of: generation) { try write($1, to: part($0)) }
      try write(bytes, to: own)
      return Digest(of: bytes)
    } catch {
      for path in written { try? FileSystem.remove(path) }
      throw error
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try AtomicFile.write(path, bytes: bytes, mode: 0o444)
  }
}
