import Exports
import Foundation
import Testing

/// Graphviz, another program's opinion of what we write.
enum Dot {
  static let missing: Comment = "needs Graphviz's dot (Debian: graphviz)"

  /// A temporary folder, removed with its owner.
  final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("dot-\(UUID())")

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file and gives its path.
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
      let file = url.appendingPathComponent(name)
      try Data(bytes).write(to: file)
      return file.path
    }
  }

  /// The SVG of a drawing as a document, and as text.
  static func svg(of dot: String) throws -> String {
    String(decoding: try Graphviz.svg(of: dot), as: UTF8.self)
  }
}
