import PictureSupport
import Pictures
import Testing

@Suite struct PicturePNGTests {
  @Test(arguments: PNGCompression.allCases, [(1, 1), (7, 5), (300, 200)])
  func `the bytes are those of the file`(compression: PNGCompression, size: (Int, Int)) throws {
    let picture = Picture.noise(width: size.0, height: size.1)
    let file = ScratchFile()
    try picture.writePNG(to: file.descriptor, compression: compression)
    #expect(try picture.png(compression: compression) == file.bytes)
    #expect(!file.bytes.isEmpty)
  }
}
