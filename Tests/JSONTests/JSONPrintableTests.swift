import Foundation
import JSON
import Testing

/// JSON that a terminal is shown.
@Suite struct JSONPrintableTests {
  @Test func `what a terminal could act on is escaped`() throws {
    let value = JSONValue.object([
      ("a\u{7F}", .string("\u{9B}31m\u{85}\u{202E}x\u{2066}\u{200F}\u{2028}\u{FEFF}")),
      ("b", .line(.array([.string("\u{10FFFF}\u{1B}"), .integer(3)]))),
    ])
    let text = String(decoding: try value.printable(), as: UTF8.self)
    #expect(
      text == """
        {
          "a\\u007f": "\\u009b31m\\u0085\\u202ex\\u2066\\u200f\\u2028\\ufeff",
          "b": [ "\\udbff\\udfff\\u001b", 3 ]
        }

        """)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || 0x20..<0x7F ~= $0.value })
  }

  @Test func `all other text is as in a file, and each reads as the same`() throws {
    let plain = JSONValue.array([.string("é ü 漢字 🎨 / \" \\ \n"), .double(0.5), .null])
    #expect(try plain.printable() == plain.serialized())
    var every = ""
    for number: UInt32 in Array(1..<0x3000) + Array(0xE0000...0x10FFFF) {
      if let scalar = Unicode.Scalar(number) { every.unicodeScalars.append(scalar) }
    }
    let value = JSONValue.array([.string(every)])
    // Another parser's word: json-c takes the escapes of U+ED800 and its like for halves of pairs.
    let found = try JSONSerialization.jsonObject(with: Data(value.printable())) as? [String]
    #expect(found?[0].unicodeScalars.elementsEqual(every.unicodeScalars) == true)
    #expect(try value.serialized() != value.printable(), "files keep their bytes")
  }
}
