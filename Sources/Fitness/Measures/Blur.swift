import Pictures

/// Blur: how little fine detail there is, by how little a further blurring takes away (Crete, Dolmière,
/// Ladret & Nicolas 2007, "The blur effect: perception and estimation with a new no-reference perceptual
/// blur metric", doi:10.1117/12.702790).
///
/// Along a direction, D is the difference of the brightnesses of neighbours, and D′ the same where each
/// brightness is the mean of 9 pixels in that direction; beyond the border, the pixel at the border is
/// repeated. What the mean takes away is L = max(0, |D| − |D′|), and the blur of the direction is
/// (Σ |D| − Σ L) / Σ |D|. The score is the greater of the blurs across and down, as far as anything changes
/// in that direction. Sharp edges and noise have about 1/9, an even slope nearly 1. A picture of one
/// brightness has no detail at all, and scores 1.
///
/// It is a ratio: contrast does not change it, as it changes the variance of the Laplacian (Pech-Pacheco et
/// al. 2000, doi:10.1109/ICPR.2000.903548), and no scale has to be chosen.
public struct Blur: PictureMeasure {
  /// `blur`.
  public let name = "blur"
  /// What it prefers.
  public let summary = "no fine detail (Crete et al. 2007); 1 - blur is sharpness"

  /// The measure.
  public init() {}

  /// How many pixels a mean has before its own, and after it.
  private static let reach = 4

  /// The greater blur, 0…1.
  public func score(_ picture: Picture) -> Double {
    let (width, height, reach) = (picture.width, picture.height, Self.reach)
    var (across, down) = (Changes(), Changes())
    picture.brightness.withUnsafeBufferPointer { brightness in
      for y in 1..<max(1, height) {
        down.add(
          brightness, at: y * width, after: (y - 1) * width,
          far: min(height - 1, y + reach) * width, behind: max(0, y - 1 - reach) * width,
          count: width)
      }
      // A row with the pixels at its borders repeated, so that all of it is computed alike.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width + 2 * reach) { row in
        for y in 0..<height {
          let (first, last) = (y * width, (y + 1) * width - 1)
          for x in 0..<reach {
            row.initializeElement(at: x, to: brightness[first])
            row.initializeElement(at: reach + width + x, to: brightness[last])
          }
          for x in 0..<width { row.initializeElement(at: reach + x, to: brightness[first + x]) }
          across.add(
            UnsafeBufferPointer(row), at: reach + 1, after: reach, far: 2 * reach + 1, behind: 0,
            count: width - 1)
        }
      }
    }
    return [across.blur, down.blur].compactMap(\.self).max() ?? 1
  }
}

/// The changes along a direction, nine times as large as they are, which makes them whole numbers.
private struct Changes {
  private var all = 0
  private var lost = 0

  /// Adds neighbours along the direction, side by side.
  ///
  /// The difference of the sums of nine that two neighbours stand in the middle of is that of the two
  /// brightnesses at the ends, which the sums have not in common.
  ///
  /// - Parameters:
  ///   - here: where the first of the later ones stands in the brightnesses.
  ///   - before: where its neighbour before it stands.
  ///   - far: where the last of the nine around it stands.
  ///   - behind: where the first of the nine around its neighbour stands.
  @inline(__always)
  mutating func add(
    _ brightness: UnsafeBufferPointer<UInt8>, at here: Int, after before: Int, far: Int,
    behind: Int, count: Int
  ) {
    var (all, lost) = (0 as Int32, 0 as Int32)
    for index in 0..<count {
      func at(_ start: Int) -> Int32 { Int32(brightness[start &+ index]) }
      let change = 9 &* abs(at(here) &- at(before))
      all &+= change
      lost &+= max(0, change &- abs(at(far) &- at(behind)))
    }
    self.all += Int(all)
    self.lost += Int(lost)
  }

  /// The blur; nil where nothing changes.
  var blur: Double? { all > 0 ? Double(all - lost) / Double(all) : nil }
}
