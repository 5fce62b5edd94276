import Files
import Pictures

/// The files that a person names for several pictures: a pattern, in which `%d` is a picture's number
/// (`%02d` with two digits at least) and `%n` its name, as `lagoon-3-7`; a folder, as `art/` or one that is
/// there, for the names that they have by themselves; or the one file of one picture.
public struct OutputNames: Hashable, Sendable {
  /// A piece of a name.
  private enum Piece: Hashable, Sendable {
    case text(String)
    case number(digits: Int)
    case name
  }

  /// As it was typed.
  public let text: String
  private let pieces: [Piece]

  /// Reads what was typed. A `%` that begins neither `%d` nor `%n` is one.
  public init(_ text: String) {
    self.text = text
    var pieces: [Piece] = []
    var rest = text[...]
    while let sign = rest.firstIndex(of: "%") {
      let after = rest.index(after: sign)
      let digits = rest[after...].prefix { $0.isASCII && $0.isNumber }
      pieces.append(.text(String(rest[..<sign])))
      switch rest[digits.endIndex...].first {
      case "d" where digits.isEmpty || digits.count == 2 && digits.first == "0":
        pieces.append(.number(digits: Int(digits) ?? 0))
        rest = rest[rest.index(after: digits.endIndex)...]
      case "n" where digits.isEmpty:
        pieces.append(.name)
        rest = rest[rest.index(after: digits.endIndex)...]
      default:
        pieces.append(.text("%"))
        rest = rest[after...]
      }
    }
    self.pieces = pieces + [.text(String(rest))]
  }

  /// Whether it names a file for each of several pictures.
  private var isPattern: Bool {
    pieces.contains { if case .text = $0 { false } else { true } }
  }

  /// The files of pictures, in their order.
  ///
  /// - Parameter own: the name that each has by itself.
  /// - Throws: `RequestError.oneOutput` where there are several and one file is named;
  ///   `RequestError.sameOutput` where two would be one file.
  public func paths(
    of pictures: [FoundPicture], own: [String]
  ) throws(RequestError) -> [String] {
    let paths: [String]
    if text.hasSuffix("/") {
      paths = own.map { text + $0 }
    } else if isPattern {
      paths = pictures.map(path)
    } else if FileSystem.isFolder(text) || FileSystem.isLinkToFolder(text) {
      paths = own.map { "\(text)/\($0)" }
    } else {
      paths = pictures.map { _ in text }
      if pictures.count > 1 { throw .oneOutput(text, count: pictures.count) }
    }
    try Self.check(paths)
    return paths
  }

  /// Throws where two paths are one.
  public static func check(_ paths: [String]) throws(RequestError) {
    var seen: Set<String> = []
    for path in paths where !seen.insert(path).inserted { throw .sameOutput(path) }
  }

  private func path(of picture: FoundPicture) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .name: picture.stem
      case .number(let digits):
        String(repeating: "0", count: max(0, digits - "\(picture.number)".count))
          + "\(picture.number)"
      }
    }.joined()
  }
}
