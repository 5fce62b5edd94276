import Pictures

/// Symmetry: how well a pixel is predicted by its mirror pixel, or by its distance from the middle.
///
/// Left-right and top-bottom: Pearson's correlation of the picture with its mirror image, its three
/// channels together: r = Σ cov(p, p′) / Σ var(p), exact up to 400 × 400 pixels. Radial: the
/// correlation ratio η² = 1 − (variance within rings) / variance, with rings one pixel wide around
/// the middle. Negative values count as 0.
///
/// The mean difference between pixel and mirror pixel is more usual, but by that a flat picture
/// would be perfectly symmetric, and noise would score two thirds. By the correlation a flat
/// picture has nothing that could be symmetric and scores 0, and noise scores nearly 0. The score
/// of a faint picture, whose standard deviation σ is under 8 of 255, is multiplied by σ / 8.
public struct SymmetryMeasure: PictureMeasure {
  /// The kinds of symmetry.
  public enum Kind: String, CaseIterable, Sendable {
    /// The greatest of left-right, top-bottom and radial.
    case any = ""
    /// The vertical axis: left like right.
    case x = "-x"
    /// The horizontal axis: top like bottom.
    case y = "-y"
    /// Both axes: the lesser of the two.
    case both = "-both"
    /// The middle: the same in all directions.
    case radial = "-radial"
  }

  /// The kind of symmetry that is measured.
  public let kind: Kind

  /// The measure.
  public init(_ kind: Kind = .any) { self.kind = kind }

  /// `symmetry`, `symmetry-x`, `symmetry-y`, `symmetry-both`, `symmetry-radial`.
  public var name: String { "symmetry" + kind.rawValue }

  /// What it prefers.
  public var summary: String {
    switch kind {
    case .any: "the greatest of symmetry-x, symmetry-y, symmetry-radial"
    case .x: "left like right"
    case .y: "top like bottom"
    case .both: "left like right and top like bottom (also symmetry-xy)"
    case .radial: "alike in all directions from the middle"
    }
  }

  /// A picture with a smaller standard deviation is faint.
  private static let faint = 8.0

  /// The correlation, 0…1.
  public func score(_ picture: Picture) -> Double {
    let spread = Spread(picture)
    guard spread.variance > 0 else { return 0 }
    func mirrored(x: Bool, y: Bool) -> Double {
      spread.share(of: spread.covariance(with: picture, mirroredX: x, mirroredY: y))
    }
    let symmetry =
      switch kind {
      case .any:
        max(mirrored(x: true, y: false), mirrored(x: false, y: true), spread.radial(picture))
      case .x: mirrored(x: true, y: false)
      case .y: mirrored(x: false, y: true)
      case .both: min(mirrored(x: true, y: false), mirrored(x: false, y: true))
      case .radial: spread.radial(picture)
      }
    return max(0, symmetry) * min(1, spread.deviation / Self.faint)
  }
}
