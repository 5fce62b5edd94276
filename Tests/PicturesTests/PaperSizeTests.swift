import Pictures
import Testing

@Suite struct PaperSizeTests {
  @Test(
    arguments: [
      ("a4", 300, 2_480, 3_508), ("A3", 300, 3_508, 4_961), ("a3-landscape", 300, 4_961, 3_508),
      ("letter", 300, 2_550, 3_300), ("tabloid-landscape", 100, 1_700, 1_100),
      ("210x297mm", 300, 2_480, 3_508), ("30cm", 254, 3_000, 3_000), ("8.5x11in", 100, 850, 1_100),
      ("0.001mm", 1, 1, 1),
    ] as [(String, Int, Int, Int)])
  func `a print has its inches times the dots`(
    text: String, dots: Int, width: Int, height: Int
  ) throws {
    let paper = try #require(PaperSize(text))
    #expect(paper.pixels(dotsPerInch: dots) == PictureSize(width: width, height: height))
  }

  @Test(arguments: [
    "", "a", "a9", "a3-", "a3-portrait", "mm", "xmm", "3xmm", "1x2x3mm", "-1mm", "0mm", "nanmm",
    "infcm", "1e30in", "30", "30x20", "30 cm", "1,5cm",
  ])
  func `anything else is none`(text: String) { #expect(PaperSize(text) == nil) }
}
