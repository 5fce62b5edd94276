import Genomes

/// A picture that leaves as text.
public struct Exhibit: Hashable, Sendable {
  /// Its network.
  public let genome: Genome
  /// Its address, as `lagoon/4/2`: letters, digits, `-`, `_`, `.` and `/`.
  public let address: String

  /// A picture of that address.
  public init(_ genome: Genome, address: String) {
    self.genome = genome
    self.address = address
  }
}

/// Writes a picture's network down in another language.
package protocol Exporter: Sendable {
  /// The file's content in UTF-8.
  ///
  /// - Throws: where another program that it takes fails, or what it makes is over a limit.
  func export(_ exhibit: Exhibit) throws -> [UInt8]
}
