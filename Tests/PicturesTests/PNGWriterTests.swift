import PictureSupport
import Pictures
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct PNGWriterTests {
  static let sizes = [(1, 1), (1, 37), (41, 1), (2, 3), (7, 5), (31, 33), (97, 64), (128, 128)]

  @Test(arguments: PNGCompression.allCases, sizes)
  func `an independent decoder finds the pixels that were written`(
    compression: PNGCompression, size: (Int, Int)
  ) throws {
    let samples = [
      Picture.noise(width: size.0, height: size.1), .slopes(width: size.0, height: size.1),
      Picture(width: size.0, height: size.1, filledWith: 77),
    ]
    for picture in samples {
      let file = ScratchFile()
      try picture.writePNG(to: file.descriptor, compression: compression)
      #expect(try PNGDecoder(file.bytes).picture == picture)
    }
  }

  @Test(arguments: PixelFormat.Channels.allCases, PixelFormat.Depth.allCases)
  func `every format comes back, and says that it is sRGB`(
    channels: PixelFormat.Channels, depth: PixelFormat.Depth
  ) throws {
    let format = PixelFormat(channels: channels, depth: depth)
    for compression in PNGCompression.allCases {
      for (width, height) in [(1, 1), (7, 5), (64, 33)] {
        let rows = Picture.noise(width: width * 2, height: height).pixels
          .prefix(width * height * format.bytesPerPixel)
        let file = ScratchFile()
        var writer = try PNGWriter(
          descriptor: file.descriptor, width: width, height: height, format: format,
          compression: compression)
        try writer.append(
          PNGBand(Array(rows), width: width, format: format, compression: compression))
        try writer.finish()
        let decoder = try PNGDecoder(file.bytes)
        #expect(decoder.format == format && decoder.width == width && decoder.height == height)
        #expect(decoder.pixels == Array(rows))
        #expect(decoder.chunks == ["IHDR", "sRGB", "IDAT", "IEND"] && decoder.intent == 0)
      }
    }
  }

  @Test func `a grey picture is written with one sample a pixel`() throws {
    let file = ScratchFile()
    let picture = Picture(width: 2, height: 1, pixels: [7, 7, 7, 250, 250, 250])
    try picture.writePNG(to: file.descriptor, channels: .grey)
    #expect(try PNGDecoder(file.bytes).pixels == [7, 250])
  }

  @Test func `the file says that it is sRGB, of perceptual intent, before the pixels`() throws {
    let file = ScratchFile()
    try Picture(width: 3, height: 3).writePNG(to: file.descriptor)
    let decoder = try PNGDecoder(file.bytes)
    #expect(decoder.chunks == ["IHDR", "sRGB", "IDAT", "IEND"])
    #expect(decoder.intent == 0)
  }

  @Test func `a picture of more than one band is split and comes back whole`() throws {
    let picture = Picture.noise(width: 300, height: 200)
    let file = ScratchFile()
    try picture.writePNG(to: file.descriptor)
    let decoder = try PNGDecoder(file.bytes)
    #expect(decoder.chunks == ["IHDR", "sRGB", "IDAT", "IDAT", "IDAT", "IEND"])
    #expect(decoder.picture == picture)
  }

  @Test(arguments: PNGCompression.allCases)
  func `any number of threads writes the same bytes`(compression: PNGCompression) throws {
    let picture = Picture.slopes(width: 321, height: 700)
    let files = try [1, 2, 7].map { threads in
      let file = ScratchFile()
      try picture.writePNG(to: file.descriptor, compression: compression, threads: threads)
      return file.bytes
    }
    #expect(files[0] == files[1] && files[0] == files[2])
    #expect(try PNGDecoder(files[0]).picture == picture)
  }

  @Test func `an encoder's bands do not depend on those before`() throws {
    let picture = Picture.slopes(width: 50, height: 40)
    let encoder = PNGEncoder(
      width: 50, format: .rgb8, compression: .fast, instructionSet: .baseline)
    let bands = try (0..<2).map { _ in
      try picture.pixels.withUnsafeBufferPointer { try encoder.encode($0) }
    }
    #expect(bands[0] == bands[1])
    #expect(try bands[0] == picture.band())
  }

  @Test func `the smallest is smaller than the fast on a smooth picture`() throws {
    let (fast, small) = (ScratchFile(), ScratchFile())
    let picture = Picture.slopes(width: 256, height: 256)
    try picture.writePNG(to: fast.descriptor, compression: .fast)
    try picture.writePNG(to: small.descriptor, compression: .smallest)
    #expect(small.bytes.count < fast.bytes.count)
  }

  @Test func `a pipe will do`() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { ends.forEach { _ = close($0) } }
    let picture = Picture.slopes(width: 20, height: 20)
    try picture.writePNG(to: ends[1])
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(ends[0], &bytes, bytes.count)
    #expect(try PNGDecoder(Array(bytes.prefix(count))).picture == picture)
  }
}
