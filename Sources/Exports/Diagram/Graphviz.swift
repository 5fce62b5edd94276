import Files
import Pictures

/// Graphviz's program `dot`, where it is installed.
public enum Graphviz {
  /// How many seconds it may draw.
  static let patience = 120

  /// Whether a program `dot` that runs is on the path.
  public static var isInstalled: Bool { (try? run(["-V"])) != nil }

  /// The SVG of a drawing.
  ///
  /// - Parameters:
  ///   - drawing: in DOT.
  ///   - folder: what the paths of its pictures are relative to.
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
      program = try ChildProcess(["dot"] + arguments, keepsResults: true, patience: patience)
    } catch {
      throw error.isMissing ? .missing : .unavailable(reason: error.reason)
    }
    // Where it stops reading, its status says why.
    _ = Array(text.utf8).withUnsafeBytes { program.feed($0) }
    let status = program.finish()
    if program.isOverdue { throw .overdue(seconds: patience) }
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

/// Puts picture files into an SVG that names them, so that it needs no other file.
public enum EmbeddedPictures {
  /// The SVG with each picture's bytes in place of its name.
  ///
  /// - Parameter pictures: the names as they are in the SVG, and the PNG files of those names. A
  ///   name should have no character with a meaning in XML: Graphviz's versions differ in which of
  ///   them they escape.
  public static func embed(_ pictures: [(name: String, png: [UInt8])], in svg: [UInt8]) -> [UInt8] {
    let opening = Array("xlink:href=\"".utf8)
    let names = pictures.map { opening + Array("\($0.name)\"".utf8) }
    var result: [UInt8] = []
    var index = 0
    while index < svg.count {
      let rest = svg[index...]
      if rest.starts(with: opening), let picture = names.firstIndex(where: rest.starts(with:)) {
        result += opening + Array("data:image/png;base64,".utf8)
        result += Base64.encode(pictures[picture].png) + Array("\"".utf8)
        index += names[picture].count
      } else {
        result.append(svg[index])
        index += 1
      }
    }
    return result
  }
}

/// Why Graphviz gave no drawing.
public enum GraphvizError: Error, Hashable, Sendable {
  /// There is no program `dot` on the path.
  case missing
  /// The system did not run it, for this reason of the system's.
  case unavailable(reason: String)
  /// It ended with a status that is not 0, or by a signal; the first line that it wrote.
  case failed(status: Int32, reason: String)
  /// It was ended, since it took longer than it may.
  case overdue(seconds: Int)
  /// What it wrote cannot be read, for this reason of the system's.
  case unread(reason: String)
}

extension GraphvizError: CustomStringConvertible {
  /// One line: what failed, and what to do.
  public var description: String {
    switch self {
    case .missing:
      "\(OutsideProgram.dot.missing); without it there is no SVG"
    case .unavailable(let reason): "cannot run dot of graphviz: \(reason)"
    case .failed(let status, let reason):
      "dot of graphviz failed (\(status)): \(reason.isEmpty ? "it did not say why" : reason)"
    case .overdue(let seconds):
      "dot of graphviz took over \(seconds) seconds and was ended: ask for fewer connections "
        + "(--links) or no SVG (--no-svg)"
    case .unread(let reason): "cannot read what dot of graphviz wrote: \(reason)"
    }
  }
}
