import JSON
import TestSupport
import Testing

@Suite struct GrammarStringTests {
  @Test(arguments: [
    ("'a'", "t.json:1:1: $: expected a value, found \"'\""),
    (
      "[\"a]",
      "t.json:1:2: $[0]: expected a string with a closing quotation mark, "
        + "found none before the end of the file"
    ),
    (
      "\"a\tb\"",
      #"t.json:1:3: $: expected no control character within a string, found "\t""#
    ),
    (
      "[\"é\nb\"]",
      #"t.json:1:4: $[0]: expected no control character within a string, found "\n""#
    ),
    (
      "\"\u{0}\"",
      #"t.json:1:2: $: expected no control character within a string, found "\u{0}""#
    ),
    (#""\x41""#, #"t.json:1:3: $: expected one of "\/bfnrtu after \, found "x""#),
    (#""\"#, #"t.json:1:3: $: expected one of "\/bfnrtu after \, found the end of the file"#),
    (#""\u12G4""#, #"t.json:1:6: $: expected four hexadecimal digits after \u, found "G""#),
    (
      #""\u12"#,
      #"t.json:1:6: $: expected four hexadecimal digits after \u, found the end of the file"#
    ),
    (#""\u0000""#, #"t.json:1:2: $: expected a string without U+0000, found \u0000"#),
    (#"{"a\u0000b":1}"#, #"t.json:1:4: $: expected a string without U+0000, found \u0000"#),
    (#""\uD800""#, #"t.json:1:2: $: expected surrogates in pairs, found \uD800 alone"#),
    (#""\uDC00""#, #"t.json:1:2: $: expected surrogates in pairs, found \uDC00 alone"#),
    (#""\uD800\uD800""#, #"t.json:1:2: $: expected surrogates in pairs, found \uD800 alone"#),
    (#""\uD800\u0041""#, #"t.json:1:2: $: expected surrogates in pairs, found \uD800 alone"#),
    (#""\uD800x""#, #"t.json:1:2: $: expected surrogates in pairs, found \uD800 alone"#),
    (#""\uD800\n""#, #"t.json:1:2: $: expected surrogates in pairs, found \uD800 alone"#),
  ])
  func `a malformed string is refused`(text: String, expected: String) {
    #expect(message(reading: text) == expected)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xFF], [0xFE],  // never first
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],  // overlong
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],  // surrogates
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],  // beyond U+10FFFF
      [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x28], [0xE2, 0x28, 0xA1],  // cut short
    ] as [[UInt8]])
  func `broken UTF-8 is refused`(bytes: [UInt8]) {
    let hex = String(bytes[0], radix: 16, uppercase: true)
    let expected = "t.json:1:3: $[0]: expected valid UTF-8, found byte 0x\(hex)"
    #expect(message(reading: Array("[\"".utf8) + bytes + Array("\"]".utf8)) == expected)
    #expect(message(reading: Array("[\"".utf8) + bytes) == expected, "at the end of the file")
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u20AC""#, "Aé€"),
    (#""\uD83D\uDE00\uD834\uDD1Ex""#, "😀𝄞x"),
    (#""\uDBFF\uDFFF\uFFFF""#, "\u{10FFFF}\u{FFFF}"),
    (
      "\"\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}\u{10000}\u{10FFFF}\"",
      "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}\u{10000}\u{10FFFF}"
    ),
    (#""\u0001""#, "\u{1}"),
  ])
  func `escapes and UTF-8 are read as the text they stand for`(json: String, text: String) throws {
    #expect(try root(of: json).string() == text)
    let key = try root(of: "{\(json): 1}").members()[0].key
    #expect(key == text)
  }
}
