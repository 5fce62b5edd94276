import Pictures

/// Colourfulness: how far colours are from grey and from each other (Hasler & Süsstrunk 2003,
/// "Measuring colourfulness in natural images", doi:10.1117/12.477378).
///
/// With rg = R − G and yb = (R + G) / 2 − B at each pixel, and their means μ and variances σ² over
/// the picture, M = √(σ²rg + σ²yb) + 0.3·√(μ²rg + μ²yb). People called an M of 0 "not colourful",
/// 33 "moderately", 59 "quite" and 109 "extremely colourful": the score is M / 109, at most 1.
public struct Colourfulness: PictureMeasure {
  /// `colourfulness`.
  public let name = "colourfulness"
  /// What it prefers.
  public let summary = "strong and different colours (Hasler & Süsstrunk 2003)"

  /// The measure.
  public init() {}

  /// M / 109, at most 1.
  public func score(_ picture: Picture) -> Double {
    let count = picture.width * picture.height
    // Sums of rg and of 2·yb, and of their squares: exact.
    var (rg, yb, rgSquares, ybSquares) = (0, 0, 0, 0)
    picture.pixels.withUnsafeBufferPointer { pixels in
      for index in 0..<count {
        let red = Int(pixels[3 * index])
        let green = Int(pixels[3 * index + 1])
        let blue = Int(pixels[3 * index + 2])
        let first = red - green
        let second = red + green - 2 * blue
        rg &+= first
        yb &+= second
        rgSquares &+= first * first
        ybSquares &+= second * second
      }
    }
    let total = Double(count)
    let means = (Double(rg) / total, Double(yb) / (2 * total))
    let squares = (Double(rgSquares) / total, Double(ybSquares) / (4 * total))
    let variance = squares.0 - means.0 * means.0 + (squares.1 - means.1 * means.1)
    let distance = means.0 * means.0 + means.1 * means.1
    return min(1, (max(0, variance).squareRoot() + 0.3 * distance.squareRoot()) / 109)
  }
}
