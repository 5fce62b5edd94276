import Genomes
import Testing

@Suite struct LineageNameTests {
  @Test(arguments: [
    "a", "7", "lineage-1", "Forest_2.b", "a..", "lineage.jsonl", String(repeating: "z", count: 64),
  ])
  func `a name is read as it is written`(text: String) {
    #expect(LineageName(text)?.description == text)
  }

  @Test(arguments: [
    "", ".", "..", "../x", "x/../y", "a/b", "/etc", "a\\b", "-a", "_a", ".current", "~", "a b",
    " a",
    "a\n", "a\0", "a\u{1B}b", "a:b", "a*", "é", "e\u{301}", "森", "ａ", "a\u{202E}b", "%2e%2e",
    String(repeating: "z", count: 65),
  ])
  func `what could be a path or cannot be typed is no name`(text: String) {
    #expect(LineageName(text) == nil)
  }

  @Test func `a number, a range and stars are names that mean pictures`() {
    for (text, isOne) in [
      ("3", true), ("007", true), ("1-3", true), ("stars", true), ("a3", false), ("1-b", false),
      ("2026-11-30", false), ("1.5", false), ("3-", false), ("Stars", false),
    ] {
      #expect(LineageName(text)?.namesPictures == isOne, "\(text)")
    }
  }

  @Test func `names are ordered as text`() {
    let names = ["b", "a-10", "a-2", "B", "1"].compactMap { LineageName($0) }
    #expect(names.sorted().map(\.description) == ["1", "B", "a-10", "a-2", "b"])
  }

  @Test(arguments: [
    ("skull", "skull"), ("576 Skull (1)", "576-Skull--1-"), ("../x", "x"), ("--a", "a"),
    ("é1", "import-1"), ("1-3", "import-1-3"),
    ("stars", "import-stars"), ("2026-11-30", "2026-11-30"), ("", "import"), ("森", "import"),
    ("a\u{1B}[0m", "a--0m"),
    (String(repeating: "z", count: 70), String(repeating: "z", count: 64)),
  ])
  func `any text has a name near it`(text: String, name: String) {
    #expect(LineageName(near: text).description == name)
    #expect(LineageName(name)?.description == name)
  }
}
