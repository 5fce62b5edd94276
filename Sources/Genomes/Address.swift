/// A genome's address as another one names it, as its parent: `3/7` in the same lineage, or
/// `lagoon/3/7` in another.
public struct Address: Hashable, Sendable {
  /// The lineage; nil for that of who names it.
  public let lineage: LineageName?
  /// The address in the lineage.
  public let id: IndividualID

  /// The address of an individual.
  ///
  /// - Parameter lineage: where it is not the lineage of who names it.
  public init(_ id: IndividualID, in lineage: LineageName? = nil) {
    self.lineage = lineage
    self.id = id
  }
}

extension Address: LosslessStringConvertible {
  /// As it is written: `3/7` or `lagoon/3/7`.
  public var description: String { lineage.map { "\($0)/\(id)" } ?? "\(id)" }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    if let id = IndividualID(description) {
      self.init(id)
      return
    }
    let parts = description.split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let lineage = LineageName(String(parts[0])),
      let id = IndividualID(String(parts[1]))
    else { return nil }
    self.init(id, in: lineage)
  }
}
