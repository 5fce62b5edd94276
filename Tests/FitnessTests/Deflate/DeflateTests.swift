import Files
import Foundation
import TestSupport
import Testing

@testable import Fitness

/// The size of a deflate stream, by hand and against zlib.
@Suite struct DeflateTests {
  private func size(_ bytes: [UInt8]) -> Int { bytes.withUnsafeBufferPointer(Deflate.size) }

  @Test func `streams short enough to count`() {
    // A fixed block: 3 bits, the end's 7, and 8 a literal, 9 from 144 on.
    #expect(size([]) == 2)
    #expect(size([65]) == 3)
    #expect(size([200]) == 3)
    #expect(size(Array("abcd".utf8)) == (3 + 4 * 8 + 7 + 7) / 8)
    // One literal, then a repetition of 7: length symbol 7 bits, distance 5.
    #expect(size([UInt8](repeating: 97, count: 8)) == (3 + 8 + 7 + 5 + 7 + 7) / 8)
    // Of 12 by 11: its length has a bit more.
    #expect(size([UInt8](repeating: 97, count: 12)) == (3 + 8 + 7 + 1 + 5 + 7 + 7) / 8)
  }

  @Test func `noise is stored with five bytes more`() {
    #expect(size(noise(count: 12_288, values: 256, seed: 1)) == 12_288 + 5)
    // Blocks end after 16,383 symbols.
    #expect(size(noise(count: 40_000, values: 256, seed: 1)) <= 40_000 + 5 * 3)
  }

  @Test(arguments: Sample.all)
  func `it is within 8 percent of zlib 1.2.13 at level 6`(sample: Sample) {
    let found = size(sample.bytes)
    #expect(
      abs(Double(found - sample.zlib)) <= max(6, 0.08 * Double(sample.zlib)),
      "\(sample.name): \(found), zlib \(sample.zlib)")
  }

  @Test(.enabled(if: Python.isInstalled, "needs /usr/bin/python3"))
  func `the figures of zlib are those of the zlib here, within a percent`() throws {
    for sample in Sample.all {
      let found = try Python.deflatedSize(sample.bytes)
      #expect(
        abs(Double(found - sample.zlib)) <= max(6, 0.01 * Double(sample.zlib)), "\(sample.name)")
    }
  }

  @Test func `codes no longer than the limit satisfy Kraft's equality`() {
    // Fibonacci's numbers make the longest codes.
    var counts = [1, 1]
    while counts.count < 30 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    for limit in [7, 15] {
      let lengths = HuffmanCode.lengths(counts: counts, limit: limit)
      #expect(lengths.max() ?? 0 <= limit && lengths.min() ?? 0 > 0)
      let sum = lengths.reduce(0.0) { $0 + 1 / Double(1 << $1) }
      #expect(sum == 1)
    }
    #expect(HuffmanCode.lengths(counts: [0, 5, 0], limit: 7) == [0, 1, 0])
    #expect(HuffmanCode.lengths(counts: [0, 0], limit: 7) == [0, 0])
    #expect(HuffmanCode.lengths(counts: [8, 4, 2, 1, 1], limit: 7) == [1, 2, 3, 4, 4])
  }

  @Test func `lengths and distances have the codes of RFC 1951`() {
    for (length, symbol, extra) in [
      (3, 257, 0), (10, 264, 0), (11, 265, 1), (12, 265, 1), (13, 266, 1), (18, 268, 1),
      (19, 269, 2), (34, 272, 2), (35, 273, 3), (66, 276, 3), (67, 277, 4), (130, 280, 4),
      (131, 281, 5), (257, 284, 5), (258, 285, 0),
    ] { #expect(DeflateAlphabet.length(length) == (symbol, extra), "\(length)") }
    for (distance, symbol, extra) in [
      (1, 0, 0), (4, 3, 0), (5, 4, 1), (6, 4, 1), (7, 5, 1), (8, 5, 1), (9, 6, 2), (24, 8, 3),
      (25, 9, 3), (257, 16, 7), (24_577, 29, 13), (32_768, 29, 13),
    ] { #expect(DeflateAlphabet.distance(distance) == (symbol, extra), "\(distance)") }
  }
}

private func noise(count: Int, values: UInt64, seed: UInt64) -> [UInt8] {
  var random = SplitMix64(state: seed)
  return (0..<count).map { _ in UInt8(random.next() >> 32 % values) }
}

/// Bytes, and their size as zlib 1.2.13 deflates them at level 6, as Python's
/// `zlib.compressobj(6, zlib.DEFLATED, -15)` says.
struct Sample: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let zlib: Int

  var testDescription: String { name }

  static let all = [
    Sample(name: "zeros", bytes: [UInt8](repeating: 0, count: 12_288), zlib: 29),
    Sample(name: "noise of 4", bytes: noise(count: 12_288, values: 4, seed: 2), zlib: 3_878),
    Sample(name: "noise of 8", bytes: noise(count: 12_288, values: 8, seed: 3), zlib: 5_688),
    Sample(
      name: "a long repetition", zlibOf: noise(count: 3_000, values: 256, seed: 4), times: 5, 3_165),
    Sample(
      name: "slopes", bytes: (0..<12_288).map { UInt8(truncatingIfNeeded: $0 / 40 + $0 % 7) },
      zlib: 1_198),
    Sample(
      name: "waves",
      bytes: (0..<60_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 5_000 + $0 / 64 % 9) },
      zlib: 24_970),
    Sample(
      name: "words",
      bytes: noise(count: 6_000, values: 40, seed: 5).flatMap { number in
        Array("\(Int(number) * Int(number)) ".utf8)
      }, zlib: 6_414),
  ]

  private init(name: String, bytes: [UInt8], zlib: Int) {
    self.name = name
    self.bytes = bytes
    self.zlib = zlib
  }

  private init(name: String, zlibOf bytes: [UInt8], times: Int, _ zlib: Int) {
    self.init(name: name, bytes: (0..<times).flatMap { _ in bytes }, zlib: zlib)
  }
}

/// Python's zlib.
enum Python {
  private static let path = "/usr/bin/python3"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// The size in bytes of what zlib makes at level 6, without its header.
  static func deflatedSize(_ bytes: [UInt8]) throws -> Int {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).raw")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    // Foundation's way to start a program is not safe beside another test that uses it.
    var program = try ChildProcess(
      [
        path, "-c",
        "import sys, zlib; c = zlib.compressobj(6, zlib.DEFLATED, -15); "
          + "print(len(c.compress(open(sys.argv[1], 'rb').read()) + c.flush()))", file.path,
      ], isFed: false, keepsResults: true)
    _ = program.finish()
    let output = try program.written()
    return try #require(
      Int(String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}
