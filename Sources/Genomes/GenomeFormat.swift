import JSON

/// A version of the form in which files hold genomes.
///
/// Every version in `all` is read and can be written, so that a file of an older one can be made
/// again to the byte; the last is the present one, which new files have.
public struct GenomeFormat: Sendable {
  /// What the member "format" of a genome says: `breed.genome/1`.
  public let name: String
  /// Writes a genome in this form.
  package let write: @Sendable (Genome) -> JSONValue
  /// Reads a genome of this form.
  package let read: @Sendable (JSONElement) throws(JSONError) -> Genome

  package init(
    name: String, write: @escaping @Sendable (Genome) -> JSONValue,
    read: @escaping @Sendable (JSONElement) throws(JSONError) -> Genome
  ) {
    self.name = name
    self.write = write
    self.read = read
  }

  /// Every version, the oldest first.
  public static let all = [version1]
  /// The version that is written.
  public static let current = all[all.count - 1]
}

extension [GenomeFormat] {
  /// Reads a genome of one of these versions.
  ///
  /// - Throws: where the element is of none of them.
  package func genome(from element: JSONElement) throws(JSONError) -> Genome {
    try self[element.member("format").expect(format: map(\.name))].read(element)
  }
}

extension Genome {
  /// The genome in the present form.
  public var json: JSONValue { GenomeFormat.current.write(self) }

  /// Reads a genome of any known form.
  ///
  /// - Throws: where the element has another form, or its genes are not a valid genome.
  public init(json element: JSONElement) throws(JSONError) {
    self = try GenomeFormat.all.genome(from: element)
  }
}

extension Sequence<Genome> {
  /// Checks that a document may have room for these genomes, so that what is certainly too much is not
  /// built in memory first.
  ///
  /// - Parameter path: where in the document they would stand.
  /// - Throws: `JSONError.unwritable` where they have more connections than a document may have words.
  package func expectRoom(in limits: JSONLimits, at path: String) throws(JSONError) {
    let count = reduce(0) { $0 + $1.connections.count }
    guard count <= limits.words else {
      throw .unwritable(
        path: path, expected: "at most \(limits.words) connections", found: "\(count)")
    }
  }
}
