import Files

/// Pictures as a person types them, in words of a shell: `3 7`, `3,7`, `3-5`, `2/5`, `lagoon/3/1-4`,
/// `stars/5`, `art.png`, and any of them together.
public struct PictureList: Hashable, Sendable {
  /// The pictures in the order typed, also one that stands there more than once.
  public let names: [PictureName]

  /// Reads pictures and ranges, with commas, blanks or both between them. A number right behind a comma is
  /// of the sheet, the stars or the file that what stands before it is of: `lagoon/4/1,3` are two of
  /// lagoon/4, where behind a blank it is of the current sheet.
  ///
  /// A word that names a picture as it is, also by a file that is there, is that picture, whatever
  /// commas and blanks it has.
  ///
  /// - Throws: `RequestError.picture`; `RequestError.pictureOfWhich` for a generation's picture right behind
  ///   a comma and another lineage's.
  public init(_ words: [String]) throws(RequestError) {
    var names: [PictureName] = []
    var isAfterComma = false
    for (place, word) in words.enumerated() {
      let before = isAfterComma || word.hasPrefix(",") ? names.last : nil
      names += try Self.names(
        in: word, isFirst: place == 0, isLast: place == words.count - 1, after: before)
      guard names.count <= NumberList.most else { throw .picture }
      isAfterComma = word.hasSuffix(",")
    }
    self.names = names
  }

  /// The different pictures.
  public var different: [PictureName] { names.unique }

  /// What a person should know where pictures stand there more than once, and each is meant once; nil
  /// where none does.
  public var repetition: String? { repetition("counts once") }

  /// What a person should know where an animation goes to pictures more than once; nil where it does not.
  public var revisit: String? { repetition("is passed as often") }

  private func repetition(_ words: String) -> String? {
    var places: [PictureName: Int] = [:]
    for name in names { places[name, default: 0] += 1 }
    return NumberList.repetition(of: different.filter { places[$0] != 1 }.map(\.description), words)
  }

  /// Reads a word that others may stand before or after, so that a comma may end or begin it.
  ///
  /// - Parameter before: what stands before it and a comma; nil where none does.
  /// - Throws: as `init(_:)`.
  public static func names(
    in word: String, isFirst: Bool = false, isLast: Bool = false, after before: PictureName? = nil
  ) throws(RequestError) -> [PictureName] {
    let name = try? PictureName(word)
    if let name, case .file = name, !name.isMissingFile { return [name] }
    var text = word[...]
    if !isLast, text.hasSuffix(",") { text = text.dropLast() }
    if !isFirst, text.hasPrefix(",") { text = text.dropFirst() }
    if text.isEmpty, !word.isEmpty { return [] }
    var names: [PictureName] = []
    var before = before
    for group in text.split(separator: ",", omittingEmptySubsequences: false) {
      let pictures = group.split(whereSeparator: \.isWhitespace).map(pictures)
      guard !pictures.isEmpty, !pictures.contains(nil) else {
        guard let name else { throw .picture }
        return [name]
      }
      for (place, found) in pictures.enumerated() {
        for picture in found ?? [] {
          names.append(place == 0 ? try picture.behind(before) : picture)
        }
      }
      before = names.last
    }
    return names
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
  /// The picture that is meant right behind a comma and another.
  fileprivate func behind(_ before: PictureName?) throws(RequestError) -> PictureName {
    switch (before, self) {
    case (.bred(let lineage, let generation, _), .bred(nil, nil, let number)):
      return .bred(lineage: lineage, generation: generation, number: number)
    case (.bred(let lineage?, _, _), .bred(nil, _, _)):
      throw .pictureOfWhich("\(self)", behind: before?.description ?? "", of: lineage)
    case (.star, .bred(nil, nil, let number)): return .star(number)
    case (.file(let path, _?), .bred(nil, nil, let number)):
      return .file(path: path, number: number)
    default: return self
    }
  }

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
