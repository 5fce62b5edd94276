import TestSupport
import Testing

@testable import Text

/// Names of files as text.
@Suite struct RawBytesTests {
  @Test func `a name that is UTF-8 is its text`() {
    for text in ["", "a", "é/ü 漢字 👩‍👩‍👧", "\u{10FEFF}", "\u{F4}"] {
      #expect(String(rawBytes: Array(text.utf8)) == text)
      #expect(text.rawBytes == Array(text.utf8))
    }
  }

  @Test func `each byte that is part of no character has a character of its own`() {
    #expect(String(rawBytes: [0x61, 0xFF, 0x62]) == "a\u{10FFFF}b")
    #expect(String(rawBytes: [0xC3]) == "\u{10FFC3}")
    // Overlong, a surrogate, and beyond the last character.
    #expect(String(rawBytes: [0xC0, 0xAF]).unicodeScalars.map(\.value) == [0x10FFC0, 0x10FFAF])
    #expect(String(rawBytes: [0xED, 0xA0, 0x80]).unicodeScalars.count == 3)
    #expect(String(rawBytes: [0xF4, 0x90, 0x80, 0x80]).unicodeScalars.count == 4)
  }

  @Test func `a name that has such a character is another than one that has such a byte`() {
    let real = Array("\u{10FFFF}".utf8)
    #expect(String(rawBytes: real) != String(rawBytes: [0xFF]))
    #expect(String(rawBytes: real).rawBytes == real)
  }

  @Test func `any bytes are had back, and no two names have one text`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(state: seed)
    let pieces: [[UInt8]] = [
      [0x61], [0x2F], [0xC3], [0xA9], [0xE2, 0x82], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x8F], [0xFF],
      [0x80], Array("ü".utf8), Array("\u{10FF80}".utf8), Array("🎨".utf8),
    ]
    var names: [String: [UInt8]] = [:]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...5, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      let text = String(rawBytes: bytes)
      let back = text.rawBytes
      #expect(back == bytes, "\(bytes), seed \(seed)")
      // By scalars: texts that are canonically equivalent count as equal.
      let key = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
      #expect(names[key] == nil || names[key] == bytes, "\(bytes)")
      names[key] = bytes
    }
  }

  @Test func `in messages such a byte is told by its number`() {
    #expect(printable(String(rawBytes: [0x61, 0xFF, 0x9B])) == "a\\xff\\x9b")
    #expect(printable("\u{10FF7F}") == "\\u{10FF7F}")
  }
}
