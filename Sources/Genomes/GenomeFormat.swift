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
    let format = try element.member("format")
    try format.expect(format: map(\.name))
    let name = try format.string()
    return try (first { $0.name == name } ?? self[count - 1]).read(element)
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
