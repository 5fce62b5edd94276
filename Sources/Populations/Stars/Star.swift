import Genomes
import Hashing
import JSON

/// A picture that a person has starred. It has the genome itself, so that it stays when its lineage is
/// gone.
public struct Star: Sendable {
  /// Its number, which it keeps for ever.
  public let number: Int
  /// Where the picture is from, with the name of its lineage.
  public let address: Address
  /// What a person says of it.
  public internal(set) var words: StarWords
  /// Whether it is starred still.
  public internal(set) var isStarred = true
  /// The place among all events of that by which it was starred last: the later, the greater.
  public internal(set) var place: Int

  let genome: StarredGenome
  /// Where the images of stars are kept; nil where none was saved yet.
  let images: ImageFolder?

  /// Its genome, and where that is from. The image that it sees is brought to the shelf.
  ///
  /// - Throws: where the genome is none that this program can read, or its image is not there.
  public func specimen() throws -> Specimen {
    let genome = try genome.read()
    try images?.provide([genome].imageFingerprints)
    return Specimen(address, genome)
  }

  /// The digest of its genome's JSON, by which it is told from another star that had its number.
  ///
  /// - Throws: as `specimen()`.
  public var digest: Digest {
    get throws { Digest(of: try genome.read().json.serialized()) }
  }
}

/// The genome of a star. Of those in the log, which may be thousands, only those are read that are
/// needed.
enum StarredGenome: Sendable {
  /// It is at hand.
  case known(Genome)
  /// Its JSON, and the place of that in errors.
  case written([UInt8], source: String)

  /// The genome.
  func read() throws -> Genome {
    switch self {
    case .known(let genome): genome
    case .written(let bytes, let source):
      try Genome(json: JSONDocument(parsing: bytes, source: source).root)
    }
  }
}
