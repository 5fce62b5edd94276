/// The text that a PNG carries under a keyword, in one piece or in parts; see `PictureParts`.
///
/// We write iTXt, compressed; other programs that save a picture again may turn it into tEXt or
/// zTXt, so all three are read. Where the text comes before the pixels, reading ends there: a large
/// picture need not be read, and a part of one is enough. Otherwise the file is read to its end.
struct CarriedText {
  /// The text, UTF-8 unless it is broken.
  let bytes: [UInt8]
  /// The place of its chunk; of parts that of their head.
  let place: ImportPlace

  /// Finds the text.
  ///
  /// - Throws: where there is none or more than one, parts of it are missing, doubled or in disorder,
  ///   or the file breaks the rules of PNG or is over a limit.
  init(
    keyword: String, in source: String, limits: ImportLimits, read: @escaping PNGChunkWalk.Source
  ) throws {
    var walk = try PNGChunkWalk(source, limits: limits, read: read)
    var whole: CarriedText?
    var parts: PictureParts?
    while let chunk = try walk.next() {
      if chunk.name == "IDAT", whole != nil || parts?.isWhole == true { break }
      guard let form = Form(rawValue: chunk.name), let part = try walk.part(of: keyword) else {
        continue
      }
      guard part > 0 || whole == nil && parts == nil else {
        throw ImportError.unexpected(
          at: chunk.place, expected: "one text \"\(keyword)\"", found: "a second one")
      }
      guard part == 0 || parts != nil else {
        throw ImportError.unexpected(
          at: chunk.place, expected: "a head \"\(keyword)\" of parts before them",
          found: "part \(part)")
      }
      guard chunk.length <= limits.text else {
        throw ImportError.limit(
          at: chunk.place, expected: "at most \(limits.text) bytes", found: "\(chunk.length)")
      }
      let text = try form.text(of: walk.rest()[...], at: chunk.place, limits: limits)
      if part > 0 {
        try parts?.append(part, text, at: chunk.place, limits: limits)
      } else if let head = try PictureParts(head: text, at: chunk.place, limits: limits) {
        parts = head
      } else {
        whole = CarriedText(bytes: text, place: chunk.place)
      }
    }
    guard let found = try whole ?? parts?.whole() else {
      throw ImportError.unexpected(
        at: ImportPlace(source), expected: "a picture that carries its genome",
        found: "none in it: painted with --bare, or by another program, or saved by one that drops "
          + "texts")
    }
    self = found
  }

  /// A text of the values given.
  init(bytes: [UInt8], place: ImportPlace) {
    self.bytes = bytes
    self.place = place
  }

  /// The chunks that hold texts.
  private enum Form: String {
    case plain = "tEXt"
    case compressed = "zTXt"
    case international = "iTXt"

    /// The text of a chunk whose body is given without its keyword.
    func text(
      of body: ArraySlice<UInt8>, at place: ImportPlace, limits: ImportLimits
    ) throws(ImportError) -> [UInt8] {
      var body = body
      var isCompressed = self == .compressed
      if self == .international {
        guard let flag = body.popFirst(), flag <= 1 else {
          throw .unexpected(
            at: place, expected: "a text compressed (1) or not (0)", found: "neither")
        }
        isCompressed = flag == 1
      }
      if self != .plain {
        guard let method = body.popFirst(), method == 0 || !isCompressed else {
          throw .unexpected(at: place, expected: "compression method 0", found: "another")
        }
      }
      if self == .international {
        // The language and the keyword in it.
        for _ in 0..<2 {
          guard let end = body.firstIndex(of: 0) else {
            throw .unexpected(at: place, expected: "a language, a keyword, a text", found: "less")
          }
          body = body[(end + 1)...]
        }
      }
      return isCompressed ? try Inflation.bytes(of: body, at: place, limits: limits) : Array(body)
    }
  }
}

extension PNGChunkWalk {
  /// Reads a text's keyword.
  ///
  /// - Returns: 0 for the keyword itself, n for that of its part n; nil for any other.
  fileprivate mutating func part(of keyword: String) throws -> Int? {
    guard try bytes(keyword.utf8.count) == Array(keyword.utf8) else { return nil }
    guard let next = try bytes(1).first else { return nil }
    if next == 0 { return 0 }
    guard next == UInt8(ascii: " ") else { return nil }
    var number = 0
    // No file has parts of more digits than chunks are counted by.
    for place in 0...6 {
      guard let digit = try bytes(1).first else { return nil }
      if digit == 0 { return place > 0 ? number : nil }
      guard 48...57 ~= digit, place > 0 || digit > 48 else { return nil }
      number = 10 * number + Int(digit - 48)
    }
    return nil
  }
}
