/// Graphviz's program `dot`, where it is installed.
public enum Graphviz {
  /// Whether there is a `dot` on the path that runs.
  public static var isInstalled: Bool { (try? run(["-V"])) != nil }

  /// The SVG of a drawing.
  ///
  /// - Parameters:
  ///   - path: the file that holds the drawing in DOT.
  ///   - folder: where the paths of the pictures begin that it names.
  /// - Returns: UTF-8; it depends on Graphviz's version.
  /// - Throws: each case of `GraphvizError`.
  public static func svg(
    ofFile path: String, pictures folder: String
  ) throws(GraphvizError) -> [UInt8] {
    // A path that begins with a dash is no flag.
    let path = path.hasPrefix("-") ? "./\(path)" : path
    return try run(["-q", "-Tsvg", "-Gimagepath=\(folder)", path])
  }

  private static func run(_ arguments: [String]) throws(GraphvizError) -> [UInt8] {
    let ending: ChildProcess.Ending
    do throws(ChildProcess.Failure) {
      ending = try ChildProcess.run("dot", arguments)
    } catch {
      throw error.isMissing ? .missing : .unavailable(reason: error.reason)
    }
    guard ending.status == 0 else {
      let line = ending.complaints.split(separator: UInt8(ascii: "\n")).first ?? []
      throw .failed(status: ending.status, reason: String(decoding: line, as: UTF8.self))
    }
    return ending.results
  }
}
