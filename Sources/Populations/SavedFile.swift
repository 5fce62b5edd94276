import Evolution
import Genomes
import Hashing
import JSON

/// What the log says of a generation's file. By it a file that was changed or exchanged is found,
/// and a lineage can be shown without reading its files.
public struct SavedFile: Hashable, Sendable {
  /// The SHA-256 of the file's bytes.
  public let digest: Digest
  /// The seed of the generation. Every random number is drawn by (seed, generation, child, try), so
  /// seed and number are all the state that the random numbers have.
  public let seed: UInt64
  /// The genomes that it was bred from, where its method names them.
  public let parents: [Address]
  /// How many individuals it has; nil where the log is older than version 3.
  public let count: Int?
  /// How it was bred. Nil where the line of the run that bred it tells that, where it would be too
  /// long for a line, and where the log is older than version 3.
  public let method: Generation.Method?
}

extension SavedFile {
  /// The most bytes of a method in a generation's line; a line has room for twice as many.
  static let methodLimit = LogLines.limit / 2

  /// What the log says of a generation's file.
  ///
  /// - Parameter run: the method of the run that the generation is counted to.
  init(_ file: GenerationFile, run: SearchMethod?) {
    let isTold = run.map { file.method == .auto($0) } ?? false
    // A method that cannot be written was not written to the file either.
    let length = isTold ? 0 : (try? file.method.json.serialized().count) ?? .max
    self.init(
      digest: file.digest, seed: file.seed, parents: file.namedParents, count: file.count,
      method: isTold || length > Self.methodLimit ? nil : file.method)
  }

  /// Whether both are of the same file; one may tell more of it than the other.
  func isSameFile(as other: SavedFile) -> Bool {
    (digest, seed, parents) == (other.digest, other.seed, other.parents)
  }

  var members: [(String, JSONValue)] {
    (parents.isEmpty
      ? [] : [("parents", .array(parents.map { .string($0.description) }))])
      + [("seed", .integer(Int(seed))), ("sha256", .string(digest.description))]
      + (count.map { [("count", .integer($0))] } ?? [])
      + (method.map { [("method", $0.json)] } ?? [])
  }

  /// Reads the members of a line; nil where it has no digest.
  init?(json element: JSONElement) throws(JSONError) {
    guard let digest = try element.optionalMember("sha256") else { return nil }
    self.digest = try digest.digest()
    seed = UInt64(try element.member("seed").integer(atLeast: 0))
    var parents: [Address] = []
    for parent in try element.optionalMember("parents")?.elements() ?? [] {
      parents.append(try parent.address())
    }
    self.parents = parents
    count = try element.optionalMember("count")?.integer(atLeast: 1)
    method = try element.optionalMember("method").map(Generation.Method.init(json:))
  }
}

extension JSONElement {
  /// The digest that is written here.
  func digest() throws(JSONError) -> Digest {
    guard let digest = Digest(try string()) else {
      throw error(expected: "64 hexadecimal digits")
    }
    return digest
  }
}

extension Generation {
  /// The genomes that it was bred from, where its method names them.
  var namedParents: [Address] { method.namedParents(in: parent) }
}
