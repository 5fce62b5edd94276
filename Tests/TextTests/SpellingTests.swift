import Testing
import Text

/// The edit distance and the hints made of it.
@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("flaw", "lawn", 2),
    ("entropy", "entropy", 0), ("entrpy", "entropy", 1), ("ab", "ba", 2),
  ])
  func `the distance of two words`(first: String, second: String, expected: Int) {
    #expect(Spelling.distance(first, second) == expected)
    #expect(Spelling.distance(second, first) == expected)
  }

  @Test func `the nearest name is meant, or else there is a list`() {
    let known = ["entropy", "edges", "bell"]
    #expect(Spelling.hint(for: "edgse", among: known) == #"did you mean "edges"?"#)
    #expect(Spelling.hint(for: "symmetry", among: known) == "there are entropy, edges, bell")
    let waves = (1...9).map { "wave-\($0)" }
    #expect(
      Spelling.hint(for: "wave-x", among: waves)
        == #"did you mean "wave-1", "wave-2" or "wave-3"?"#)
    #expect(Spelling.nearest("wave-12", among: waves + ["wave-123"]).count == 3)
    #expect(Spelling.nearest("lagoon", among: waves).isEmpty)
  }
}
