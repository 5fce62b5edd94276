import Pictures
import Rendering

/// Puts picture files into an SVG that names them, so that it is whole by itself.
public enum EmbeddedPictures {
  /// The SVG with each picture's bytes in place of its name.
  ///
  /// - Parameter pictures: the names as they stand in the SVG, and the PNG files of those names. Of
  ///   letters that mean something in XML, Graphviz's versions write some as they are: names had
  ///   better have none.
  public static func embed(_ pictures: [(name: String, png: [UInt8])], in svg: [UInt8]) -> [UInt8] {
    let opening = Array("xlink:href=\"".utf8)
    let names = pictures.map { opening + Array("\($0.name)\"".utf8) }
    var result: [UInt8] = []
    var place = 0
    while place < svg.count {
      let rest = svg[place...]
      if rest.starts(with: opening), let picture = names.firstIndex(where: rest.starts(with:)) {
        result += opening + Array("data:image/png;base64,".utf8)
        result += Base64.encode(pictures[picture].png) + Array("\"".utf8)
        place += names[picture].count
      } else {
        result.append(svg[place])
        place += 1
      }
    }
    return result
  }
}
