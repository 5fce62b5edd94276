import Files

/// Pictures as a person types them, in words of a shell: `3 7`, `3,7`, `3-5`, `2/5`, `lagoon/3/1-4`,
/// `stars/5`, `art.png`, and any of them together.
public struct PictureList: Hashable, Sendable {
  /// The pictures in the order typed, also one that stands there more than once.
  public let names: [PictureName]

  /// Reads pictures and ranges, with commas, blanks or both between them.
  ///
  /// A word that names a picture as it is, also by a file that is there, is that picture, whatever
  /// commas and blanks it has.
  ///
  /// - Throws: `RequestError.picture`.
  public init(_ words: [String]) throws(RequestError) {
    var names: [PictureName] = []
    for (place, word) in words.enumerated() {
      names += try Self.names(in: word, isFirst: place == 0, isLast: place == words.count - 1)
      guard names.count <= NumberList.most else { throw .picture }
    }
    self.names = names
  }

  /// The different pictures.
  public var different: [PictureName] { names.unique }

  /// What a person should know where pictures stand there more than once, and each is meant once; nil
  /// where none does.
  public var repetition: String? {
    var places: [PictureName: Int] = [:]
    for name in names { places[name, default: 0] += 1 }
    return NumberList.repetition(of: different.filter { places[$0] != 1 }.map(\.description))
  }

  /// Reads a word that others may stand before or after, so that a comma may end or begin it.
  ///
  /// - Throws: `RequestError.picture`.
  public static func names(
    in word: String, isFirst: Bool = false, isLast: Bool = false
  ) throws(RequestError) -> [PictureName] {
    let name = try? PictureName(word)
    if let name, !name.isMissingFile { return [name] }
    var text = word[...]
    if !isLast, text.hasSuffix(",") { text = text.dropLast() }
    if !isFirst, text.hasPrefix(",") { text = text.dropFirst() }
    if text.isEmpty, !word.isEmpty { return [] }
    let parts = NumberList.parts(text) ?? []
    let pictures = parts.compactMap(pictures)
    if !parts.isEmpty, pictures.count == parts.count { return pictures.flatMap(\.self) }
    guard let name else { throw .picture }
    return [name]
  }

  /// The pictures of a range, or the one of a name; nil for any other text.
  private static func pictures(_ part: Substring) -> [PictureName]? {
    if let name = try? PictureName(String(part)), !name.isMissingFile { return [name] }
    let start = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    guard let numbers = NumberList.range(part[start...]) else {
      return (try? PictureName(String(part))).map { [$0] }
    }
    let names = numbers.compactMap { try? PictureName("\(part[..<start])\($0)") }
    return names.count == numbers.count ? names : nil
  }
}

extension PictureName {
  /// Whether it is meant as a file, by its ending, that is not there.
  fileprivate var isMissingFile: Bool {
    guard case .file(let path, _) = self else { return false }
    return !FileSystem.isReadable(path)
  }
}

extension PictureName: CustomStringConvertible {
  /// As it is typed.
  public var description: String {
    switch self {
    case .bred(let lineage, let generation, let number):
      let parts = [lineage?.description, generation.map(String.init), "\(number)"]
      return parts.compactMap(\.self).joined(separator: "/")
    case .star(let number): return "\(Self.starPrefix)\(number)"
    case .file(let path, let number): return path + (number.map { "/\($0)" } ?? "")
    }
  }
}
