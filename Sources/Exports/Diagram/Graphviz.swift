import Files

/// Graphviz's program `dot`, where it is installed.
public enum Graphviz {
  /// Whether there is a `dot` on the path that runs.
  public static var isInstalled: Bool { (try? run(["-V"])) != nil }

  /// The SVG of a drawing.
  ///
  /// - Parameters:
  ///   - drawing: in DOT.
  ///   - folder: where the paths of the pictures begin that it names.
  /// - Returns: UTF-8; it depends on Graphviz's version.
  /// - Throws: each case of `GraphvizError`.
  public static func svg(
    of drawing: String, pictures folder: String = "."
  ) throws(GraphvizError) -> [UInt8] {
    try run(["-q", "-Tsvg", "-Gimagepath=\(folder)"], reading: drawing)
  }

  private static func run(
    _ arguments: [String], reading text: String = ""
  ) throws(GraphvizError) -> [UInt8] {
    var program: ChildProcess
    do throws(ChildProcess.Failure) {
      program = try ChildProcess(["dot"] + arguments, keepsResults: true)
    } catch {
      throw error.isMissing ? .missing : .unavailable(reason: error.reason)
    }
    // Where it reads no more, its status says why.
    _ = Array(text.utf8).withUnsafeBytes { program.feed($0) }
    let status = program.finish()
    guard status == 0 else {
      throw .failed(status: status, reason: String(program.lastLines(1).first ?? ""))
    }
    do throws(ChildProcess.Failure) {
      return try program.written()
    } catch {
      throw .unread(reason: error.reason)
    }
  }
}
