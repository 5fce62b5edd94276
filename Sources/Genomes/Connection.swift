/// A connection gene; its marking is the pair (from, to).
public struct Connection: Hashable, Sendable {
  /// The node whose value is passed on.
  public var from: NodeID
  /// The node that receives it.
  public var to: NodeID
  /// What the value is multiplied by.
  public var weight: Float
  /// Whether it takes part in the picture; a disabled gene is kept and inherited.
  public var enabled: Bool

  /// A connection of the values given.
  public init(from: NodeID, to: NodeID, weight: Float, enabled: Bool = true) {
    self.from = from
    self.to = to
    self.weight = weight
    self.enabled = enabled
  }

  /// What makes two connections of different genomes the same gene.
  public struct Marking: Hashable, Comparable, Sendable {
    /// The node whose value is passed on.
    public let from: NodeID
    /// The node that receives it.
    public let to: NodeID

    /// The marking of `from → to`.
    public init(from: NodeID, to: NodeID) {
      self.from = from
      self.to = to
    }

    /// Orders by source, then by target.
    public static func < (left: Marking, right: Marking) -> Bool {
      (left.from, left.to) < (right.from, right.to)
    }
  }

  /// The gene's marking.
  public var marking: Marking { Marking(from: from, to: to) }
}
