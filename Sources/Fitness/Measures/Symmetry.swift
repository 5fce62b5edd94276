import Rendering

/// Symmetry: how well a picture is foretold by its mirror image, or by the distance from its middle.
///
/// Left-right and top-bottom: Pearson's correlation of the picture with its mirror image, its three
/// channels together: r = Σ cov(p, p′) / Σ var(p), exact in integers. Radial: the correlation ratio
/// η² = 1 − (variance within rings) / variance, with rings one pixel wide around the middle.
/// Negative values count as 0.
///
/// By the mean difference of pixel and mirror pixel, which is more usual, a flat picture would be
/// perfectly symmetric and noise by two thirds. Relative to the variance a flat picture has nothing
/// that could be symmetric: it scores 0, as noise does nearly, and a faint one, whose standard
/// deviation σ is under 8 of 255, has its score multiplied by σ / 8.
public struct Symmetry: Measure {
  /// What a picture may be symmetric to.
  public enum Kind: String, CaseIterable, Sendable {
    /// The greatest of left-right, top-bottom and radial.
    case any = ""
    /// The vertical axis: left like right.
    case x = "-x"
    /// The horizontal axis: top like bottom.
    case y = "-y"
    /// Both axes: the lesser of the two.
    case both = "-both"
    /// The middle: alike in all directions.
    case radial = "-radial"
  }

  /// What a picture is to be symmetric to.
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

  /// Standard deviation below which a picture is faint.
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

/// How much the pixels of a picture differ from their mean.
private struct Spread {
  /// The sum of each channel.
  let sums: [Int]
  /// n·Σ p² − (Σ p)² of each channel, added: n² times the variance, exact.
  let variance: Int
  let count: Int

  init(_ picture: Picture) {
    count = picture.width * picture.height
    var (red, green, blue, squares) = (0, 0, 0, 0)
    picture.pixels.withUnsafeBufferPointer { pixels in
      for place in stride(from: 0, to: pixels.count, by: 3) {
        let (r, g, b) = (Int(pixels[place]), Int(pixels[place + 1]), Int(pixels[place + 2]))
        red &+= r
        green &+= g
        blue &+= b
        squares &+= r * r &+ g * g &+ b * b
      }
    }
    sums = [red, green, blue]
    variance = count * squares - (red * red + green * green + blue * blue)
  }

  /// The standard deviation, the channels' variances averaged.
  var deviation: Double {
    (Double(variance) / 3).squareRoot() / Double(count)
  }

  /// A covariance, in the unit of the variance, as a share of it.
  func share(of covariance: Int) -> Double { Double(covariance) / Double(variance) }

  /// n·Σ p·p′ − (Σ p)² of each channel, added.
  func covariance(with picture: Picture, mirroredX: Bool, mirroredY: Bool) -> Int {
    let (width, height) = (picture.width, picture.height)
    var products = 0
    picture.pixels.withUnsafeBufferPointer { pixels in
      for y in 0..<height {
        let other = (mirroredY ? height - 1 - y : y) * width
        for x in 0..<width {
          let place = 3 * (y * width + x)
          let mirror = 3 * (other + (mirroredX ? width - 1 - x : x))
          products &+= Int(pixels[place]) * Int(pixels[mirror])
          products &+= Int(pixels[place + 1]) * Int(pixels[mirror + 1])
          products &+= Int(pixels[place + 2]) * Int(pixels[mirror + 2])
        }
      }
    }
    return count * products - sums.reduce(0) { $0 + $1 * $1 }
  }

  /// The share of the variance that is between rings.
  func radial(_ picture: Picture) -> Double {
    let rings = Rings(width: picture.width, height: picture.height)
    var ringSums = [Int](repeating: 0, count: 3 * rings.count)
    var ringCounts = [Int](repeating: 0, count: rings.count)
    picture.pixels.withUnsafeBufferPointer { pixels in
      for (place, ring) in rings.ring.enumerated() {
        let ring = Int(ring)
        ringCounts[ring] += 1
        for channel in 0..<3 { ringSums[3 * ring + channel] += Int(pixels[3 * place + channel]) }
      }
    }
    // n·Σ over rings of (Σ p)² / n of the ring, less (Σ p)².
    var between = 0.0
    for ring in 0..<rings.count where ringCounts[ring] > 0 {
      for channel in 0..<3 {
        let sum = ringSums[3 * ring + channel]
        between += Double(sum * sum) / Double(ringCounts[ring])
      }
    }
    between = between * Double(count) - Double(sums.reduce(0) { $0 + $1 * $1 })
    return min(1, between / Double(variance))
  }
}

/// The ring of each pixel: the whole part of its distance from the middle, in pixels.
private struct Rings {
  let ring: [UInt16]
  let count: Int

  private static let standard = Rings(measuring: 64, 64)

  init(width: Int, height: Int) {
    self = width == 64 && height == 64 ? Self.standard : Rings(measuring: width, height)
  }

  private init(measuring width: Int, _ height: Int) {
    ring = (0..<height).flatMap { y in
      (0..<width).map { x in
        // Twice the distances, which are whole.
        let (dx, dy) = (2 * x - width + 1, 2 * y - height + 1)
        return UInt16(Double(dx * dx + dy * dy).squareRoot() / 2)
      }
    }
    count = Int(ring.max() ?? 0) + 1
  }
}
