import Genomes
import Hashing
import JSON

/// A version of the format of a generation's file. The genomes in it have a format of their own.
public struct GenerationFormat: Sendable {
  /// What the member "format" of a generation says: `breed.generation/1`.
  public let name: String
  /// Writes a generation in this format, with its genomes in the format given.
  let write: @Sendable (Generation, GenomeFormat) -> JSONValue
  /// Reads a generation in this format, with genomes in any of the formats given.
  let read: @Sendable (JSONElement, [GenomeFormat]) throws(JSONError) -> Generation

  /// Every version, the oldest first.
  public static let all = [version1]
}

/// The formats of a lineage's files.
///
/// All are read, and new files have the last of each. A file in an older format can be made again
/// to the byte, since every format can be written.
struct FileFormats: Sendable {
  /// Those of generations, the current one last.
  let generations: [GenerationFormat]
  /// Those of genomes, the current one last.
  let genomes: [GenomeFormat]

  /// Those that this program knows.
  static let known = FileFormats(generations: GenerationFormat.all, genomes: GenomeFormat.all)

  /// A generation in the current format.
  func json(of generation: Generation) -> JSONValue {
    generations[generations.count - 1].write(generation, genomes[genomes.count - 1])
  }

  /// Reads a generation in any of the formats.
  ///
  /// - Throws: where the element is in none of them; the error says what the current one expects.
  func generation(from element: JSONElement) throws(JSONError) -> Generation {
    let name = try? element.optionalMember("format")?.string()
    let format = generations.first { $0.name == name } ?? generations[generations.count - 1]
    return try format.read(element, genomes)
  }

  /// The bytes of a generation in the format in which they have that digest; nil where they have it
  /// in none.
  func bytes(of generation: Generation, digest: Digest) throws(JSONError) -> [UInt8]? {
    for format in generations.reversed() {
      for genome in genomes.reversed() {
        let bytes = try format.write(generation, genome).serialized()
        if Digest(of: bytes) == digest { return bytes }
      }
    }
    return nil
  }
}

extension Generation {
  /// The generation in the current format.
  public var json: JSONValue { FileFormats.known.json(of: self) }

  /// Reads a generation in any known format.
  ///
  /// - Throws: where the element is in none of them.
  public init(json element: JSONElement) throws(JSONError) {
    self = try FileFormats.known.generation(from: element)
  }
}
