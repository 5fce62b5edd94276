import Fitness
import Pictures
import Testing

/// Blur, by hand and beside a plain reading of the paper.
@Suite struct BlurTests {
  private func score(_ picture: Picture) -> Double { Blur().score(picture) }

  @Test func `a picture of one brightness has no detail and scores 1`() {
    for grey in [0, 99, 255] as [UInt8] {
      #expect(score(Picture(width: 64, height: 64, filledWith: grey)) == 1)
    }
    #expect(score(Picture(1, 1, grey: { _, _ in 3 })) == 1)
  }

  @Test func `a sharp edge keeps a ninth, whatever its contrast`() {
    #expect(score(.halves) == 1.0 / 9)
    let faint = Picture(64, 64, grey: { _, y in y < 20 ? 100 : 103 })
    #expect(score(faint) == 1.0 / 9)
  }

  @Test func `an even slope keeps all but at its ends`() {
    // Nine times 63 changes; 4 + 3 + 2 + 1 is lost at each end.
    #expect(score(Picture(64, 64, grey: { x, _ in UInt8(x * 4) })) == 547.0 / 567)
  }

  @Test func `stripes as wide as a third of the mean are lost whole`() {
    // All means of nine have three stripes: but for the borders nothing is left.
    let found = score(Picture(63, 9, grey: { x, _ in x % 3 == 0 ? 255 : 0 }))
    #expect(found < 0.06, "\(found)")
  }

  @Test func `the more a picture is blurred, the more blur it has`() {
    var picture = Picture.noise(64, 64, seed: 5)
    var last = score(picture)
    #expect(last < 0.2)
    for _ in 0..<4 {
      picture = blurred(picture)
      let next = score(picture)
      #expect(next > last, "\(next) after \(last)")
      last = next
    }
  }

  /// Each pixel the mean of the nine around it.
  private func blurred(_ picture: Picture) -> Picture {
    let (width, height) = (picture.width, picture.height)
    return Picture(
      width, height,
      grey: { x, y in
        var sum = 0
        for dy in -1...1 {
          for dx in -1...1 {
            let (row, column) = (min(height - 1, max(0, y + dy)), min(width - 1, max(0, x + dx)))
            sum += Int(picture.pixels[3 * (row * width + column)])
          }
        }
        return UInt8(sum / 9)
      })
  }

  /// The paper's steps: a blurred picture for each direction, then sums of differences.
  private func reference(_ picture: Picture) -> Double {
    let (width, height) = (picture.width, picture.height)
    func light(_ x: Int, _ y: Int) -> Double {
      let index = 3 * (min(height - 1, max(0, y)) * width + min(width - 1, max(0, x)))
      let luma =
        299 * Int(picture.pixels[index]) + 587 * Int(picture.pixels[index + 1])
        + 114 * Int(picture.pixels[index + 2])
      return Double((luma + 500) / 1_000)
    }
    func blur(_ dx: Int, _ dy: Int) -> Double? {
      func mean(_ x: Int, _ y: Int) -> Double {
        (-4...4).reduce(0) { $0 + light(x + $1 * dx, y + $1 * dy) } / 9
      }
      var (all, lost) = (0.0, 0.0)
      for y in dy..<height {
        for x in dx..<width {
          // A mean beyond the border does not exist: neighbours are both within.
          let change = abs(light(x, y) - light(x - dx, y - dy))
          all += change
          lost += max(0, change - abs(mean(x, y) - mean(x - dx, y - dy)))
        }
      }
      return all > 0 ? (all - lost) / all : nil
    }
    return [blur(1, 0), blur(0, 1)].compactMap { $0 }.max() ?? 1
  }

  @Test(arguments: [(64, 64), (5, 5), (3, 40), (1, 12), (12, 1), (17, 9)])
  func `it is what the paper says, of any size`(width: Int, height: Int) {
    for seed in 1...5 as ClosedRange<UInt64> {
      for picture in [
        Picture.noise(width, height, seed: seed),
        Picture(width, height, grey: { x, y in UInt8((x * x + y * Int(seed)) % 200) }),
      ] {
        let (found, expected) = (score(picture), reference(picture))
        #expect(abs(found - expected) < 1e-12, "\(width) × \(height), seed \(seed)")
      }
    }
  }
}
