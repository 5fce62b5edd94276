import Evolution
import Fitness
import Foundation
import Pictures
import Rendering
import TestNetworks
import TestSupport
import Testing

@Suite struct DescriptorTests {
  @Test(arguments: [(16, 16), (64, 64), (32, 48), (160, 16)])
  func `a flat picture has its colour in every block`(width: Int, height: Int) {
    var picture = Picture(width: width, height: height)
    for place in stride(from: 0, to: picture.pixels.count, by: 3) {
      picture.pixels[place] = 200
      picture.pixels[place + 1] = 7
    }
    let expected = (0..<256).flatMap { _ in [200, 7, 0] as [UInt8] }
    #expect(Descriptor(picture).bytes == expected)
  }

  @Test func `a picture of 16 × 16 is its own descriptor`() {
    let picture = noise(width: 16, height: 16, seed: 1)
    #expect(Descriptor(picture).bytes == picture.pixels)
  }

  @Test func `a pixel counts in its own block and channel alone`() {
    // Block (row 2, column 5) of 64 × 64 covers the rows 8…11 and the columns 20…23.
    for (row, column) in [(8, 20), (11, 23), (9, 22)] {
      for channel in 0..<3 {
        var picture = Picture(width: 64, height: 64)
        picture.pixels[(row * 64 + column) * 3 + channel] = 160
        var expected = [UInt8](repeating: 0, count: 768)
        expected[(2 * 16 + 5) * 3 + channel] = 10
        #expect(Descriptor(picture).bytes == expected, "\(row) \(column) \(channel)")
      }
    }
  }

  @Test(arguments: [(7, 0), (8, 1), (9, 1), (23, 1), (24, 2)] as [(Int, UInt8)])
  func `a mean of sixteen pixels is rounded, a half upwards`(sum: Int, mean: UInt8) {
    var picture = Picture(width: 64, height: 64)
    picture.pixels[0] = UInt8(sum / 2)
    picture.pixels[(3 * 64 + 3) * 3] = UInt8(sum - sum / 2)
    #expect(Descriptor(picture).bytes[0] == mean)
  }

  @Test func `an odd number of pixels in a block is rounded to the nearest`() {
    // Blocks of 3 × 3: sums of 4 and 5 of nine stand on either side of a half.
    var picture = Picture(width: 48, height: 48)
    picture.pixels[0] = 4
    picture.pixels[9] = 5
    let bytes = Descriptor(picture).bytes
    #expect(bytes[0] == 0 && bytes[3] == 1)
  }

  @Test func `white has no overflow`() {
    let white = Descriptor(Picture(width: 64, height: 64, filledWith: 255))
    #expect(white.bytes.allSatisfy { $0 == 255 })
    #expect(white.distance(to: Descriptor(Picture(width: 64, height: 64))) == 1)
  }

  @Test func `the distance is the root of the mean square over blocks, over 255`() throws {
    let black = Descriptor(Picture(width: 16, height: 16))
    #expect(black.distance(to: black) == 0)
    // One red block of 256, on the border: 76 lighter, 255 / 4 = 63 redder. It is lighter by 76 − 12
    // than the six around, twice which is cut to 127; those beside it are darker by 12 and 8.
    var bytes = black.bytes
    bytes[3 * 5] = 255
    let one = try #require(Descriptor(bytes: bytes))
    let beside = 2 * 24 * 24 + 3 * 16 * 16
    let sum = 76 * 76 + 63 * 63 + 127 * 127 + beside
    #expect(abs(one.distance(to: black) - (Double(sum) / 256).squareRoot() / 255) < 1e-15)
    // All are lighter by 51.
    let grey = Descriptor(Picture(width: 16, height: 16, filledWith: 51))
    #expect(grey.distance(to: black) == 0.2)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `distances of random pictures are those of the plain formula, and a metric`(seed: UInt64) {
    let some = (0..<3).map {
      Descriptor(noise(width: 64, height: 32, seed: 3 * seed + $0))
    }
    func distance(_ first: Int, _ second: Int) -> Double {
      some[first].distance(to: some[second])
    }
    var sum = 0.0
    for (one, other) in zip(some[0].compared, some[1].compared) {
      sum += (Double(one) - Double(other)) * (Double(one) - Double(other))
    }
    #expect(abs(distance(0, 1) - min(1, (sum / 256).squareRoot() / 255)) < 1e-15, "seed \(seed)")
    #expect(distance(0, 1) == distance(1, 0), "seed \(seed)")
    #expect(distance(0, 2) <= distance(0, 1) + distance(1, 2), "seed \(seed)")
    #expect(distance(0, 1) > 0, "seed \(seed)")
  }

  @Test func `a descriptor is written as colours and read back`() throws {
    var picture = Picture(width: 16, height: 16, filledWith: 255)
    picture.pixels[0..<3] = [0x12, 0xAB, 0x00]
    let text = "\(Descriptor(picture))"
    #expect(text == "12ab00" + String(repeating: "f", count: 1_530))
    let noise = Descriptor(noise(width: 64, height: 64, seed: 5))
    #expect(try #require(Descriptor("\(noise)")) == noise)
    for bad in ["", "00", text + "0", "1" + text.dropFirst().uppercased(), "g" + text.dropFirst()] {
      #expect(Descriptor(bad) == nil)
    }
    #expect(Descriptor(bytes: [1, 2, 3]) == nil)
  }

  @Test func `a side that is no multiple of sixteen stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Descriptor(Picture(width: 64, height: 60))
    }
  }
}

/// A picture of random bytes.
func noise(width: Int, height: Int, seed: UInt64) -> Picture {
  var random = SplitMix64(state: seed)
  return Picture(
    width: width, height: height,
    pixels: (0..<width * height * 3).map { _ in UInt8.random(in: 0...255, using: &random) })
}
