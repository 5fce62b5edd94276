import PictureSupport
import Testing

@testable import Pictures

/// Bands and frames that travel as bytes.
@Suite struct PNGBandTests {
  private static let formats: [PixelFormat] = PixelFormat.Depth.allCases.flatMap { depth in
    PixelFormat.Channels.allCases.map { PixelFormat(channels: $0, depth: depth) }
      + [PixelFormat(channels: .rgb, depth: depth, hasOpacity: true)]
  }

  @Test(arguments: PNGBandTests.formats, PNGCompression.allCases)
  func `a band is the same packed and read again, and gives its rows back`(
    format: PixelFormat, compression: PNGCompression
  ) throws {
    let (width, height) = (13, 6)
    let rowBytes = width * format.bytesPerPixel
    let rows = (0..<height * rowBytes).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
    let encoder = PNGEncoder(
      width: width, format: format, compression: compression, instructionSet: .best)
    let band = try encoder.encode(rows, 0..<rows.count)
    let read = try #require(PNGBand(packed: band.packed))
    #expect(read == band && read.has(rows: height, ofBytes: rowBytes))
    #expect(!read.has(rows: height - 1, ofBytes: rowBytes))
    #expect(try read.rows(width: width, format: format, compression: compression) == rows)
  }

  @Test func `what is no band is none`() {
    #expect(PNGBand(packed: []) == nil)
    #expect(PNGBand(packed: [UInt8](repeating: 0, count: 100)) == nil)
    #expect(PNGBand(packed: [UInt8](repeating: 255, count: 100)) == nil)
  }

  @Test(arguments: PNGCompression.allCases)
  func `a compressed picture gives its pixels back`(compression: PNGCompression) throws {
    let picture = Picture.noise(width: 31, height: 17)
    #expect(try CompressedPicture(picture, compression: compression).picture() == picture)
    let grey = Picture(width: 9, height: 5, filledWith: 77)
    let packed = try CompressedPicture(grey, channels: .grey, compression: compression)
    let read = try #require(
      CompressedPicture(width: 9, height: 5, channels: .grey, stream: packed.stream))
    #expect(read == packed)
    #expect(try read.picture() == grey)
  }

  @Test func `a stream that is none is told`() throws {
    let streams: [[UInt8]] = [
      [], [1, 2, 3], [0x78, 0x01, 3, 0, 0, 0], [0x78, 0x02, 3, 0, 0, 0, 1],
    ]
    for none in streams {
      #expect(CompressedPicture(width: 9, height: 5, channels: .rgb, stream: none) == nil)
    }
    let broken = try #require(
      CompressedPicture(
        width: 9, height: 5, channels: .rgb, stream: [0x78, 0x01, 255, 255, 0, 0, 0, 1]))
    #expect(throws: PNGError.self) { try broken.picture() }
  }
}
