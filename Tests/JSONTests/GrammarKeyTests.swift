import JSON
import TestSupport
import Testing

@Suite struct GrammarKeyTests {
  @Test(arguments: [
    (#"{"a":1,"a":2}"#, #"t.json:1:8: $.a: expected each key once, found "a" again"#),
    (#"{"a":1,"\u0061":2}"#, #"t.json:1:8: $.a: expected each key once, found "a" again"#),
    (
      #"{"\n😀\u00e9\\":1,"\u000A\ud83D\uDE00é\u005c":2}"#,
      #"t.json:1:18: $["\n😀é\\"]: expected each key once, found "\n😀é\\" again"#
    ),
    (#"{"\/":1,"/":2}"#, #"t.json:1:9: $["/"]: expected each key once, found "/" again"#),
    (#"{"😀":1,"\uD83D\uDE00":2}"#, #"t.json:1:8: $["😀"]: expected each key once, found "😀" again"#),
    (#"{"":1,"":2}"#, #"t.json:1:7: $[""]: expected each key once, found "" again"#),
    (
      "{\"a\":[\n  {\"b\":1, \"c\":{\"b\":2},\n   \"b\":3}]}",
      #"t.json:3:4: $.a[0].b: expected each key once, found "b" again"#
    ),
  ])
  func `a duplicate key is refused with its path`(text: String, expected: String) {
    #expect(message(reading: text) == expected)
  }

  @Test(arguments: [2, 15, 16, 17, 18, 63])
  func `the last key of an object of any size may not repeat another`(count: Int) throws {
    let members = (0..<count).map { "\"k\($0)\":0" }
    _ = try root(of: "{\(members.joined(separator: ","))}")
    for first in [0, count / 2, count - 1] {
      let text = "{\(members.joined(separator: ",")),\n\"\\u006B\(first)\":0}"
      #expect(
        message(reading: text)
          == "t.json:2:1: $.k\(first): expected each key once, found \"k\(first)\" again")
    }
  }

  @Test func `of several duplicates in a large object the first is named`() {
    let keys = (0..<60).map { "\"z\($0)\":0" } + ["\"z7\":0", "\"z3\":0", "\"z7\":0"]
    #expect(message(reading: "{\(keys.joined(separator: ","))}").contains("$.z7:"))
  }

  @Test(arguments: [
    #"{"a":1,"A":2}"#, #"{"a":1,"a ":2}"#, #"{"e\u0301":1,"é":2}"#, #"{"a":{"a":1},"b":{"a":1}}"#,
    #"{"\n":1,"n":2,"\\n":3}"#,
  ])
  func `keys that differ in any byte are not duplicates`(text: String) throws {
    _ = try root(of: text).members()
  }

  @Test func `a large object with long alike keys is read in little time`() throws {
    let prefix = String(repeating: "k", count: 100)
    let members = (0..<20_000).map { "\"\(prefix)\($0)\":0" }
    let text = "{\(members.joined(separator: ","))}"
    #expect(try root(of: text, limits: JSONLimits(members: 20_000)).members().count == 20_000)
  }
}
