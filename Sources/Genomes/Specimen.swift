/// A genome and where it is from.
public struct Specimen: Hashable, Sendable {
  /// Its address, as whoever has it names it.
  public let address: Address
  /// The genome itself.
  public let genome: Genome

  /// The genome at that address.
  public init(_ address: Address, _ genome: Genome) {
    self.address = address
    self.genome = genome
  }
}
