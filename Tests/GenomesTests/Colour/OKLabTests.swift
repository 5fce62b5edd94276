import Foundation
import Genomes
import Testing

@Suite struct OKLabTests {
  /// Published for sRGB's own colours, for example in CSS Color 4.
  @Test func `red, green, blue and white are where they are known to be`() {
    for (text, lightness, chroma, hue) in [
      ("#ff0000", 0.62796, 0.25768, 29.23), ("#00ff00", 0.86644, 0.29483, 142.5),
      ("#0000ff", 0.45201, 0.31321, 264.05), ("#ffffff", 1, 0, 0), ("#000000", 0, 0, 0),
    ] {
      let lab = OKLab(Colour(text)!)
      #expect(abs(lab.lightness - lightness) < 1e-5)
      #expect(abs(hypot(lab.a, lab.b) - chroma) < 1e-5)
      let degrees = atan2(lab.b, lab.a) * 180 / .pi
      #expect(chroma == 0 || abs((degrees < 0 ? degrees + 360 : degrees) - hue) < 0.01)
    }
  }

  @Test func `every colour comes back`() {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 17) {
        for blue in stride(from: 0, through: 255, by: 15) {
          let colour = Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          #expect(OKLab(colour).colour == colour)
          #expect(OKLab(colour).fitted.colour == colour)
        }
      }
    }
  }

  @Test func `what sRGB has not got keeps its lightness and hue and loses chroma`() {
    for turn in stride(from: 0, to: 2 * Double.pi, by: 0.3) {
      let wished = OKLab(lightness: 0.6, a: 0.4 * cos(turn), b: 0.4 * sin(turn))
      let fitted = wished.fitted
      #expect(fitted.lightness == 0.6)
      #expect(abs(fitted.a * wished.b - fitted.b * wished.a) < 1e-12)
      #expect(0.05..<0.35 ~= hypot(fitted.a, fitted.b))
      #expect(abs(OKLab(fitted.colour).lightness - 0.6) < 0.01)
    }
  }
}
