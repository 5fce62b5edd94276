import Pictures
import Rendering

extension ColourTable {
  /// For each pixel the index in the table of the colour that replaces it; the pixels to the right
  /// and below make up for the error.
  ///
  /// Floyd and Steinberg, "An adaptive algorithm for spatial greyscale", Proceedings of the Society
  /// for Information Display 17 (1976), 75–77, in whole numbers, every other row from the right, so
  /// that errors do not all move one way.
  func diffused(_ picture: Picture) -> [UInt8] {
    let width = picture.width
    var nearest = NearestColour(colours)
    var indices = [UInt8](repeating: 0, count: width * picture.height)
    // In 16ths, with one more pixel on either side.
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
        // Nobody sees so small an error, but one does see the speckles that would make up for it.
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

/// The nearest of a few colours, kept for each of 2¹⁸ colours that were asked for.
private struct NearestColour {
  /// Red, green and blue of each, one after the other.
  private let channels: [Int]
  /// The index of the nearest to a colour of 6 bits a channel; −1 where it is not known yet.
  private var known = [Int16](repeating: -1, count: 1 << 18)

  init(_ colours: [SIMD3<UInt8>]) {
    channels = colours.flatMap { [Int($0.x), Int($0.y), Int($0.z)] }
  }

  /// The index of the colour nearest to one whose channels are in 0…255; of several, the first.
  mutating func index(of colour: SIMD3<Int>) -> UInt8 {
    let code = (colour.x >> 2) << 12 | (colour.y >> 2) << 6 | colour.z >> 2
    if known[code] < 0 {
      // For the middle of those with the same 6 bits.
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
