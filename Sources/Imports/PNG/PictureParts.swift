import JSON
import Pictures

/// The texts of a PNG into which a long one is divided, and the long one put together again.
///
/// Readers of PNG bound a text: Pillow by 1 MiB unpacked, beyond which it opens no picture, and by
/// 64 MiB for all. So a text of over `most` bytes stands under its keyword, `breed`, as a head alone,
/// `{"format":"breed.picture/2","parts":2}`, and behind it, in their order, under `breed 1`, `breed 2`,
/// … as its bytes.
struct PictureParts {
  /// The most bytes of a text that is not divided, and of a part.
  static let most = 1_000_000

  /// The version of a head.
  private static let format = "breed.picture/2"
  /// No head is longer.
  private static let longestHead = 256

  /// How many parts the head promises.
  private let count: Int
  /// How many were appended.
  private var done = 0
  /// What they hold together.
  private(set) var bytes: [UInt8] = []
  /// The head's place.
  private let place: ImportPlace

  /// Whether all parts are there.
  var isWhole: Bool { done == count }

  /// The texts that hold a text, each with its keyword.
  static func texts(_ text: [UInt8], keyword: String) -> [(keyword: String, text: [UInt8])] {
    guard text.count > most else { return [(keyword, text)] }
    var parts: [[UInt8]] = []
    var start = 0
    while start < text.count {
      var end = min(start + most, text.count)
      // Each part is UTF-8 of its own.
      while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
      parts.append(Array(text[start..<end]))
      start = end
    }
    let head = "{\"format\":\"\(format)\",\"parts\":\(parts.count)}"
    return [(keyword, Array(head.utf8))]
      + parts.enumerated().map { ("\(keyword) \($0 + 1)", $1) }
  }

  /// Reads a head.
  ///
  /// - Returns: nil where the text is none, but the whole.
  /// - Throws: `JSONError` for a head that is not of its form, or promises too many parts.
  init?(head: [UInt8], at place: ImportPlace, limits: ImportLimits) throws(JSONError) {
    guard head.count <= Self.longestHead,
      let document = try? JSONDocument(parsing: head, source: place.description),
      (try? document.root.member("format").string()) == Self.format
    else { return nil }
    try document.root.expectMembers(["format", "parts"])
    count = try document.root.member("parts").integer(in: 1...limits.textParts)
    self.place = place
  }

  /// Appends the next part.
  ///
  /// - Throws: where it is not the next, or the parts are too long together.
  mutating func append(
    _ number: Int, _ part: [UInt8], at place: ImportPlace, limits: ImportLimits
  ) throws(ImportError) {
    guard number == done + 1, number <= count else {
      throw .unexpected(
        at: place, expected: isWhole ? "\(count) parts" : "part \(done + 1) of \(count)",
        found: "part \(number)")
    }
    guard bytes.count + part.count <= limits.text else {
      throw .limit(
        at: place, expected: "at most \(limits.text) bytes in all parts", found: "more")
    }
    bytes += part
    done = number
  }

  /// The text, with the place of its head.
  ///
  /// - Throws: where parts are missing.
  func whole() throws(ImportError) -> CarriedText {
    guard isWhole else {
      throw .unexpected(at: place, expected: "\(count) parts of it", found: "\(done)")
    }
    return CarriedText(bytes: bytes, place: place)
  }
}
