import Pictures

/// A measure that needs a file, as `target:FILE` does: its name, and how to make it.
public struct MeasureKind: Sendable {
  /// Its name, before the colon.
  public let name: String
  /// What stands after the colon, as help texts write it.
  public let parameter: String
  /// What it prefers, in a few words.
  public let summary: String

  /// Makes the measure for the picture of a file and its path.
  let make: @Sendable (_ picture: Picture, _ path: String) -> any TargetMeasure
}
