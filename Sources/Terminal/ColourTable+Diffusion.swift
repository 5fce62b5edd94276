import Pictures
import Rendering

extension ColourTable {
  /// For each pixel the index of the table's colour that replaces it; the error is spread over the
  /// next pixels and those below.
  ///
  /// The method is that of Floyd and Steinberg, "An adaptive algorithm for spatial greyscale",
  /// Proceedings of the Society for Information Display 17 (1976), 75–77, here in whole numbers.
  /// Every other row goes from right to left, so that the errors do not all move in one direction.
  func diffused(_ picture: Picture) -> [UInt8] {
    let width = picture.width
    var nearest = NearestColour(colours)
    var indices = [UInt8](repeating: 0, count: width * picture.height)
    // The errors of this row and the next, in 16ths, with one more pixel on either side.
    var here = [SIMD3<Int>](repeating: SIMD3(), count: width + 2)
    var below = here
    for row in 0..<picture.height {
      let isForward = row.isMultiple(of: 2)
      let ahead = isForward ? 1 : -1
      for step in 0..<width {
        let column = isForward ? step : width - 1 - step
        let offset = row * width + column
        let start = offset * 3
        let pixel = SIMD3<Int>(
          Int(picture.pixels[start]), Int(picture.pixels[start + 1]),
          Int(picture.pixels[start + 2]))
        let wanted = (pixel &+ (here[column + 1] &+ 8) &>> 4)
          .clamped(lowerBound: SIMD3(), upperBound: SIMD3(repeating: 255))
        let index = nearest.index(of: wanted)
        indices[offset] = index
        var off = wanted &- SIMD3<Int>(truncatingIfNeeded: colours[Int(index)])
        // Nobody sees so small an error, but the specks that would correct it can be seen.
        off.replace(with: 0, where: off .>= -2 .& off .<= 2)
        here[column + 1 + ahead] &+= off &* 7
        below[column + 1 - ahead] &+= off &* 3
        below[column + 1] &+= off &* 5
        below[column + 1 + ahead] &+= off
      }
      (here, below) = (below, here)
      for column in below.indices { below[column] = SIMD3() }
    }
    return indices
  }
}

/// Finds the nearest of a few colours, and remembers the answer for each of 2¹⁸ groups of colours.
private struct NearestColour {
  /// Red, green and blue of each of the few colours, one after the other.
  private let channels: [Int]
  /// For each group, the colours with the same upper 6 bits of each channel, the index of the
  /// nearest; −1 where it is not known yet.
  private var known = [Int16](repeating: -1, count: 1 << 18)

  init(_ colours: [SIMD3<UInt8>]) {
    channels = colours.flatMap { [Int($0.x), Int($0.y), Int($0.z)] }
  }

  /// The index of the colour nearest to the middle of the given colour's group; of several equally
  /// near, the first. The channels are in 0…255.
  mutating func index(of colour: SIMD3<Int>) -> UInt8 {
    let code = (colour.x >> 2) << 12 | (colour.y >> 2) << 6 | colour.z >> 2
    if known[code] < 0 {
      // The middle of the group.
      known[code] = nearest(colour.x & ~3 + 2, colour.y & ~3 + 2, colour.z & ~3 + 2)
    }
    return UInt8(known[code])
  }

  private func nearest(_ red: Int, _ green: Int, _ blue: Int) -> Int16 {
    channels.withUnsafeBufferPointer { channels in
      var (best, least, start) = (0, Int.max, 0)
      while start < channels.count {
        let (r, g, b) = (
          channels[start] - red, channels[start + 1] - green, channels[start + 2] - blue
        )
        let distance = r * r + g * g + b * b
        if distance < least { (best, least) = (start / 3, distance) }
        start += 3
      }
      return Int16(best)
    }
  }
}
