/// The text that a PNG carries under a keyword.
///
/// We write iTXt, compressed; other programs that save a picture again may turn it into tEXt or
/// zTXt, so all three are read. Where the text comes before the pixels, reading ends there: a large
/// picture need not be read, and a part of one is enough. Otherwise the file is read to its end.
struct CarriedText {
  /// The text, UTF-8 unless it is broken.
  let bytes: [UInt8]
  /// The place of its chunk.
  let place: ImportPlace

  /// Finds the text.
  ///
  /// - Throws: where there is none or more than one, or the file breaks the rules of PNG or is over
  ///   a limit.
  init(
    keyword: String, in source: String, limits: ImportLimits, read: @escaping PNGChunkWalk.Source
  ) throws {
    var walk = try PNGChunkWalk(source, limits: limits, read: read)
    var found: CarriedText?
    while let chunk = try walk.next() {
      if chunk.name == "IDAT", found != nil { break }
      guard let form = Form(rawValue: chunk.name) else { continue }
      let start = try walk.bytes(keyword.utf8.count + 1)
      guard start == Array(keyword.utf8) + [0] else { continue }
      guard found == nil else {
        throw ImportError.unexpected(
          at: chunk.place, expected: "one text \"\(keyword)\"", found: "a second one")
      }
      guard chunk.length <= limits.text else {
        throw ImportError.limit(
          at: chunk.place, expected: "at most \(limits.text) bytes", found: "\(chunk.length)")
      }
      let body = try walk.rest()
      found = CarriedText(
        bytes: try form.text(of: body[...], at: chunk.place, limits: limits), place: chunk.place)
    }
    guard let found else {
      throw ImportError.unexpected(
        at: ImportPlace(source), expected: "a picture that carries its genome",
        found: "none in it: painted with --bare, or by another program, or saved by one that drops "
          + "texts")
    }
    self = found
  }

  private init(bytes: [UInt8], place: ImportPlace) {
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
