import Genomes
import Hashing
import JSON

/// A version of the form of a generation's file. What its genomes look like is a version of its own.
public struct GenerationFormat: Sendable {
  /// What the member "format" of a generation says: `breed.generation/1`.
  public let name: String
  /// Writes a generation in this form, its genomes in theirs.
  let write: @Sendable (Generation, GenomeFormat) -> JSONValue
  /// Reads a generation of this form, whose genomes may be of any of theirs.
  let read: @Sendable (JSONElement, [GenomeFormat]) throws(JSONError) -> Generation

  /// Every version, the oldest first.
  public static let all = [version1]
}

/// The forms in which a lineage's files are known.
///
/// All are read. New files have the last form of each; a file of an older one can be made again to the
/// byte.
struct FileFormats: Sendable {
  /// Those of a generation, the present one last.
  let generations: [GenerationFormat]
  /// Those of a genome, the present one last.
  let genomes: [GenomeFormat]

  /// Those that this version of the program knows.
  static let known = FileFormats(generations: GenerationFormat.all, genomes: GenomeFormat.all)

  /// A generation in the present form.
  func json(of generation: Generation) -> JSONValue {
    generations[generations.count - 1].write(generation, genomes[genomes.count - 1])
  }

  /// Reads a generation of any known form.
  ///
  /// - Throws: where the element is of none, by what the present one expects.
  func generation(from element: JSONElement) throws(JSONError) -> Generation {
    let name = try? element.optionalMember("format")?.string()
    let format = generations.first { $0.name == name } ?? generations[generations.count - 1]
    return try format.read(element, genomes)
  }

  /// The bytes of a generation in the form that gives them that digest; nil where none does.
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
  /// The generation in the present form.
  public var json: JSONValue { FileFormats.known.json(of: self) }

  /// Reads a generation of any known form.
  ///
  /// - Throws: where the element is of none.
  public init(json element: JSONElement) throws(JSONError) {
    self = try FileFormats.known.generation(from: element)
  }
}
