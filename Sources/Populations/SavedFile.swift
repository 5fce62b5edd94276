import Genomes
import Hashing
import JSON

/// What the log says of a generation's file, so that another file in its place, or one whose bytes
/// are not those that were written, is found.
public struct SavedFile: Hashable, Sendable {
  /// The SHA-256 of the file's bytes.
  public let digest: Digest
  /// The seed of the generation. Every random number is drawn by (seed, generation, child, try), so
  /// seed and number are all the state that the random numbers have.
  public let seed: UInt64
  /// The genomes that it was bred from, where its method names them.
  public let parents: [Address]

  /// What the log says of a generation in a file of these bytes.
  public init(_ generation: Generation, bytes: [UInt8]) {
    digest = Digest(of: bytes)
    seed = generation.seed
    parents = generation.namedParents
  }
}

extension SavedFile {
  /// The names of its members in a line of the log.
  static let names = ["parents", "seed", "sha256"]

  var members: [(String, JSONValue)] {
    (parents.isEmpty
      ? [] : [("parents", .array(parents.map { .string($0.description) }))])
      + [("seed", .integer(Int(seed))), ("sha256", .string(digest.description))]
  }

  /// Reads the members of a line; nil where it has no digest.
  init?(json element: JSONElement) throws(JSONError) {
    guard let digest = try element.optionalMember("sha256") else { return nil }
    guard let found = Digest(try digest.string()) else {
      throw digest.error(expected: "64 hexadecimal digits")
    }
    self.digest = found
    seed = UInt64(try element.member("seed").integer(atLeast: 0))
    var parents: [Address] = []
    for parent in try element.optionalMember("parents")?.elements() ?? [] {
      parents.append(try parent.address())
    }
    self.parents = parents
  }
}

extension Generation {
  /// The genomes that it was bred from, where its method names them.
  var namedParents: [Address] {
    switch method {
    case .new, .imported, .auto, .tournament: []
    case .pick(let pick):
      parent.map { parent in
        pick.picks.map { Address(IndividualID(generation: parent, number: $0)) }
      } ?? []
    case .cross(let cross): [cross.first, cross.second]
    case .vary(let vary): [vary.parent]
    case .morph(let morph): [morph.first, morph.last]
    }
  }
}
