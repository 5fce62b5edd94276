import Pictures

/// Warmth: the balance of red, orange and yellow against blue and cyan.
///
/// R − B is how far a colour lies towards orange, and away from the blue that is opposite to it, in the
/// plane that is perpendicular to grey; that warm and cool lie about so is what Ou, Luo, Woodcock & Wright
/// 2004 (doi:10.1002/col.20010) found. The score is ½ + ½ · Σ (R − B) / Σ (greatest − least channel): 1
/// where all colour is between red and yellow, 0 where it is between cyan and blue, ½ for green, magenta
/// and a balance. It is breed's own: unlike their formula it does not say how strong the colours are, which
/// `saturation` does.
///
/// The colours of a picture whose mean chroma, greatest − least channel, is under 16 of 255 count as
/// though it were 16. So a grey picture scores ½, and one that is nearly grey nearly ½.
public struct Warmth: PictureMeasure {
  /// `warmth`.
  public let name = "warmth"
  /// What it prefers.
  public let summary = "red to yellow 1, cyan to blue 0, grey 1/2"

  /// The measure.
  public init() {}

  private static let faint = 16

  /// The balance, 0…1.
  public func score(_ picture: Picture) -> Double {
    let sums = ColourSums(picture)
    let chroma = max(sums.chroma, Self.faint * sums.count)
    return 0.5 + Double(sums.red - sums.blue) / Double(2 * chroma)
  }
}
