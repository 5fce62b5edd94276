import Testing

@testable import Pictures

@Suite struct PictureFormatTests {
  @Test(
    arguments: [
      ("a.png", .png), ("a.JPG", .jpeg), ("b/a.jpeg", .jpeg), ("a.tif", .tiff), ("a.webp", .webp),
      ("a.b.avif", .avif), (".gif", .gif), ("art", .png), ("-", .png), ("x.jpg/art", .png),
      ("a.bmp", nil), ("a.svg", nil), ("a.png.txt", nil),
    ] as [(String, PictureFormat?)])
  func `the ending of a name says the format`(path: String, format: PictureFormat?) {
    #expect(PictureFormat(ofFile: path) == format)
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], .png),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1], .jpeg),
      (Array("RIFF0000WEBP".utf8), .webp), (Array("II*\0aaaaaaaa".utf8), .tiff),
      (Array("MM\0*aaaaaaaa".utf8), .tiff), (Array("0000ftypavif".utf8), .avif),
      (Array("GIF89a000000".utf8), .gif), (Array("#EXTM3U\nfile".utf8), nil),
      (Array("0000ftypmp42".utf8), nil), ([UInt8](repeating: 0, count: 12), nil),
    ] as [([UInt8], PictureFormat?)])
  func `the first bytes of a file say the format`(bytes: [UInt8], format: PictureFormat?) {
    #expect(PictureFormat(beginning: bytes) == format)
  }

  @Test func `formats are told by their usual endings`() {
    #expect(PictureFormat.choice { _ in true } == ".png, .jpg, .webp, .tiff, .avif or .gif")
    #expect(PictureFormat.choice(where: \.carriesGenome) == ".png")
  }
}
