import Pictures

/// Likeness to a picture: 1 minus the root mean square of the differences of all bytes, divided by
/// 255. The same picture scores 1; black against white scores 0.
///
/// The genome is painted at the target's size. A grey target has three equal channels, and each is
/// compared.
public struct Target: TargetMeasure {
  /// `target:FILE`.
  public let name: String
  /// The target.
  public let picture: Picture

  /// `target`.
  public static let kind = (
    name: "target", summary: "likeness to a picture file: 1 - root mean square difference"
  )

  /// Likeness to a picture that was read from a path.
  public init(_ picture: Picture, path: String) {
    self.picture = picture
    name = Self.name(ofFile: path)
  }

  /// 1 − √(mean square difference) / 255.
  ///
  /// - Precondition: the picture has the target's size.
  public func score(_ picture: Picture) -> Double {
    checkSize(of: picture)
    var sum = 0
    picture.pixels.withUnsafeBufferPointer { found in
      self.picture.pixels.withUnsafeBufferPointer { wanted in
        for index in 0..<found.count {
          let difference = Int32(found[index]) - Int32(wanted[index])
          sum &+= Int(difference &* difference)
        }
      }
    }
    return 1 - (Double(sum) / Double(picture.pixels.count)).squareRoot() / 255
  }
}
