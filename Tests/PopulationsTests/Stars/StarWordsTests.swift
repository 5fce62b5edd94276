import Populations
import Testing

@Suite struct StarWordsTests {
  @Test(arguments: [
    ("", true), ("Blue heron, by the sea", true), (String(repeating: "é", count: 200), true),
    ("\u{1F468}\u{200D}\u{1F469}", true), (String(repeating: "a", count: 201), false),
    ("e" + String(repeating: "\u{301}", count: 200), false), ("a\nb", false), ("a\u{1B}[2J", false),
    ("a\u{85}b", false), ("a\u{2028}b", false), ("\u{10FFFF}", false),
  ])
  func `a title is one line of so many characters`(text: String, isRight: Bool) {
    #expect(StarWords.isTitle(text) == isRight)
  }

  @Test(arguments: [
    ("bird", true), ("great blue", true), (String(repeating: "a", count: 50), true), ("", false),
    (String(repeating: "a", count: 51), false), ("a,b", false), (" a", false), ("a ", false),
    ("\u{A0}a", false), ("a\tb", false),
  ])
  func `a tag is a short text without commas`(text: String, isRight: Bool) {
    #expect(StarWords.isTag(text) == isRight)
  }

  @Test(arguments: [
    ("", true), ("one\n\ttwo, \"three\"\n", true), (String(repeating: "a", count: 10_000), true),
    (String(repeating: "a", count: 10_001), false), ("a\r\nb", false), ("\u{7}", false),
  ])
  func `a note may have lines`(text: String, isRight: Bool) {
    #expect(StarWords.isNote(text) == isRight)
  }
}
