import Foundation
import PictureSupport
import Pictures
import Testing

/// PNG files of every kind, made here byte by byte.
@Suite struct PNGReaderTests {
  /// What is seen of a file; what is transparent in front of black.
  private func read(_ bytes: [UInt8], on background: Background = .black) throws -> Picture {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Picture(pngFile: file.path, on: background)
  }

  @Test func `what is transparent shows the background, in each form of transparency`() throws {
    let red = Background(red: 255, green: 0, blue: 9)
    let full = PNGBytes(
      width: 3, height: 1, depth: 8, type: 6,
      rows: [[200, 100, 50, 255, 200, 100, 50, 0, 0, 0, 0, 128]])
    // Half of white's light is left by black, which in sRGB is 188.
    #expect(
      try read(full.bytes, on: .white).pixels == [200, 100, 50, 255, 255, 255, 187, 187, 187])
    #expect(try read(full.bytes, on: red).pixels.dropFirst(3).prefix(3) == [255, 0, 9])
    let grey = PNGBytes(width: 2, height: 1, depth: 8, type: 4, rows: [[90, 0, 90, 255]])
    #expect(try read(grey.bytes, on: red).pixels == [255, 0, 9, 90, 90, 90])
    let key = PNGBytes(
      width: 2, height: 1, depth: 8, type: 0, rows: [[7, 8]], transparency: [0, 7])
    #expect(try read(key.bytes, on: .white).pixels == [255, 255, 255, 8, 8, 8])
    let palette = PNGBytes(
      width: 2, height: 1, depth: 8, type: 3, rows: [[0, 1]], palette: [1, 2, 3, 7, 8, 9],
      transparency: [0])
    #expect(try read(palette.bytes, on: red).pixels == [255, 0, 9, 7, 8, 9])
  }

  @Test func `only what lets something through is transparent`() throws {
    func isTransparent(_ png: PNGBytes) throws -> Bool {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png")
      try Data(png.bytes).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      return try PictureFile(file.path).isTransparent
    }
    for (alpha, expected) in [(255, false), (254, true)] as [(UInt8, Bool)] {
      let full = PNGBytes(width: 1, height: 1, depth: 8, type: 6, rows: [[1, 2, 3, alpha]])
      let grey = PNGBytes(width: 1, height: 1, depth: 8, type: 4, rows: [[1, alpha]])
      let palette = PNGBytes(
        width: 1, height: 1, depth: 8, type: 3, rows: [[0]], palette: [1, 2, 3],
        transparency: [alpha])
      for png in [full, grey, palette] { #expect(try isTransparent(png) == expected) }
    }
    for key in [7, 8] as [UInt8] {
      let grey = PNGBytes(
        width: 1, height: 1, depth: 8, type: 0, rows: [[7]], transparency: [0, key])
      #expect(try isTransparent(grey) == (key == 7))
    }
    #expect(try !isTransparent(PNGBytes(width: 1, height: 1, depth: 8, type: 0, rows: [[7]])))
  }

  @Test(arguments: PNGCompression.allCases, [(1, 1), (41, 1), (7, 5), (128, 97)])
  func `what the writer wrote is read back`(compression: PNGCompression, size: (Int, Int)) throws {
    let picture = Picture.noise(width: size.0, height: size.1)
    let file = ScratchFile()
    try picture.writePNG(to: file.descriptor, compression: compression)
    #expect(try read(file.bytes) == picture)
  }

  @Test(arguments: PixelFormat.Channels.allCases)
  func `grey and sixteen bits that the writer wrote are read back`(
    channels: PixelFormat.Channels
  ) throws {
    let picture =
      channels == .rgb
      ? Picture.noise(width: 31, height: 9)
      : Picture(width: 31, height: 9, pixels: (0..<31 * 9 * 3).map { UInt8($0 / 3 % 256) })
    let samples =
      channels == .rgb
      ? picture.pixels : stride(from: 0, to: picture.pixels.count, by: 3).map { picture.pixels[$0] }
    for depth in PixelFormat.Depth.allCases {
      let file = ScratchFile()
      let format = PixelFormat(channels: channels, depth: depth)
      var writer = try PNGWriter(
        descriptor: file.descriptor, width: 31, height: 9, format: format)
      // 257 · 255 = 65,535: a byte twice is its sample.
      try writer.append(
        PNGBand(
          depth == .eight ? samples : samples.flatMap { [$0, $0] }, width: 31, format: format))
      try writer.finish()
      #expect(try read(file.bytes) == picture)
    }
  }

  @Test func `grey becomes three equal channels`() throws {
    let png = PNGBytes(width: 2, height: 2, depth: 8, type: 0, rows: [[0, 255], [255, 7]])
    #expect(
      try read(png.bytes)
        == Picture(
          width: 2, height: 2, pixels: [0, 0, 0, 255, 255, 255, 255, 255, 255, 7, 7, 7]))
  }

  @Test func `one bit a pixel is black and white`() throws {
    let png = PNGBytes(width: 3, height: 1, depth: 1, type: 0, rows: [[0b101_00000]])
    #expect(
      try read(png.bytes)
        == Picture(width: 3, height: 1, pixels: [255, 255, 255, 0, 0, 0, 255, 255, 255]))
  }

  @Test func `a palette becomes its colours`() throws {
    let png = PNGBytes(
      width: 2, height: 1, depth: 8, type: 3, rows: [[1, 0]], palette: [1, 2, 3, 40, 50, 60])
    #expect(try read(png.bytes) == Picture(width: 2, height: 1, pixels: [40, 50, 60, 1, 2, 3]))
  }

  @Test func `what is transparent lies on black`() throws {
    let png = PNGBytes(
      width: 3, height: 1, depth: 8, type: 6,
      rows: [[200, 100, 50, 255, 200, 100, 50, 0, 255, 255, 255, 128]])
    let picture = try read(png.bytes)
    #expect(Array(picture.pixels.prefix(6)) == [200, 100, 50, 0, 0, 0])
    // Half of white's light, which in sRGB is 188.
    #expect(picture.pixels.suffix(3) == [188, 188, 188])
    let grey = PNGBytes(width: 1, height: 1, depth: 8, type: 4, rows: [[90, 0]])
    #expect(try read(grey.bytes) == Picture(width: 1, height: 1, filledWith: 0))
  }

  @Test func `an opaque sample is itself, whatever the light of its neighbours`() throws {
    let bytes = (0...255).map(UInt8.init)
    let png = PNGBytes(
      width: 256, height: 1, depth: 8, type: 4, rows: [bytes.flatMap { [$0, 255] }])
    #expect(try read(png.bytes).pixels == bytes.flatMap { [$0, $0, $0] })
  }

  @Test func `the colour that a file has for transparent is black, and no other`() throws {
    let grey = PNGBytes(
      width: 3, height: 1, depth: 8, type: 0, rows: [[7, 8, 7]], transparency: [0, 7])
    #expect(
      try read(grey.bytes) == Picture(width: 3, height: 1, pixels: [0, 0, 0, 8, 8, 8, 0, 0, 0]))
    // Two samples of 16 bits that are the same byte.
    let fine = PNGBytes(
      width: 2, height: 1, depth: 16, type: 2,
      rows: [[9, 9, 1, 1, 2, 2, 9, 9, 1, 1, 2, 3]], transparency: [9, 9, 1, 1, 2, 2])
    #expect(try read(fine.bytes) == Picture(width: 2, height: 1, pixels: [0, 0, 0, 9, 1, 2]))
    let palette = PNGBytes(
      width: 3, height: 1, depth: 8, type: 3, rows: [[0, 1, 2]],
      palette: [1, 2, 3, 255, 255, 255, 7, 8, 9], transparency: [0, 128])
    #expect(
      try read(palette.bytes)
        == Picture(width: 3, height: 1, pixels: [0, 0, 0, 188, 188, 188, 7, 8, 9]))
  }

  @Test func `an index beyond the palette is black`() throws {
    let png = PNGBytes(
      width: 2, height: 1, depth: 8, type: 3, rows: [[1, 200]], palette: [1, 2, 3, 40, 50, 60])
    #expect(try read(png.bytes) == Picture(width: 2, height: 1, pixels: [40, 50, 60, 0, 0, 0]))
  }

  /// A gamma of 1, chromaticities of another screen, a profile that is none.
  @Test(
    arguments: [
      ("gAMA", [0, 1, 134, 160]), ("gAMA", [0, 0, 177, 143]),
      ("cHRM", Array(repeating: 7, count: 32)),
      ("iCCP", [112, 0, 0, 120]),
    ] as [(String, [UInt8])])
  func `a gamma and a colour profile are ignored`(name: String, body: [UInt8]) throws {
    for depth in [8, 16] as [UInt8] {
      let rows: [[UInt8]] = [depth == 8 ? [0, 60, 255] : [0, 0, 60, 60, 255, 255]]
      let png = PNGBytes(
        width: 3, height: 1, depth: depth, type: 0, rows: rows, colour: [(name, body)])
      #expect(
        try read(png.bytes)
          == Picture(width: 3, height: 1, pixels: [0, 0, 0, 60, 60, 60, 255, 255, 255]))
    }
  }

  @Test func `sixteen bits become the nearest eight`() throws {
    let png = PNGBytes(
      width: 2, height: 1, depth: 16, type: 2,
      rows: [[0, 0, 128, 128, 255, 255, 1, 1, 2, 2, 254, 254]])
    #expect(try read(png.bytes) == Picture(width: 2, height: 1, pixels: [0, 128, 255, 1, 2, 254]))
    // Half-way between two bytes is 128.5 samples from each.
    for byte in stride(from: 0, through: 254, by: 1) {
      let samples = [257 * byte + 128, 257 * byte + 129]
      let row = samples.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      let png = PNGBytes(width: 2, height: 1, depth: 16, type: 0, rows: [row])
      let pixels = try read(png.bytes).pixels
      #expect(pixels == [byte, byte, byte, byte + 1, byte + 1, byte + 1].map(UInt8.init))
    }
  }

  @Test func `a missing file, a folder and another kind of file are told with their path`() throws {
    expectError("/no/such.png", "/no/such.png: cannot read the PNG: No such file or directory")
    let folder = FileManager.default.temporaryDirectory.path
    expectError(folder, "\(folder): cannot read the PNG: ")
    expectError("/etc/hostname\0.png", "null character")
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png")
    defer { try? FileManager.default.removeItem(at: file) }
    for bytes in [[], Array("GIF89a, not at all".utf8)] as [[UInt8]] {
      try Data(bytes).write(to: file)
      expectError(file.path, "\(file.path): cannot read the PNG: ")
    }
  }

  @Test func `a pipe in the place of a file is not waited for`() throws {
    let pipe = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png").path
    try #require(mkfifo(pipe, 0o600) == 0)
    defer { try? FileManager.default.removeItem(atPath: pipe) }
    expectError(pipe, "\(pipe): cannot read the PNG: expected a file, found a pipe")
  }

  @Test func `a file that is cut off or damaged anywhere is refused or read, never a crash`() throws
  {
    let whole = PNGBytes(
      width: 9, height: 7, depth: 8, type: 2,
      rows: (0..<7).map { y in (0..<27).map { UInt8($0 * 7 + y) } }
    ).bytes
    for count in stride(from: 0, to: whole.count - 16, by: 5) {
      #expect(throws: PNGError.self, "\(count) bytes") { try read(Array(whole.prefix(count))) }
    }
    for place in stride(from: 0, to: whole.count - 12, by: 3) {
      var damaged = whole
      damaged[place] ^= 0x55
      // Checksums of what need not be read may go unseen.
      _ = try? read(damaged)
    }
  }

  @Test func `more than 4,096 pixels a side are refused before they are read`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png")
    defer { try? FileManager.default.removeItem(at: file) }
    for (width, height) in [(4_097, 1), (1, 4_097), (1_000_000, 1_000_000)] {
      let png = PNGBytes(width: width, height: height, depth: 8, type: 0, rows: [])
      try Data(png.bytes).write(to: file)
      #expect(
        throws: PNGError.tooLarge(
          path: file.path, width: width, height: height, expected: "4096 a side")
      ) {
        try Picture(pngFile: file.path)
      }
    }
    #expect(
      "\(PNGError.tooLarge(path: "a.png", width: 5_000, height: 3, expected: "4096 a side"))"
        == "a.png: the picture has 5000 × 3 pixels; expected at most 4096 a side")
  }

  private func expectError(
    _ path: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(sourceLocation: sourceLocation) {
      try Picture(pngFile: path)
    } throws: {
      "\($0)".contains(words)
    }
  }
}
