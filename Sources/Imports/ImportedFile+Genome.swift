import Genomes
import Hashing
import JSON

extension ImportedFile {
  /// Reads a file that is no picture: a genome alone as `breed export --to json` writes it, or what
  /// Picbreeder has.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - source: the file's name, as errors and warnings tell it.
  /// - Throws: `JSONError` or `ImportError`, at the first place that is not of the format, or is
  ///   over a limit.
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
