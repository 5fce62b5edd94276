import Foundation
import Imports
import Testing

/// The files that lie with these tests, and those that lie with the tests of imports.
enum Fixtures {
  static func url(_ path: String) throws -> URL {
    try #require(Bundle.module.resourceURL).appendingPathComponent(path)
  }

  /// The genomes of a file among the resources of the tests of imports.
  static func imported(_ path: String) throws -> ImportedFile {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../..")
    let file = tests.appendingPathComponent("ImportsTests/Resources/\(path)")
    return try ImportedFile(picbreeder: Array(Data(contentsOf: file)), source: path, as: .fer)
  }
}
