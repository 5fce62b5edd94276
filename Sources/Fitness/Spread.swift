import Pictures

/// How much the pixels of a picture differ from their mean.
struct Spread {
  /// The sum of each channel.
  let sums: [Int]
  /// n·Σ p² − (Σ p)² of each channel, added: n² times the variance, exact up to 400 × 400 pixels.
  let variance: Double
  let count: Int

  init(_ picture: Picture) {
    count = picture.width * picture.height
    var (red, green, blue, squares) = (0, 0, 0, 0)
    picture.pixels.withUnsafeBufferPointer { pixels in
      for index in stride(from: 0, to: pixels.count, by: 3) {
        let (r, g, b) = (Int(pixels[index]), Int(pixels[index + 1]), Int(pixels[index + 2]))
        red &+= r
        green &+= g
        blue &+= b
        squares &+= r * r &+ g * g &+ b * b
      }
    }
    sums = [red, green, blue]
    variance = Self.centred(Double(squares), sums: sums, count: count)
  }

  /// The standard deviation of all bytes around each channel's mean, in 0…255.
  var deviation: Double {
    (variance / 3).squareRoot() / Double(count)
  }

  /// A covariance, in the same unit as `variance`, divided by it.
  func share(of covariance: Double) -> Double { covariance / variance }

  /// n times a sum of products, minus the squares of the channels' sums.
  private static func centred(_ products: Double, sums: [Int], count: Int) -> Double {
    Double(count) * products - sums.reduce(0) { $0 + Double($1) * Double($1) }
  }

  /// n·Σ p·p′ − (Σ p)² of each channel, added; p′ is the mirror pixel.
  func covariance(with picture: Picture, mirroredX: Bool, mirroredY: Bool) -> Double {
    let (width, height) = (picture.width, picture.height)
    var products = 0
    picture.pixels.withUnsafeBufferPointer { pixels in
      for y in 0..<height {
        let other = (mirroredY ? height - 1 - y : y) * width
        for x in 0..<width {
          let index = 3 * (y * width + x)
          let mirror = 3 * (other + (mirroredX ? width - 1 - x : x))
          products &+= Int(pixels[index]) * Int(pixels[mirror])
          products &+= Int(pixels[index + 1]) * Int(pixels[mirror + 1])
          products &+= Int(pixels[index + 2]) * Int(pixels[mirror + 2])
        }
      }
    }
    return Self.centred(Double(products), sums: sums, count: count)
  }

  /// The share of the variance that is between rings.
  func radial(_ picture: Picture) -> Double {
    let rings = Rings(width: picture.width, height: picture.height)
    var ringSums = [Int](repeating: 0, count: 3 * rings.count)
    var ringCounts = [Int](repeating: 0, count: rings.count)
    picture.pixels.withUnsafeBufferPointer { pixels in
      for (index, ring) in rings.ring.enumerated() {
        let ring = Int(ring)
        ringCounts[ring] += 1
        for channel in 0..<3 { ringSums[3 * ring + channel] += Int(pixels[3 * index + channel]) }
      }
    }
    // n times the sum over rings of (the ring's Σ p)² / (the ring's n), minus (Σ p)².
    var between = 0.0
    for ring in 0..<rings.count where ringCounts[ring] > 0 {
      for channel in 0..<3 {
        let sum = ringSums[3 * ring + channel]
        between += Double(sum * sum) / Double(ringCounts[ring])
      }
    }
    return min(1, share(of: Self.centred(between, sums: sums, count: count)))
  }
}

extension Picture {
  /// The standard deviation of all bytes around each channel's mean, in 0…255.
  package var deviation: Double { Spread(self).deviation }
}

/// The ring of each pixel: its distance from the middle in pixels, rounded down.
struct Rings {
  let ring: [UInt16]
  let count: Int

  private static let standard = Rings(measuring: 64, 64)

  init(width: Int, height: Int) {
    self = width == 64 && height == 64 ? Self.standard : Rings(measuring: width, height)
  }

  private init(measuring width: Int, _ height: Int) {
    ring = (0..<height).flatMap { y in
      (0..<width).map { x in
        // Twice the distances, because these are whole numbers.
        let (dx, dy) = (2 * x - width + 1, 2 * y - height + 1)
        return UInt16(Double(dx * dx + dy * dy).squareRoot() / 2)
      }
    }
    count = Int(ring.max() ?? 0) + 1
  }
}
