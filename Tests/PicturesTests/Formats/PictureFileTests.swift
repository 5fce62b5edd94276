import Files
import Foundation
import PictureSupport
import Testing

@testable import Pictures

/// Pictures in files of other programs' formats.
@Suite struct PictureFileTests {
  private static let hasProgram = OutsideProgram.ffmpeg.path != nil
  private static let missing: Comment = "needs ffmpeg"

  private func path(_ ending: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).\(ending)").path
  }

  /// A smooth picture, which formats with loss keep well.
  private static let smooth = Picture(
    width: 40, height: 30,
    pixels: (0..<30).flatMap { row in (0..<40).flatMap { [UInt8(6 * $0), UInt8(8 * row), 90] } })

  private func write(
    _ samples: [UInt8], _ pixels: PixelFormat, as format: PictureFormat, to path: String
  ) throws {
    var program = try FFmpeg(
      writing: path, as: format, pixels, size: PictureSize(width: 40, height: 30))
    // In pieces, as rows are painted.
    for start in stride(from: 0, to: samples.count, by: 1_000) {
      try program.append(Array(samples[start..<min(start + 1_000, samples.count)]))
    }
    try program.finish()
  }

  @Test(
    .enabled(if: hasProgram, missing),
    arguments: [
      (.webp, 0), (.tiff, 0), (.jpeg, 12), (.avif, 12), (.gif, 24),
    ] as [(PictureFormat, Int)])
  func `what ffmpeg wrote is read back, whatever the file is called`(
    format: PictureFormat, loss: Int
  ) throws {
    let path = path("png")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(Self.smooth.pixels, .rgb8, as: format, to: path)
    let file = try PictureFile(path)
    #expect(file.format == format && !file.isTransparent)
    let differences = zip(file.picture.pixels, Self.smooth.pixels).map { abs(Int($0) - Int($1)) }
    #expect(file.picture.width == 40 && differences.max()! <= loss)
  }

  @Test(.enabled(if: hasProgram, missing), arguments: [PictureFormat.webp, .tiff])
  func `what is transparent in them shows the background`(format: PictureFormat) throws {
    let path = path(format.rawValue)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let pixels = (0..<40 * 30).flatMap { [10, 20, 30, $0 < 600 ? 0 : 255] as [UInt8] }
    try write(
      pixels, PixelFormat(channels: .rgb, depth: .eight, hasOpacity: true), as: format, to: path)
    let file = try PictureFile(path, on: Background(red: 1, green: 2, blue: 3))
    #expect(file.isTransparent)
    #expect(file.picture.pixels.prefix(3) == [1, 2, 3])
    #expect(file.picture.pixels.suffix(3) == [10, 20, 30])
  }

  @Test(.enabled(if: hasProgram, missing))
  func `a broken file is refused in a line, and no other file is read for it`() throws {
    for (ending, bytes) in [
      ("jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + [UInt8](repeating: 7, count: 100)),
      ("gif", Array("GIF89a, and then nothing that is one".utf8)),
    ] {
      let path = path(ending)
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect {
        try PictureFile(path)
      } throws: { error in
        "\(error)".hasPrefix("\(path): cannot read the ") && !"\(error)".contains("\n")
      }
    }
  }

  @Test func `what is no picture is told with the formats that are`() throws {
    let path = path("png")
    defer { try? FileManager.default.removeItem(atPath: path) }
    for text in ["", "short", "#EXTM3U\n/etc/passwd\n"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      #expect {
        try PictureFile(path)
      } throws: { error in
        "\(error)" == "\(path): cannot read the picture: it is no PNG, nor another of PNG, JPEG, "
          + "WebP, TIFF, AVIF, GIF"
      }
    }
  }

  @Test(.enabled(if: hasProgram, missing)) func `a JPEG says its dots in an inch`() throws {
    let path = path("jpg")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(Self.smooth.pixels, .rgb8, as: .jpeg, to: path)
    try JPEGDensity.set(300, in: path)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(bytes[13..<18] == [1, 1, 44, 1, 44])
    #expect(try PictureFile(path).picture.width == 40)
  }
}
