import CPNG

/// A text that a PNG holds besides its pixels: a compressed iTXt chunk (Portable Network Graphics
/// specification, third edition, section 11.3.3.4).
///
/// It is compressed once, when it is made, even if it is written into many files.
public struct PNGText: Hashable, Sendable {
  /// What the text is: the word by which readers find it.
  public let keyword: String
  /// What the chunk holds.
  let chunk: [UInt8]

  /// A text without a stated language, compressed at zlib's usual level.
  ///
  /// - Parameters:
  ///   - keyword: 1 to 79 printable characters of ASCII.
  ///   - text: UTF-8.
  /// - Throws: `PNGError.encoding` where zlib fails or memory runs out.
  public init(keyword: String, text: [UInt8]) throws(PNGError) {
    precondition(
      1...79 ~= keyword.utf8.count && keyword.utf8.allSatisfy { 0x20...0x7E ~= $0 },
      "expected a keyword of 1 to 79 printable characters")
    var count = compressBound(UInt(text.count))
    var stream = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&stream, &count, text, UInt(text.count), 6) == Z_OK else {
      throw PNGError.encoding(reason: "zlib gave up")
    }
    self.keyword = keyword
    // 0 ends the keyword; 1, 0: the text is compressed, by method 0; 0, 0 end the language and the
    // translated keyword, which are empty.
    chunk = Array(keyword.utf8) + [0, 1, 0, 0, 0] + stream.prefix(Int(count))
  }
}
