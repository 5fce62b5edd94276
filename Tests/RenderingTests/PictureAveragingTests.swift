import Foundation
import Rendering
import Testing

@Suite struct PictureAveragingTests {
  /// sRGB by the system's own power function.
  private func light(_ byte: UInt8) -> Double {
    let value = Double(byte) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private func byte(_ light: Double) -> Double {
    255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055)
  }

  @Test(arguments: [(12, 8, 4), (9, 6, 3), (10, 10, 1), (5, 5, 5)])
  func `each pixel is the mean of its square in linear light`(
    width: Int, height: Int, factor: Int
  ) {
    let picture = Picture.noise(width: width, height: height)
    let small = picture.averaged(by: factor)
    #expect(small.width == width / factor && small.height == height / factor)
    for y in 0..<small.height {
      for x in 0..<small.width {
        for channel in 0..<3 {
          var sum = 0.0
          for row in 0..<factor {
            for column in 0..<factor {
              sum += light(picture.byte(x * factor + column, y * factor + row, channel))
            }
          }
          let mean = byte(sum / Double(factor * factor))
          #expect(abs(Double(small.byte(x, y, channel)) - mean) < 0.501)
        }
      }
    }
  }

  @Test func `plain colours stay themselves`() {
    for grey in 0...255 {
      let picture = Picture(width: 3, height: 3, filledWith: UInt8(grey))
      #expect(
        picture.averaged(by: 3) == Picture(width: 1, height: 1, filledWith: UInt8(grey)))
    }
  }
}
