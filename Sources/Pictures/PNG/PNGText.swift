import CPNG

/// A text that a PNG carries beside its pixels: an iTXt chunk, compressed (Portable Network Graphics
/// specification, third edition, section 11.3.3.4).
///
/// It is compressed once, where it is made, however many files it goes into.
public struct PNGText: Hashable, Sendable {
  /// What the text is, as readers look for it.
  public let keyword: String
  /// What the chunk holds.
  let chunk: [UInt8]

  /// A text in no stated language.
  ///
  /// The text costs few bytes beside the pixels and is compressed as small as zlib gets.
  ///
  /// - Parameters:
  ///   - keyword: 1 to 79 printable characters of ASCII.
  ///   - text: UTF-8.
  /// - Throws: `PNGError.encoding` where zlib gives up or memory runs out.
  public init(keyword: String, text: [UInt8]) throws(PNGError) {
    precondition(
      1...79 ~= keyword.utf8.count && keyword.utf8.allSatisfy { 0x20...0x7E ~= $0 },
      "expected a keyword of 1 to 79 printable characters")
    var count = compressBound(UInt(text.count))
    var stream = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&stream, &count, text, UInt(text.count), Z_BEST_COMPRESSION) == Z_OK else {
      throw PNGError.encoding(reason: "zlib gave up")
    }
    self.keyword = keyword
    // The ends of keyword, language and translated keyword, and that method 0 compressed the text.
    chunk = Array(keyword.utf8) + [0, 1, 0, 0, 0] + stream.prefix(Int(count))
  }
}
