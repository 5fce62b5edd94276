import CPNG

/// Texts that a PNG holds besides its pixels: compressed iTXt chunks (Portable Network Graphics
/// specification, third edition, section 11.3.3.4).
///
/// They are compressed once, when they are made, even if they are written into many files.
public struct PNGText: Hashable, Sendable {
  /// What the chunks hold.
  package let chunks: [[UInt8]]

  /// The text of chunks that are there already.
  package init(chunks: [[UInt8]]) { self.chunks = chunks }

  /// A text without a stated language, compressed at zlib's usual level.
  ///
  /// - Parameters:
  ///   - keyword: what the text is, the word by which readers find it: 1 to 79 printable characters of
  ///     ASCII.
  ///   - text: UTF-8.
  /// - Throws: `PNGError.encoding` where zlib fails or memory runs out.
  public init(keyword: String, text: [UInt8]) throws(PNGError) {
    try self.init([(keyword, text)])
  }

  /// Texts in an order, each as `init(keyword:text:)` takes it.
  ///
  /// - Throws: `PNGError.encoding` where zlib fails or memory runs out.
  public init(_ texts: [(keyword: String, text: [UInt8])]) throws(PNGError) {
    var chunks: [[UInt8]] = []
    for (keyword, text) in texts { chunks.append(try Self.chunk(keyword, text)) }
    self.chunks = chunks
  }

  private static func chunk(_ keyword: String, _ text: [UInt8]) throws(PNGError) -> [UInt8] {
    precondition(
      1...79 ~= keyword.utf8.count && keyword.utf8.allSatisfy { 0x20...0x7E ~= $0 },
      "expected a keyword of 1 to 79 printable characters")
    var count = compressBound(UInt(text.count))
    var stream = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&stream, &count, text, UInt(text.count), 6) == Z_OK else {
      throw PNGError.encoding(reason: "zlib gave up")
    }
    // 0 ends the keyword; 1, 0: the text is compressed, by method 0; 0, 0 end the language and the
    // translated keyword, which are empty.
    return Array(keyword.utf8) + [0, 1, 0, 0, 0] + stream.prefix(Int(count))
  }
}
