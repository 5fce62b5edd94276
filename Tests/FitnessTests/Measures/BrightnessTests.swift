import Fitness
import Pictures
import Testing

/// Mean luma, by hand.
@Suite struct BrightnessTests {
  private func score(_ picture: Picture) -> Double { Brightness().score(picture) }

  @Test func `black is 0, white 1, and every grey its share`() {
    for grey in [0, 1, 77, 128, 254, 255] as [UInt8] {
      #expect(score(Picture(width: 7, height: 5, filledWith: grey)) == Double(grey) / 255)
    }
  }

  @Test func `the channels count as in Rec. 601`() {
    #expect(score(Picture(4, 4, colour: { _, _ in (255, 0, 0) })) == 0.299)
    #expect(score(Picture(4, 4, colour: { _, _ in (0, 255, 0) })) == 0.587)
    #expect(score(Picture(4, 4, colour: { _, _ in (0, 0, 255) })) == 0.114)
  }

  @Test func `only the mean counts, not where it is light`() {
    #expect(score(.halves) == 0.5 && score(.board) == 0.5)
  }

  @Test func `no pixel is rounded`() {
    // 0.114 of 255 parts, which would be rounded to 0.
    #expect(abs(score(Picture(3, 3, colour: { _, _ in (0, 0, 1) })) - 0.114 / 255) < 1e-18)
  }
}
