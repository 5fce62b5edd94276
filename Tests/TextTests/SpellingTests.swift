import Testing
import Text

/// The edit distance and the hints made of it.
@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("flaw", "lawn", 2),
    ("entropy", "entropy", 0), ("entrpy", "entropy", 1), ("ab", "ba", 1), ("nxet", "next", 1),
    ("ca", "abc", 3),
  ])
  func `the distance of two words`(first: String, second: String, expected: Int) {
    #expect(Spelling.distance(first, second) == expected)
    #expect(Spelling.distance(second, first) == expected)
  }

  @Test func `the nearest name is meant, or else there is a list`() {
    let known = ["entropy", "edges", "bell"]
    #expect(Spelling.hint(for: "edgse", among: known) == #"did you mean "edges"?"#)
    #expect(Spelling.hint(for: "symmetry", among: known) == "there are entropy, edges, bell")
    #expect(Spelling.suggestion(for: "edgse", among: known) == #"did you mean "edges"?"#)
    #expect(Spelling.suggestion(for: "symmetry", among: known) == nil)
    let waves = (1...9).map { "wave-\($0)" }
    #expect(
      Spelling.hint(for: "wave-x", among: waves)
        == #"did you mean "wave-1", "wave-2" or "wave-3"?"#)
    #expect(Spelling.nearest("wave-12", among: waves + ["wave-123"]).count == 3)
    #expect(Spelling.nearest("lagoon", among: waves).isEmpty)
  }

  @Test(arguments: [
    ("nxet", ["next"]), ("nw", ["new"]), ("lgo", ["log"]), ("x", []), ("xor", []),
    ("serendipity", []), ("kaleidscop", ["kaleidoscope"]),
  ])
  func `a guess has two slips at most, and half of the letters right`(
    word: String, expected: [String]
  ) {
    let known = ["next", "new", "log", "goo", "serenade", "kaleidoscope"]
    #expect(Spelling.nearest(word, among: known) == expected)
  }

  @Test func `small letters or large are no slip, and the first letters are near enough`() {
    let known = ["flowers", "Flow-2", "reef"]
    #expect(Spelling.nearest("FLOWERS", among: known) == ["flowers"])
    #expect(Spelling.nearest("flower", among: known) == ["flowers"])
    #expect(Spelling.nearest("flo", among: known) == ["Flow-2", "flowers"])
    #expect(Spelling.nearest("f", among: known).isEmpty)
    #expect(Spelling.nearest("flo", among: known, beginnings: false).isEmpty)
    #expect(Spelling.nearest("", among: known).isEmpty)
  }

  @Test func `what others call so is known, where there is what it stands for`() {
    func hint(_ word: String, _ kind: String, _ known: [String]) -> String {
      Spelling.hint(for: word, among: known, of: kind)
    }
    #expect(hint("xor", "recipe", ["goo", "minimal"]) == #"did you mean "minimal"?"#)
    #expect(hint("xor", "recipe", ["goo", "flat"]) == "there are goo, flat")
    #expect(hint("Red", "palette", ["ember", "plum"]) == #"did you mean "ember"?"#)
    #expect(hint("fier", "palette", ["ember", "plum"]) == #"did you mean "ember"?"#)
    #expect(hint("de", "recipe", ["deep", "mix"]) == #"did you mean "deep"?"#, "not for default")
    let never = hint("never", "colour model", ["grey"])
    #expect(never == "for colours of words, --color never; for pictures there are grey")
    #expect(Spelling.hint(for: "xor", among: ["minimal"]) == "there are minimal")
    #expect(Synonyms.words(forOption: "--depth", among: ["--layers"]) == "did you mean --layers?")
    #expect(Synonyms.words(forOption: "--depth", among: ["--size"]) == nil)
    #expect(
      Synonyms.words(forOption: "--target", among: ["--fitness"])
        == "did you mean --fitness target:FILE?")
    #expect(Synonyms.words(forCommand: "combine")?.contains("breed import --into") == true)
    #expect(Synonyms.words(forCommand: "next") == nil)
  }
}
