import Foundation
import Imports
import Pictures
import Rendering
import Testing

/// The files that lie with these tests.
enum Fixtures {
  static func url(_ path: String) throws -> URL {
    try #require(Bundle.module.resourceURL).appendingPathComponent(path)
  }

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: url(path))) }

  /// The genomes of a file.
  static func imported(
    _ path: String, as reading: PicbreederReading = .fer
  ) throws -> ImportedFile {
    try ImportedFile(picbreeder: bytes(path), source: path, as: reading)
  }

  static func picture(_ path: String) throws -> Picture { try Picture(pngFile: url(path).path) }
}

/// How far two pictures of one size are apart, in parts of 255.
struct Difference {
  let mean: Double
  let greatest: Int

  init(_ one: [UInt8], _ other: [UInt8]) throws {
    try #require(one.count == other.count)
    let all = zip(one, other).map { abs(Int($0) - Int($1)) }
    mean = Double(all.reduce(0, +)) / Double(all.count)
    greatest = all.max() ?? 0
  }
}

/// The error of reading that text as a file `t.xml`; nil where there is none.
func importError(_ text: String, limits: ImportLimits = ImportLimits()) -> ImportError? {
  importError(Array(text.utf8), limits: limits)
}

/// The error of reading those bytes as a file `t.xml`; nil where there is none.
func importError(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) -> ImportError? {
  do throws(ImportError) {
    _ = try ImportedFile(picbreeder: bytes, source: "t.xml", limits: limits)
    return nil
  } catch {
    return error
  }
}
