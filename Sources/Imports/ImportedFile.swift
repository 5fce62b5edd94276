import Genomes
import Hashing
import JSON

/// The genomes of a file from elsewhere, and where they are from.
public struct ImportedFile: Hashable, Sendable {
  /// A genome and its name there.
  public struct Member: Hashable, Sendable {
    /// What the genome is called where it comes from, as `576/289`; nil where the file does not
    /// say.
    public let origin: String?
    /// The genome.
    public let genome: Genome
  }

  /// The genomes in the order of the file, at least one.
  public let members: [Member]
  /// What was left out, a line each, with its place.
  public let warnings: [String]
  /// Identifies the file: the SHA-256 of its bytes; of a PNG that of the text that it carries.
  public let fingerprint: Digest
}

extension ImportedFile {
  /// Reads a file of any kind that is known: a PNG that carries genomes, a genome alone, or what
  /// Picbreeder writes. Its first bytes tell which, not its name.
  ///
  /// - Parameters:
  ///   - source: the file's name, as errors and warnings tell it.
  ///   - read: gives the next so many bytes of the file; fewer only where it ends.
  /// - Throws: at the first place that breaks the format or is over a limit; what `read` throws.
  public init(
    from source: String, limits: ImportLimits = ImportLimits(),
    read: @escaping (_ count: Int) throws -> [UInt8]
  ) throws {
    let start = try read(PNGChunkWalk.signature.count)
    if start == PNGChunkWalk.signature {
      var isAtStart = true
      try self.init(pngFrom: source, limits: limits) { count in
        defer { isAtStart = false }
        return isAtStart ? start : try read(count)
      }
    } else {
      // One byte more than is allowed, to see whether the file is too long.
      let most = max(limits.bytes, limits.text) + 1
      try self.init(start + read(most - start.count), source: source, limits: limits)
    }
  }

  /// Reads the genomes that a PNG carries.
  private init(
    pngFrom source: String, limits: ImportLimits, read: @escaping (_ count: Int) throws -> [UInt8]
  ) throws {
    let text = try CarriedText(
      keyword: PictureGenomes.keyword, in: source, limits: limits, read: read)
    members = try PictureGenomes(text, limits: limits).members.map {
      Member(origin: $0.address.description, genome: $0.genome)
    }
    warnings = []
    fingerprint = Digest(of: text.bytes)
  }

  /// Reads Picbreeder's genomes from XML, or from a zip archive of XML.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - source: the file's name, as errors and warnings tell it.
  /// - Throws: at the first place that breaks the format or is over a limit.
  public init(
    picbreeder bytes: [UInt8], source: String, limits: ImportLimits = ImportLimits()
  ) throws(ImportError) {
    guard bytes.count <= limits.bytes else {
      throw .limit(
        at: ImportPlace(source), expected: "at most \(limits.bytes) bytes", found: "more")
    }
    var documents: [(source: String, bytes: [UInt8])] = []
    var reader = PicbreederReader(limits: limits)
    if ZipArchive.isZip(bytes) {
      for member in try ZipArchive.members(of: bytes, source: source, limits: limits) {
        let place = ZipArchive.place(of: member.name, in: source)
        if XMLReader.isXML(member.bytes) {
          documents.append((place.source, member.bytes))
        } else {
          reader.warn(at: place, "left out, since it is no XML")
        }
      }
      guard !documents.isEmpty else {
        throw .unexpected(
          at: ImportPlace(source), expected: "a member of the archive that is XML", found: "none")
      }
    } else {
      guard XMLReader.isXML(bytes) else {
        throw .unexpected(
          at: ImportPlace(source),
          expected: "a PNG, a genome as JSON, or Picbreeder's: XML, or a zip archive of XML",
          found: bytes.isEmpty ? "nothing" : "something else")
      }
      documents = [(source, bytes)]
    }
    for document in documents { try reader.read(document.bytes, source: document.source) }
    members = reader.members
    warnings = reader.warnings
    fingerprint = Digest(of: bytes)
  }
}

extension ImportedFile {
  /// Reads a file that is no picture: a genome alone as `breed export --to json` writes it, or what
  /// Picbreeder has.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - source: the file's name, as errors and warnings tell it.
  /// - Throws: `JSONError` or `ImportError`, at the first place that breaks the format or is over a
  ///   limit.
  public init(_ bytes: [UInt8], source: String, limits: ImportLimits = ImportLimits()) throws {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if first == UInt8(ascii: "{") {
      try self.init(genome: bytes, source: source)
    } else {
      try self.init(picbreeder: bytes, source: source, limits: limits)
    }
  }

  /// Reads a genome alone, `breed.genome/1`.
  private init(genome bytes: [UInt8], source: String) throws(JSONError) {
    let document = try JSONDocument(parsing: bytes, source: source)
    members = [Member(origin: nil, genome: try Genome(json: document.root))]
    warnings = []
    fingerprint = Digest(of: bytes)
  }
}
