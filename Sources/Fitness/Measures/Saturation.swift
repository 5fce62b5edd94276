import Pictures

/// Saturation: how far colours are from grey, for how light they are.
///
/// It is the mean of the S of HSV (Smith 1978, doi:10.1145/800248.807361), (greatest − least channel) /
/// greatest, as Datta, Joshi, Li & Wang 2006 (doi:10.1007/11744078_23) have it. Deviation: each pixel is
/// weighted by its greatest channel, the V of HSV, so that it is Σ (greatest − least) / Σ greatest. Else a
/// black that is reddish by one part in 255 would count as much as a pure red. Black scores 0, as grey and
/// white do.
public struct Saturation: PictureMeasure {
  /// `saturation`.
  public let name = "saturation"
  /// What it prefers.
  public let summary = "pure colours, far from grey"

  /// The measure.
  public init() {}

  /// The weighted mean, 0…1.
  public func score(_ picture: Picture) -> Double {
    let sums = ColourSums(picture)
    return sums.value > 0 ? Double(sums.chroma) / Double(sums.value) : 0
  }
}
