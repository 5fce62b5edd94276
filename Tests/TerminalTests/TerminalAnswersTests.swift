import Pictures
import Rendering
import Testing

@testable import Terminal

@Suite struct TerminalAnswersTests {
  @Test func `every answer is noted`() {
    let answers = TerminalAnswers(
      text: "\u{1B}[4;480;640t\u{1B}P>|XTerm(397)\u{1B}\\\u{1B}_Gi=31;OK\u{1B}\\"
        + "\u{1B}[?1;0;1024S\u{1B}[?2;0;1000;800S\u{1B}[?62;4;22c")
    #expect(answers.pixels == SIMD2(640, 480))
    #expect(answers.name == "XTerm(397)")
    #expect(answers.takesKitty)
    #expect(answers.registers == 1_024)
    #expect(answers.sixelLimit == SIMD2(1_000, 800))
    #expect(answers.attributes == [62, 4, 22])
    #expect(answers.typed.isEmpty)
  }

  @Test func `what is typed in between is kept`() {
    let answers = TerminalAnswers(text: "l\u{1B}[As\u{1B}OB\u{1B}[?62c\r\u{1B}")
    #expect(answers.attributes == [62])
    #expect(String(decoding: answers.typed, as: UTF8.self) == "l\u{1B}[As\u{1B}OB\r\u{1B}")
  }

  @Test(arguments: [
    "\u{1B}_Gi=31;ENOTSUPPORTED:no\u{1B}\\", "\u{1B}_Gi=32;OK\u{1B}\\", "\u{1B}[4;0;640t",
    "\u{1B}[4;480t", "\u{1B}[4;99999999;640t", "\u{1B}[8;24;80t", "\u{1B}[?1;3;0S",
    "\u{1B}[?2;0;-1;5S", "\u{1B}[?2;0;0;0S", "\u{1B}[62c", "\u{1B}P1$r0m\u{1B}\\",
  ])
  func `an answer that says no, or nonsense, says nothing`(text: String) {
    let answers = TerminalAnswers(text: text)
    #expect(!answers.takesKitty && answers.attributes == nil && answers.name == nil)
    #expect(answers.pixels == nil && answers.registers == nil && answers.sixelLimit == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `noise is harmless and comes out as it came in, or as answers`(seed: UInt64) {
    // Bytes of which sequences are made, in any order.
    let letters = Array("\u{1B}\u{1B}\u{1B}[]P_\\?;>|c0123456789GiSt=OK\u{7}x".utf8)
    let bytes = Picture.noise(width: 100, height: 1, seed: seed).pixels
      .map { letters[Int($0) % letters.count] }
    let answers = TerminalAnswers(bytes)
    #expect(answers.typed.count <= bytes.count, "seed \(seed)")
    if answers == TerminalAnswers([]) { #expect(answers.typed.isEmpty, "seed \(seed)") }
    // What is typed alone reads as the same again.
    #expect(TerminalAnswers(Array("ab\u{1B}[A".utf8) + bytes).typed.starts(with: "ab\u{1B}[A".utf8))
  }

  @Test func `a second asking adds to the first`() {
    let both = TerminalAnswers(text: "\u{1B}P>|kitty(0.35)\u{1B}\\\u{1B}[?62cx")
      .merging(TerminalAnswers(text: "\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62;4cy"))
    #expect(both.name == "kitty(0.35)" && both.takesKitty && both.attributes == [62, 4])
    #expect(both.typed == Array("xy".utf8))
  }
}
