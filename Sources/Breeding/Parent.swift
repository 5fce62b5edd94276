import Genomes
import Populations

/// A genome that breeds, and the address by which its children name it.
public struct Parent: Sendable {
  /// Its address, as its children's lineage writes it.
  public let address: Address
  /// The genome itself.
  public let genome: Genome

  /// The parent at that address.
  public init(_ address: Address, _ genome: Genome) {
    self.address = address
    self.genome = genome
  }
}
