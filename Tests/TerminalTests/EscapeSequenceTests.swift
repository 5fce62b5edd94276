import Testing

@testable import Terminal

@Suite struct EscapeSequenceTests {
  @Test func `kind, text and length are those of the first sequence`() throws {
    let bytes = Array("\u{1B}[?62;4;22crest".utf8)
    let sequence = try #require(EscapeSequence(at: bytes[...]))
    #expect(sequence.kind == .control("c"))
    #expect(sequence.mark == "?" && sequence.numbers == [62, 4, 22])
    #expect(sequence.length == bytes.count - 4)
  }

  @Test(arguments: [
    ("\u{1B}P>|iTerm2 3.5.0\u{1B}\\", EscapeSequence.Kind.device, ">|iTerm2 3.5.0"),
    ("\u{1B}_Gi=31;OK\u{1B}\\", .application, "Gi=31;OK"),
  ])
  func `strings end with their terminator`(text: String, kind: EscapeSequence.Kind, body: String)
    throws
  {
    let bytes = Array("xx\(text)y".utf8)
    let sequence = try #require(EscapeSequence(at: bytes[2...]))
    #expect(sequence.kind == kind && sequence.body == body)
    #expect(sequence.length == text.utf8.count)
  }

  @Test(arguments: [
    "", "x", "\u{1B}", "\u{1B}[", "\u{1B}[?62;4", "\u{1B}[1\u{1B}", "\u{1B}[1é", "\u{1B}P>|name",
    "\u{1B}_Gi=31;OK\u{1B}", "\u{1B}_Gi=31;OK\u{1B}x", "\u{1B}OA",
  ])
  func `what is not whole is no sequence`(text: String) {
    #expect(EscapeSequence(at: Array(text.utf8)[...]) == nil)
  }

  @Test(arguments: [
    ("[t", [0]), ("[4;;7t", [4, 0, 7]), ("[1;99999999999999999999999;3t", [1]), ("[1:2;3m", []),
  ])
  func `numbers end at what is none`(text: String, numbers: [Int]) throws {
    let sequence = try #require(EscapeSequence(at: Array("\u{1B}\(text)".utf8)[...]))
    #expect(sequence.numbers == numbers)
  }
}
