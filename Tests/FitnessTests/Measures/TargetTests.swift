import Fitness
import Genomes
import Pictures
import Rendering
import Testing

/// Likeness to a picture by the root mean square.
@Suite struct TargetTests {
  private func score(_ picture: Picture, _ target: Picture) -> Double {
    Target(target, path: "t.png").score(picture)
  }

  @Test func `the same is 1, the opposite 0`() {
    let noise = Picture.noise(9, 5, seed: 2)
    #expect(score(noise, noise) == 1)
    let black = Picture(width: 3, height: 2, filledWith: 0)
    #expect(score(black, Picture(width: 3, height: 2, filledWith: 255)) == 0)
  }

  @Test func `one of four pixels wrong is a half wrong`() {
    let xor = Picture(2, 2, grey: { x, y in x == y ? 0 : 255 })
    let or = Picture(2, 2, grey: { x, y in x == 0 && y == 0 ? 0 : 255 })
    #expect(score(or, xor) == 0.5)
  }

  @Test func `each channel counts`() {
    let grey = Picture(width: 1, height: 1, filledWith: 100)
    // 255·√(1/3) away: one channel of three wrong altogether.
    let black = Picture(1, 1, colour: { _, _ in (0, 0, 0) })
    let red = Picture(1, 1, colour: { _, _ in (255, 0, 0) })
    #expect(abs(score(red, black) - (1 - (1.0 / 3).squareRoot())) < 1e-15)
    #expect(abs(score(grey, black) - (1 - 100.0 / 255)) < 1e-15)
  }

  @Test func `it is sought in grey, in one hue or in all, as its own colours are`() {
    func model(_ colour: @escaping (Int, Int) -> (UInt8, UInt8, UInt8)) -> ColourModel {
      Target(Picture(20, 20, colour: colour), path: "t.png").colourModel
    }
    #expect(model { x, y in (UInt8(x * y / 2), UInt8(x * y / 2), UInt8(x * y / 2)) } == .grey)
    #expect(model { x, _ in (200, UInt8(10 * x), 20) } == .hsv)
    #expect(model { x, y in (UInt8(10 * x), UInt8(10 * y), UInt8(200 - 10 * x)) } == .rgb)
    // A few coloured pixels on white, and colours that are too dark to be seen.
    #expect(
      model { x, y in y == 0 && x < 19 ? (x % 2 == 0 ? (250, 0, 0) : (0, 250, 0)) : (255, 255, 255)
      } == .hsv)
    #expect(model { x, _ in x % 2 == 0 ? (60, 0, 0) : (0, 60, 0) } == .hsv)
  }

  @Test func `it is painted at the target's size and goes by its file`() {
    let target = Target(Picture(width: 3, height: 7), path: "art/x.png")
    #expect(target.size == PictureSize(width: 3, height: 7))
    #expect(target.name == "target:art/x.png")
    #expect(Target(Picture(width: 1, height: 1), path: "a b.png").name == #"target:"a b.png""#)
    #expect(
      TargetSSIM(Picture(width: 1, height: 1), path: #"a"\.png"#).name
        == #"target-ssim:"a\"\\.png""#)
  }
}
