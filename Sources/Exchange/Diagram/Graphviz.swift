import Programs

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
    var program: OtherProgram
    do throws(OtherProgram.StartError) {
      program = try OtherProgram(["dot"] + arguments, isFed: false, keepsResults: true)
    } catch {
      throw error.isMissing ? .missing : .unavailable(reason: error.reason)
    }
    let status = program.finish()
    guard status == 0 else {
      throw .failed(status: status, reason: String(program.lastLines(1).first ?? ""))
    }
    return program.written()
  }
}
