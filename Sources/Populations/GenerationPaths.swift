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
  ///   - undoingCRLF: whether a file is read as it was before a program converted its line ends.
  /// - Throws: what the file system refuses; where a file has another digest, or is of another form.
  func read(
    _ formats: FileFormats, expecting expected: Digest? = nil, undoingCRLF: Bool = false
  ) throws -> (generation: Generation, document: JSONDocument, digest: Digest) {
    let (document, digest) = try document(own, expecting: expected, undoingCRLF: undoingCRLF)
    let generation = try formats.generation(from: document.root) { part, digest in
      try self.document(self.part(part), expecting: digest, undoingCRLF: undoingCRLF).document
    }
    return (generation, document, digest)
  }

  /// How many further files its own file names; `Int.max` where it cannot be read.
  var partCount: Int {
    do {
      let root = try document(own, expecting: nil).document.root
      return try root.optionalMember("parts")?.elements().count ?? 0
    } catch {
      return .max
    }
  }

  private func document(
    _ path: String, expecting expected: Digest?, undoingCRLF: Bool = false
  ) throws -> (document: JSONDocument, digest: Digest) {
    var bytes = try FileSystem.readOwn(path, limit: JSONLimits.standard.bytes)
    var digest = Digest(of: bytes)
    if let expected, expected != digest {
      let before = Self.withoutCRLF(bytes)
      guard Digest(of: before) == expected else {
        throw PopulationError.damagedFile(lineage, path: path, expected: expected, found: digest)
      }
      guard undoingCRLF else { throw PopulationError.convertedFile(lineage, path: path) }
      (bytes, digest) = (before, expected)
    }
    return (try JSONDocument(parsing: bytes, source: path), digest)
  }

  /// Removes the generation's files, where there are any.
  func remove() {
    guard FileSystem.exists(own) else { return }
    let parts = partCount
    for path in [own] + (parts == .max ? [] : (0..<parts).map { part($0 + 1) }) {
      try? FileSystem.remove(path)
    }
  }

  /// The bytes as they were before a program converted their line ends to CRLF.
  private static func withoutCRLF(_ bytes: [UInt8]) -> [UInt8] {
    let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    return bytes.indices.filter { bytes[$0] != cr || $0 + 1 == bytes.count || bytes[$0 + 1] != lf }
      .map { bytes[$0] }
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
