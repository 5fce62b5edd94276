/// What the samples of a PNG mean, and the pixels that they become.
///
/// Of samples of other than 8 bits, s of 0…m, a pixel has (255·s + m/2) / m, rounded down, which is
/// the nearest byte. Where a pixel lets a share of its background through, it has its own share of the
/// light and that of the background; see `TransparentLight`.
struct PNGSamples: Sendable {
  /// Bits of a sample: 1, 2, 4, 8 or 16.
  private let depth: Int
  /// PNG's colour type: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha.
  private let type: Int
  /// The pixel of each index of the palette; of an index beyond it, black.
  private let palette: [Pixel]
  /// The samples of the one colour that is transparent.
  private let transparent: [Int]?
  /// The largest sample.
  private let largest: Int
  /// The byte of each sample of at most 8 bits.
  private let bytes: [UInt8]
  /// The pixel behind all.
  private let background: Pixel
  /// Whether each entry of the palette is opaque; one beyond it is.
  private let isOpaque: [Bool]

  private typealias Pixel = (red: UInt8, green: UInt8, blue: UInt8)

  /// Samples as a file's header has them.
  ///
  /// - Parameters:
  ///   - palette: red, green and blue of each entry.
  ///   - alphas: of the first entries of the palette; the others are opaque.
  ///   - transparent: the colour that is; of grey, the first of the three alone counts.
  init(
    depth: Int, type: Int, palette: [UInt8], alphas: [UInt8], transparent: [UInt16]?,
    background: Background
  ) {
    let behind = [background.red, background.green, background.blue]
    self.background = (behind[0], behind[1], behind[2])
    isOpaque = (0..<256).map { $0 >= min(alphas.count, palette.count / 3) || alphas[$0] == 255 }
    self.depth = depth
    self.type = type
    let largest = (1 << depth) - 1
    self.largest = largest
    bytes = depth > 8 ? [] : (0...largest).map { UInt8(($0 * 255 + largest / 2) / largest) }
    let channels = type == 2 ? 3 : 1
    self.transparent = transparent.map { key in
      key.prefix(channels).map { Int($0) & largest }
    }
    var entries = (0..<palette.count / 3).map { index -> Pixel in
      let alpha = index < alphas.count ? Int(alphas[index]) : 255
      let samples = (0..<3).map { channel in
        TransparentLight.byte(
          of: Int(palette[3 * index + channel]), alpha: alpha, largest: 255, on: behind[channel])
      }
      return (samples[0], samples[1], samples[2])
    }
    let black: Pixel = (0, 0, 0)
    entries += repeatElement(black, count: 256 - entries.count)
    self.palette = entries
  }

  /// Writes the pixels of a row.
  ///
  /// - Parameters:
  ///   - row: the samples, as they are stored.
  ///   - count: how many pixels it has.
  ///   - pixels: the bytes of a picture.
  ///   - first: where the first pixel's are.
  ///   - step: how far the next pixel's are from one's.
  func write(
    _ row: [UInt8], count: Int, to pixels: UnsafeMutableBufferPointer<UInt8>, first: Int, step: Int
  ) {
    row.withUnsafeBufferPointer { row in
      if depth == 8, type == 2, transparent == nil, step == 3 {
        _ = UnsafeMutableBufferPointer(rebasing: pixels[first..<first + 3 * count])
          .update(fromContentsOf: row[..<(3 * count)])
        return
      }
      for index in 0..<count {
        let (place, pixel) = (first + index * step, pixel(index, of: row))
        pixels[place] = pixel.red
        pixels[place + 1] = pixel.green
        pixels[place + 2] = pixel.blue
      }
    }
  }

  /// Whether some of a row's pixels let the background through.
  func letsThrough(_ row: [UInt8], count: Int) -> Bool {
    row.withUnsafeBufferPointer { row in
      switch type {
      case 0, 2:
        guard let transparent else { return false }
        let channels = transparent.count
        return (0..<count).contains { index in
          (0..<channels).allSatisfy { sample(channels * index + $0, of: row) == transparent[$0] }
        }
      case 3: return (0..<count).contains { !isOpaque[sample($0, of: row)] }
      case 4: return (0..<count).contains { sample(2 * $0 + 1, of: row) != largest }
      default: return (0..<count).contains { sample(4 * $0 + 3, of: row) != largest }
      }
    }
  }

  private func pixel(_ index: Int, of row: UnsafeBufferPointer<UInt8>) -> Pixel {
    switch type {
    case 0:
      let grey = sample(index, of: row)
      if let transparent, transparent[0] == grey { return background }
      let byte = byte(of: grey)
      return (byte, byte, byte)
    case 2:
      let (red, green, blue) = samples(3 * index, of: row)
      if let transparent, transparent[0] == red, transparent[1] == green, transparent[2] == blue {
        return background
      }
      return (byte(of: red), byte(of: green), byte(of: blue))
    case 3: return palette[sample(index, of: row)]
    case 4:
      let alpha = sample(2 * index + 1, of: row)
      let grey = sample(2 * index, of: row)
      return (
        byte(of: grey, alpha: alpha, on: background.red),
        byte(of: grey, alpha: alpha, on: background.green),
        byte(of: grey, alpha: alpha, on: background.blue)
      )
    default:
      let (red, green, blue) = samples(4 * index, of: row)
      let alpha = sample(4 * index + 3, of: row)
      return (
        byte(of: red, alpha: alpha, on: background.red),
        byte(of: green, alpha: alpha, on: background.green),
        byte(of: blue, alpha: alpha, on: background.blue)
      )
    }
  }

  private func samples(
    _ index: Int, of row: UnsafeBufferPointer<UInt8>
  ) -> (Int, Int, Int) {
    (sample(index, of: row), sample(index + 1, of: row), sample(index + 2, of: row))
  }

  /// A sample of a row; the first of several in a byte is in its highest bits.
  private func sample(_ index: Int, of row: UnsafeBufferPointer<UInt8>) -> Int {
    switch depth {
    case 8: return Int(row[index])
    case 16: return Int(row[2 * index]) << 8 | Int(row[2 * index + 1])
    default:
      let bit = index * depth
      return Int(row[bit / 8]) >> (8 - depth - bit % 8) & largest
    }
  }

  private func byte(of sample: Int) -> UInt8 {
    depth > 8 ? UInt8((sample * 255 + 32_767) / 65_535) : bytes[sample]
  }

  private func byte(of sample: Int, alpha: Int, on background: UInt8) -> UInt8 {
    alpha == largest
      ? byte(of: sample)
      : TransparentLight.byte(of: sample, alpha: alpha, largest: largest, on: background)
  }
}
