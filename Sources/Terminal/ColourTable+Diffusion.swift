import Pictures
import Rendering

extension ColourTable {
  /// For each pixel the place in the table of the colour that stands for it; what a colour is off is
  /// made up for by the pixels right of it and below.
  ///
  /// Floyd and Steinberg, "An adaptive algorithm for spatial greyscale", Proceedings of the Society
  /// for Information Display 17 (1976), 75–77, in whole numbers, every other row from the right, so
  /// that nothing drifts one way.
  func diffused(_ picture: Picture) -> [UInt8] {
    let width = picture.width
    var nearest = NearestColour(colours)
    var indices = [UInt8](repeating: 0, count: width * picture.height)
    // In 16ths, with a pixel to spare on either side.
    var here = [SIMD3<Int>](repeating: SIMD3(), count: width + 2)
    var below = here
    for row in 0..<picture.height {
      let isForward = row.isMultiple(of: 2)
      let ahead = isForward ? 1 : -1
      for step in 0..<width {
        let column = isForward ? step : width - 1 - step
        let place = row * width + column
        let start = place * 3
        let pixel = SIMD3<Int>(
          Int(picture.pixels[start]), Int(picture.pixels[start + 1]),
          Int(picture.pixels[start + 2]))
        let wanted = (pixel &+ (here[column + 1] &+ 8) &>> 4)
          .clamped(lowerBound: SIMD3(), upperBound: SIMD3(repeating: 255))
        let index = nearest.index(of: wanted)
        indices[place] = index
        var off = wanted &- SIMD3<Int>(truncatingIfNeeded: colours[Int(index)])
        // Nobody sees so little, but the speckles that would make up for it on plain ground.
        off.replace(with: 0, where: off .>= -2 .& off .<= 2)
        here[column + 1 + ahead] &+= off &* 7
        below[column + 1 - ahead] &+= off &* 3
        below[column + 1] &+= off &* 5
        below[column + 1 + ahead] &+= off
      }
      (here, below) = (below, here)
      for place in below.indices { below[place] = SIMD3() }
    }
    return indices
  }
}

/// The nearest of a few colours, remembered for each of 2¹⁸.
private struct NearestColour {
  /// Red, green and blue of each, one after the other.
  private let channels: [Int]
  /// The place of the nearest to a colour of 6 bits a channel; −1 where nobody asked yet.
  private var known = [Int16](repeating: -1, count: 1 << 18)

  init(_ colours: [SIMD3<UInt8>]) {
    channels = colours.flatMap { [Int($0.x), Int($0.y), Int($0.z)] }
  }

  /// The place of the colour nearest to one whose channels are in 0…255: the first where several are.
  mutating func index(of colour: SIMD3<Int>) -> UInt8 {
    let code = (colour.x >> 2) << 12 | (colour.y >> 2) << 6 | colour.z >> 2
    if known[code] < 0 {
      // The middle of those that share the 6 bits.
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
