import Pictures
import Testing

/// How pictures are cut into bands.
@Suite struct PNGBandsTests {
  @Test(arguments: [(1, 3), (7, 1), (1_000, 3_000), (65_535, 393_210), (200, 900), (5, 6_000_000)])
  func `the bands are all rows, once and in order`(height: Int, rowBytes: Int) {
    let bands = PNGBands(height: height, rowBytes: rowBytes)
    var next = 0
    for band in 0..<bands.count {
      #expect(bands[band].lowerBound == next)
      #expect(!bands[band].isEmpty && bands[band].count <= bands.rowsAtOnce)
      next = bands[band].upperBound
    }
    #expect(next == height)
  }

  @Test func `a band has a mebibyte at most, or one row`() {
    #expect(PNGBands(height: 65_535, rowBytes: 98_304).rowsAtOnce == 10)
    #expect(PNGBands(height: 9, rowBytes: 2 << 20).rowsAtOnce == 1)
  }

  @Test func `a picture of some size has 64 bands to share out, a small one few`() {
    #expect(PNGBands(height: 4_096, rowBytes: 4_096 * 3).count == 64)
    #expect(PNGBands(height: 64, rowBytes: 64 * 3).count == 1)
    #expect(PNGBands(height: 1_024, rowBytes: 1_024 * 3).count == 49)
  }
}
