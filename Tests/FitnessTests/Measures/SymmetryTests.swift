import Fitness
import Pictures
import Rendering
import Testing

/// Symmetry of pictures whose symmetry is plain.
@Suite struct SymmetryTests {
  private func score(_ kind: SymmetryMeasure.Kind, _ picture: Picture) -> Double {
    SymmetryMeasure(kind).score(picture)
  }

  @Test(arguments: SymmetryMeasure.Kind.allCases)
  func `a flat picture has nothing that could be symmetric`(kind: SymmetryMeasure.Kind) {
    #expect(score(kind, Picture(width: 64, height: 64, filledWith: 77)) == 0)
    #expect(score(kind, Picture(width: 1, height: 1, filledWith: 7)) == 0)
  }

  @Test func `a picture like its mirror image is wholly symmetric to that axis`() {
    let noise = Picture.noise(64, 64, seed: 5)
    func colour(_ x: Int, _ y: Int) -> (UInt8, UInt8, UInt8) {
      let place = 3 * (y * 64 + x)
      return (noise.pixels[place], noise.pixels[place + 1], noise.pixels[place + 2])
    }
    let left = Picture(64, 64, colour: { x, y in colour(min(x, 63 - x), y) })
    #expect(score(.x, left) == 1)
    #expect(score(.any, left) == 1)
    #expect(score(.y, left) < 0.1)
    #expect(score(.both, left) < 0.1)
    let top = Picture(64, 64, colour: { x, y in colour(x, min(y, 63 - y)) })
    #expect(score(.y, top) == 1)
    #expect(score(.any, top) == 1)
    #expect(score(.x, top) < 0.1)
    let both = Picture(64, 64, colour: { x, y in colour(min(x, 63 - x), min(y, 63 - y)) })
    #expect(score(.both, both) == 1)
    #expect(score(.radial, both) < 0.2)
  }

  @Test func `the opposite of its mirror image is not symmetric at all`() {
    #expect(score(.x, .halves) == 0)
    #expect(score(.y, .halves) == 1)
    #expect(score(.both, .halves) == 0)
    #expect(score(.any, .halves) == 1)
  }

  @Test func `the correlation by hand`() {
    // Mean 100, deviations −3, 1, 1, 1 times 20: mirrored products −3 + 1 + 1 − 3 = −4 of 12.
    #expect(score(.x, Picture(4, 1, grey: { x, _ in x == 0 ? 40 : 120 })) == 0)
    // Deviations −2, 1, −1, 2: products −4 − 1 − 1 − 4.
    #expect(score(.x, Picture(4, 1, grey: { x, _ in [60, 120, 80, 140][x] })) == 0)
    // Deviations −2, 2, 1, −1 times 20: products 2 + 2 + 2 + 2 = 8 of 10.
    #expect(abs(score(.x, Picture(4, 1, grey: { x, _ in [60, 140, 120, 80][x] })) - 0.8) < 1e-15)
  }

  @Test func `rings of one shade each are wholly radial`() {
    let rings = Picture(
      64, 64,
      grey: { x, y in
        let (dx, dy) = (2 * x - 63, 2 * y - 63)
        return UInt8(Int(Double(dx * dx + dy * dy).squareRoot() / 2) * 5)
      })
    #expect(abs(score(.radial, rings) - 1) < 1e-12)
    #expect(score(.both, rings) == 1)
    let wedge = Picture(64, 64, grey: { x, _ in UInt8(x * 4) })
    #expect(score(.radial, wedge) < 0.01)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `noise has next to none`(seed: UInt64) {
    #expect(score(.any, .noise(64, 64, seed: seed)) < 0.05)
  }

  @Test func `a faint picture counts by its deviation`() {
    // Standard deviation 2 of the 8 that make it count in full.
    let faint = Picture(64, 64, grey: { x, _ in x < 16 || x >= 48 ? 98 : 102 })
    #expect(score(.x, faint) == 0.25)
  }

  @Test func `they go by their names, one by two`() {
    #expect(
      SymmetryMeasure.Kind.allCases.map { SymmetryMeasure($0).name }
        == ["symmetry", "symmetry-x", "symmetry-y", "symmetry-both", "symmetry-radial"])
    #expect(Measures.named("symmetry-xy")?.name == "symmetry-both")
    for kind in SymmetryMeasure.Kind.allCases {
      let name = SymmetryMeasure(kind).name
      #expect(Measures.named(name)?.name == name)
    }
  }
}
