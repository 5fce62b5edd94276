import Pictures

/// How near the centre of visual mass is to the middle of the picture: the deviation of the centre
/// of mass (DCM) of Hübner & Fillinger 2016 (doi:10.3389/fpsyg.2016.00335), turned around.
///
/// The centre of mass lies at mx and my, −1…1 from edge to edge; the score is 1 − √((mx² + my²) / 2).
///
/// Deviation: they weigh black shapes on a white ground by their darkness. Here a pixel weighs as
/// much as its brightness differs from the picture's mean, rounded, whichever way, so that light
/// shapes on a dark ground weigh too. A picture where no pixel differs weighs nothing and scores 0.
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

    // Twice the places from the middle, which are whole.
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
