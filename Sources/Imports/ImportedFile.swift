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
    /// Its parents among the members of earlier generations, both counted from 1.
    public internal(set) var parents: [IndividualID] = []
  }

  /// Genomes that were bred together.
  public struct Generation: Hashable, Sendable {
    /// Its number in the series that it is of; nil where it is of none.
    public let number: Int?
    /// Its genomes in the order of the file, at least one.
    public let members: [Member]
  }

  /// Whose genomes a file holds.
  public enum Form: String, CaseIterable, Hashable, Sendable {
    /// Those of breed itself: a genome as JSON, or a PNG.
    case breed
    /// Picbreeder's, read as the site drew them.
    case picbreeder
    /// Picbreeder's, read as fer and cppnx draw them.
    case fer
    /// The JSON of OptimusLime/win-Picbreeder.
    case winPicbreeder = "win-picbreeder"
    /// The JSON of smearle/picbreeder-vlm.
    case picbreederVLM = "picbreeder-vlm"
    /// The JSON of CodeReclaimers/neat-python.
    case neatPython = "neat-python"
  }

  /// The generations, each bred from those before it; a file that is no series has one.
  public let generations: [Generation]
  /// What was left out, a line each, with its place.
  public let warnings: [String]
  /// Whose genomes they are, and how they were read.
  public let form: Form
  /// Identifies the file: the SHA-256 of its bytes; of a PNG that of the text that it carries.
  public let fingerprint: Digest

  /// The genomes of all generations, at least one.
  public var members: [Member] { generations.flatMap(\.members) }
}

extension ImportedFile {
  /// Reads a file of any kind that is known: a PNG that carries genomes, a genome alone, or what
  /// Picbreeder or a program like it writes. Its first bytes tell which, not its name.
  ///
  /// - Parameters:
  ///   - source: the file's name, as errors and warnings tell it.
  ///   - reading: how Picbreeder's XML is read; where none is given, as the site drew its pictures.
  ///   - read: gives the next so many bytes of the file; fewer only where it ends.
  /// - Throws: at the first place that breaks the format or is over a limit; what `read` throws.
  public init(
    from source: String, as reading: PicbreederReading? = nil,
    limits: ImportLimits = ImportLimits(), read: @escaping (_ count: Int) throws -> [UInt8]
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
      try self.init(
        start + read(most - start.count), source: source, as: reading, limits: limits)
    }
    if let reading, form != .picbreeder, form != .fer {
      throw ImportError.unexpected(
        at: ImportPlace(source), expected: "Picbreeder's XML to read as \(reading.rawValue)",
        found: form == .breed ? "a genome of breed" : "a genome of \(form.rawValue)")
    }
  }

  /// Reads the genomes that a PNG carries.
  private init(
    pngFrom source: String, limits: ImportLimits, read: @escaping (_ count: Int) throws -> [UInt8]
  ) throws {
    let text = try CarriedText(
      keyword: PictureGenomes.keyword, in: source, limits: limits, read: read)
    let members = try PictureGenomes(text, limits: limits).members.map {
      Member(origin: $0.address.description, genome: $0.genome)
    }
    (generations, warnings, form) = ([Generation(number: nil, members: members)], [], .breed)
    fingerprint = Digest(of: text.bytes)
  }

  /// Reads Picbreeder's genomes from XML, or from a zip archive of XML: of a series the index and the
  /// files that it names, which may be zip archives themselves.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - source: the file's name, as errors and warnings tell it.
  /// - Throws: at the first place that breaks the format or is over a limit.
  public init(
    picbreeder bytes: [UInt8], source: String, as reading: PicbreederReading = .picbreeder,
    limits: ImportLimits = ImportLimits()
  ) throws(ImportError) {
    guard bytes.count <= limits.bytes else {
      throw .limit(
        at: ImportPlace(source), expected: "at most \(limits.bytes) bytes", found: "more")
    }
    var reader = PicbreederReader(as: reading, limits: limits)
    if ZipArchive.isZip(bytes) {
      let documents = try PicbreederDocument.all(of: bytes, source: source, limits: limits) {
        reader.warn(at: $0, "left out, since it is no XML")
      }
      guard !documents.isEmpty else {
        throw .unexpected(
          at: ImportPlace(source), expected: "a member of the archive that is XML", found: "none")
      }
      for document in documents {
        try reader.read(document.bytes, source: document.source, storage: document.storage)
      }
    } else {
      guard XMLReader.isXML(bytes), !ForeignFile.isWebPage(bytes) else {
        throw .unexpected(
          at: ImportPlace(source),
          expected: "a PNG, a genome as JSON, or Picbreeder's: XML, or a zip archive of XML",
          found: ForeignFile.words(bytes))
      }
      try reader.read(bytes, source: source, storage: "")
    }
    generations = try reader.generations()
    warnings = reader.warnings
    form = reading == .fer ? .fer : .picbreeder
    fingerprint = Digest(of: bytes)
  }
}

extension ImportedFile {
  /// Reads a file that is no picture: a genome as JSON, as `breed export --to json` or another program
  /// writes it, or what Picbreeder has.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - source: the file's name, as errors and warnings tell it.
  ///   - reading: how Picbreeder's XML is read; where none is given, as the site drew its pictures.
  /// - Throws: `JSONError` or `ImportError`, at the first place that breaks the format or is over a
  ///   limit.
  public init(
    _ bytes: [UInt8], source: String, as reading: PicbreederReading? = nil,
    limits: ImportLimits = ImportLimits()
  ) throws {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if first == UInt8(ascii: "{") {
      try self.init(json: bytes, source: source, limits: limits)
    } else {
      try self.init(
        picbreeder: bytes, source: source, as: reading ?? .picbreeder, limits: limits)
    }
  }

  /// Reads genomes as JSON.
  private init(json bytes: [UInt8], source: String, limits: ImportLimits) throws {
    let document = try JSONDocument(
      parsing: bytes, source: source, limits: JSONLimits(members: limits.genomes))
    var reader = JSONGenomeReader(source: source, limits: limits)
    (form, warnings) = (try reader.read(document.root), reader.warnings)
    generations = [Generation(number: nil, members: reader.members)]
    fingerprint = Digest(of: bytes)
  }
}
