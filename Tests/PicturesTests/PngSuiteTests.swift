import Foundation
import Hashing
import Pictures
import Testing

/// All of PngSuite (Willem van Schaik), against the pixels that `reference.py` beside it decodes with
/// zlib alone.
@Suite struct PngSuiteTests {
  /// What the reference has of a file.
  struct Expected: CustomTestStringConvertible, Sendable {
    let name: String
    let (width, height): (Int, Int)
    let digest: String
    /// The first, the middle and the last pixel, in hexadecimal digits.
    let pixels: [String]

    var testDescription: String { name }

    init?(_ line: Substring) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 7, let width = Int(words[1]), let height = Int(words[2]) else {
        return nil
      }
      (name, self.width, self.height) = (words[0], width, height)
      (digest, pixels) = (words[3], Array(words[4...]))
    }
  }

  private static let folder =
    Bundle.module.resourceURL!.appendingPathComponent("PngSuite", isDirectory: true)

  private static let expected: [Expected] = {
    let text = try? String(
      contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").compactMap(Expected.init)
  }()

  private static let damaged = [
    "xc1n0g08", "xc9n2c08", "xcrn0g04", "xcsn0g01", "xd0n2c08", "xd3n2c08", "xd9n2c08", "xdtn0g01",
    "xhdn0g08", "xlfn0g04", "xs1n0g01", "xs2n0g01", "xs4n0g01", "xs7n0g01",
  ]

  private static func read(_ name: String) throws -> Picture {
    try Picture(pngFile: folder.appendingPathComponent("\(name).png").path, on: .black)
  }

  @Test func `every file of the suite is expected or damaged`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(
      Set(files.filter { $0.hasSuffix(".png") })
        == Set((Self.expected.map(\.name) + Self.damaged).map { "\($0).png" }))
    #expect(Self.expected.count == 161)
  }

  @Test(arguments: expected)
  func `a file has the pixels of the reference`(expected: Expected) throws {
    let picture = try Self.read(expected.name)
    #expect(picture.width == expected.width && picture.height == expected.height)
    let middle = picture.height / 2 * picture.width + picture.width / 2
    let some = [0, middle, picture.width * picture.height - 1].map { index in
      picture.pixels[3 * index..<3 * index + 3].map { String(format: "%02x", $0) }.joined()
    }
    #expect(some == expected.pixels)
    var hash = SHA256()
    hash.add(picture.pixels)
    #expect("\(hash.digest)" == expected.digest)
  }

  /// A picture has one likeness to a target, however its file is laid out.
  @Test(
    arguments: [
      "0g01", "0g02", "0g04", "0g08", "0g16", "2c08", "2c16", "3p01", "3p02", "3p04", "3p08",
      "4a08",
      "4a16", "6a08", "6a16",
    ])
  func `an interlaced file has the pixels of its twin`(kind: String) throws {
    #expect(try Self.read("basi\(kind)") == Self.read("basn\(kind)"))
  }

  @Test(arguments: damaged)
  func `a damaged file is refused in one line`(name: String) {
    #expect {
      try Self.read(name)
    } throws: { error in
      let words = "\(error)"
      return words.contains("\(name).png: cannot read the PNG: ") && !words.contains("\n")
    }
  }
}
