/// What a judge found of one picture.
public struct Judgement: Hashable, Sendable {
  /// How much it likes the picture, finite; nil where it gives no scores.
  public var score: Double?
  /// The index of one of its labels; nil where it has none.
  public var label: Int?
  /// As many finite numbers as it says that it gives.
  public var features: [Float]

  /// A judgement of the given parts.
  public init(score: Double? = nil, label: Int? = nil, features: [Float] = []) {
    self.score = score
    self.label = label
    self.features = features
  }
}
