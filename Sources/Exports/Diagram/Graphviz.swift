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
  /// - Throws: `OutsideProgramError`.
  public static func svg(
    of drawing: String, pictures folder: String = "."
  ) throws(OutsideProgramError) -> [UInt8] {
    try run(["-q", "-Tsvg", "-Gimagepath=\(folder)"], reading: drawing)
  }

  private static func run(
    _ arguments: [String], reading text: String = ""
  ) throws(OutsideProgramError) -> [UInt8] {
    var program = try RunningProgram(
      .dot, arguments, isFed: true, keepsResults: true, patience: patience)
    // Where it stops reading, its status says why.
    _ = Array(text.utf8).withUnsafeBytes { program.feed($0) }
    try program.finish()
    return try program.written()
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
