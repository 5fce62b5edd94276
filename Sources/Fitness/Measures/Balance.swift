import Pictures

/// How near the centre of visual mass is to the middle of the picture: 1 minus the deviation of the
/// centre of mass (DCM) of Hübner & Fillinger 2016 (doi:10.3389/fpsyg.2016.00335).
///
/// The centre of mass lies at mx and my, each −1…1 from edge to edge. The score is
/// 1 − √((mx² + my²) / 2).
///
/// Deviation: the paper has black shapes on a white ground, and weighs them by their darkness. Here
/// a pixel's weight is the difference between its brightness and the picture's mean, which is
/// rounded, whether it is darker or lighter, so that light shapes on a dark ground have weight too.
/// A picture where no pixel differs from the mean scores 0.
public struct Balance: PictureMeasure {
  /// `balance`.
  public let name = "balance"
  /// What it prefers.
  public let summary = "what stands out is balanced about the middle"

  /// The measure.
  public init() {}

  /// 1 − √((mx² + my²) / 2).
  public func score(_ picture: Picture) -> Double {
    let (width, height) = (picture.width, picture.height)
    let brightness = picture.brightness
    var total = 0
    for value in brightness { total &+= Int(value) }
    let mean = Int32((2 * total + brightness.count) / (2 * brightness.count))

    // Twice the distances from the middle, because these are whole numbers.
    var (mass, x, y) = (0, 0, 0)
    brightness.withUnsafeBufferPointer { brightness in
      for row in 0..<height {
        var (rowMass, rowX) = (0, 0)
        for column in 0..<width {
          let weight = Int((Int32(brightness[row * width + column]) - mean).magnitude)
          rowMass &+= weight
          rowX &+= weight &* (2 &* column &- width &+ 1)
        }
        mass += rowMass
        x += rowX
        y += rowMass * (2 * row - height + 1)
      }
    }
    guard mass > 0 else { return 0 }
    let mx = Double(x) / Double(mass * width)
    let my = Double(y) / Double(mass * height)
    return 1 - ((mx * mx + my * my) / 2).squareRoot()
  }
}
