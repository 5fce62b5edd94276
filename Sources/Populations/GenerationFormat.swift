import Genomes
import Hashing
import JSON

/// A version of the format of a generation's files. The genomes in them have a format of their own.
public struct GenerationFormat: Sendable {
  /// What the member "format" of a generation says: `breed.generation/1`.
  public let name: String
  /// Whether it tells all that there is to tell of a generation, so that new files may have it.
  var isForNew = true
  /// The JSON of a generation's own file in this format; what it leaves to further files is saved
  /// before.
  let write: @Sendable (Generation, Writing) throws -> JSONValue
  /// Reads a generation in this format.
  let read: @Sendable (JSONElement, Reading) throws -> Generation

  /// Every format. A new file has the last that has room for its generation, among those for new
  /// ones.
  public static let all = [first, inParts, whole]

  /// What writing a generation needs.
  struct Writing {
    /// The format of its genomes.
    let genome: GenomeFormat
    /// How much a file may have, so that it can be read.
    let limits: JSONLimits
    /// Saves the next part of the generation, where one file has no room for all of it.
    let savePart: (_ part: JSONValue) throws -> Digest
  }

  /// What reading a generation needs.
  struct Reading {
    /// The formats that its genomes may have.
    let genomes: [GenomeFormat]
    /// Reads a part of the generation, numbered from 1, which must have that digest.
    let part: (_ number: Int, Digest) throws -> JSONDocument
  }
}

/// The formats of a lineage's files.
///
/// All are read. A file in an older format can be made again to the byte, since every format can be
/// written.
struct FileFormats: Sendable {
  /// Those of generations; new files have the last that has room.
  var generations = GenerationFormat.all
  /// Those of genomes; new files have the last.
  var genomes = GenomeFormat.all
  /// How much a file may have.
  var limits = JSONLimits.standard

  /// Those that this program knows.
  static let known = FileFormats()

  /// Writes a generation in the last format that has room for it.
  ///
  /// - Parameter save: saves a further file of the generation, its number from 1.
  /// - Returns: the bytes of the generation's own file, which is to be saved after the others.
  /// - Throws: where no format can hold it, and what `save` throws.
  func bytes(
    of generation: Generation, savingPart save: (_ number: Int, [UInt8]) throws -> Void
  ) throws -> [UInt8] {
    let new = generations.filter(\.isForNew)
    let formats = new.isEmpty ? generations : new
    for format in formats.reversed().dropLast() {
      do {
        return try bytes(of: generation, format, genomes[genomes.count - 1], savingPart: save)
      } catch JSONError.unwritable {
        // It has no room for so much, or the next format says what else is wrong.
      }
    }
    return try bytes(of: generation, formats[0], genomes[genomes.count - 1], savingPart: save)
  }

  private func bytes(
    of generation: Generation, _ format: GenerationFormat, _ genome: GenomeFormat,
    savingPart save: (Int, [UInt8]) throws -> Void
  ) throws -> [UInt8] {
    try withoutActuallyEscaping(save) { save in
      var number = 0
      let writing = GenerationFormat.Writing(genome: genome, limits: limits) { part in
        let bytes = try part.serialized(within: limits)
        number += 1
        try save(number, bytes)
        return Digest(of: bytes)
      }
      return try format.write(generation, writing).serialized(within: limits)
    }
  }

  /// Reads a generation in any of the formats.
  ///
  /// - Parameter part: reads a further file of the generation, numbered from 1.
  /// - Throws: where the element is in none of the formats, and what `part` throws.
  func generation(
    from element: JSONElement, part: (_ number: Int, Digest) throws -> JSONDocument
  ) throws -> Generation {
    let format = try generations[element.member("format").expect(format: generations.map(\.name))]
    return try withoutActuallyEscaping(part) { part in
      try format.read(element, .init(genomes: genomes, part: part))
    }
  }

  /// Writes a generation in the format in which its own file has that digest.
  ///
  /// - Parameter save: saves a further file of the generation, its number from 1; called only where
  ///   there is such a format.
  /// - Returns: the bytes of the generation's own file; nil where it has the digest in no format.
  func bytes(
    of generation: Generation, digest: Digest,
    savingPart save: (_ number: Int, [UInt8]) throws -> Void
  ) throws -> [UInt8]? {
    for format in generations.reversed() {
      for genome in genomes.reversed() {
        let tried = try? bytes(of: generation, format, genome) { _, _ in }
        guard let tried, Digest(of: tried) == digest else { continue }
        return try bytes(of: generation, format, genome, savingPart: save)
      }
    }
    return nil
  }
}

extension Generation {
  /// The generation as one document.
  ///
  /// - Throws: where one document has no room for it.
  public func json() throws -> JSONValue {
    try GenerationFormat.whole.write(
      self,
      .init(genome: GenomeFormat.all[GenomeFormat.all.count - 1], limits: .standard) { _ in
        preconditionFailure("one document has no parts")
      })
  }

  /// Reads a generation that is one document.
  ///
  /// - Throws: where the element is in no known format, or its individuals lie in other files.
  public init(json element: JSONElement) throws {
    self = try FileFormats.known.generation(from: element) { _, _ in
      throw try element.member("format").error(expected: "a generation in one document")
    }
  }
}
