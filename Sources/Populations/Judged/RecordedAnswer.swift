/// What a judge said of a genome's picture, as a lineage records it.
public struct RecordedAnswer: Hashable, Sendable {
  /// How good it is; nil where the judge gives no scores.
  public var score: Double?
  /// The index of one of the judge's labels; nil where it gives none.
  public var label: Int?
  /// What novelty compares, where it compares what this judge sees; else empty.
  public var features: [Float]

  /// An answer of the values given.
  public init(score: Double? = nil, label: Int? = nil, features: [Float] = []) {
    self.score = score
    self.label = label
    self.features = features
  }
}
