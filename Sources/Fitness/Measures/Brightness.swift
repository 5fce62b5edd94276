import Pictures

/// Mean brightness: the mean luma of Rec. 601 (ITU-R BT.601), 0.299 R + 0.587 G + 0.114 B, divided by 255.
///
/// It is computed from the sums of the channels, and no pixel is rounded. Black scores 0, white 1.
public struct Brightness: PictureMeasure {
  /// `brightness`.
  public let name = "brightness"
  /// What it prefers.
  public let summary = "light pictures: the mean of the luma"

  /// The measure.
  public init() {}

  /// The mean luma, 0…1.
  public func score(_ picture: Picture) -> Double {
    let sums = ColourSums(picture)
    let luma = 299 * sums.red + 587 * sums.green + 114 * sums.blue
    return Double(luma) / Double(255_000 * sums.count)
  }
}
