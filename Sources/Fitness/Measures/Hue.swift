import Pictures

/// Mean hue, as a place on the colour circle: 0 red, 1/6 yellow, 1/3 green, 1/2 cyan, 2/3 blue,
/// 5/6 magenta, and on to red, so that just under 1 is red again.
///
/// It is the circular mean (Mardia & Jupp 2000, doi:10.1002/9780470316979) of the pixels' hues, each
/// weighted by its chroma: a pixel is an arrow in the plane that is perpendicular to grey, as long as it is
/// far from grey, and the arrows are added. That plane is linear in R, G and B, so that the sum of the
/// arrows is the arrow of the mean colour, and no angle has to be computed for any pixel. The place of that
/// colour on the circle is the H of HSV (Smith 1978, doi:10.1145/800248.807361), divided by 360°. It is
/// within 1.12° of the angle of the arrow, and equal to it at every 30°.
///
/// A picture whose mean colour is grey has no hue, and scores 0: a grey one, and one of opposite colours in
/// balance.
public struct Hue: PictureMeasure {
  /// `hue`.
  public let name = "hue"
  /// What it prefers.
  public let summary = "mean hue: red 0, yellow 1/6, green 1/3, blue 2/3, grey 0"

  /// The measure.
  public init() {}

  /// The hue of the mean colour, at least 0 and under 1.
  public func score(_ picture: Picture) -> Double {
    let sums = ColourSums(picture)
    let (red, green, blue) = (sums.red, sums.green, sums.blue)
    let greatest = max(red, green, blue)
    let chroma = greatest - min(red, green, blue)
    guard chroma > 0 else { return 0 }
    /// How far it is on from a primary colour, in sixths of the circle.
    func sixths(_ next: Int, _ last: Int) -> Double { Double(next - last) / Double(chroma) }
    let hue =
      switch greatest {
      case red: green < blue ? 6 + sixths(green, blue) : sixths(green, blue)
      case green: 2 + sixths(blue, red)
      default: 4 + sixths(red, green)
      }
    return hue / 6
  }
}
