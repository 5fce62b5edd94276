import JSON
import TestSupport
import Testing

@Suite struct JSONLimitsTests {
  private static func nested(_ depth: Int, open: String, close: String) -> String {
    String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
  }

  @Test(arguments: [("[", "]", "[0]"), (#"{"a":"#, "}", ".a")])
  func `16 levels are accepted and 17 refused`(open: String, close: String, step: String) throws {
    _ = try root(of: Self.nested(16, open: open, close: close))
    let path = "$" + String(repeating: step, count: 16)
    let column = 16 * open.count + 1
    #expect(
      message(reading: Self.nested(17, open: open, close: close))
        == "t.json:1:\(column): \(path): expected nesting of at most 16 levels, found one more")
  }

  @Test func `a million opening brackets are refused`() {
    let text = String(repeating: "[", count: 1_000_000)
    #expect(message(reading: text).contains("expected nesting of at most 16 levels"))
  }

  @Test func `json-c reads what is as deep as the limits allow`() throws {
    for depth in [1, 2, 3, 31, 32, 33, 200] {
      let limits = JSONLimits(depth: depth)
      _ = try root(of: Self.nested(depth, open: "[", close: "]"), limits: limits)
      _ = try root(of: Self.nested(depth, open: #"{"a":"#, close: "}"), limits: limits)
    }
  }

  @Test func `a document over the size limit is refused`() throws {
    _ = try root(of: "[1]", limits: JSONLimits(bytes: 3))
    #expect(
      message(reading: "[1] ", limits: JSONLimits(bytes: 3))
        == "t.json:1:1: $: expected at most 3 bytes, found 4")
  }

  @Test func `a document of more than 48 MiB is refused`() {
    let bytes = [UInt8](repeating: 0x20, count: 48 << 20 + 1)
    #expect(message(reading: bytes).contains("expected at most 50331648 bytes, found"))
  }

  @Test(arguments: [
    (#"[1,"a"]"#, #"[1,"a",null]"#, "1:8: $[2]"), ("[1,2]", "[1,1e308]", "1:9: $[1]"),
    (#"[{"a":1}]"#, #"[{"a":1,"b":2}]"#, "1:12: $[0].b"),
  ])
  func `too many words are refused`(few: String, many: String, place: String) throws {
    _ = try root(of: few, limits: JSONLimits(words: 2))
    #expect(
      message(reading: many, limits: JSONLimits(words: 2))
        == "t.json:\(place): expected at most 2 keys, texts, numbers and literals, found more")
  }

  @Test func `too many arrays and objects are refused`() throws {
    _ = try root(of: "[[],{},1]", limits: JSONLimits(containers: 3))
    #expect(
      message(reading: "[[],{},[]]", limits: JSONLimits(containers: 3))
        == "t.json:1:8: $[2]: expected at most 3 arrays and objects, found more")
  }

  @Test func `an object of too many members is refused`() throws {
    _ = try root(of: #"[{"a":1,"b":2},{"c":3}]"#, limits: JSONLimits(members: 2))
    #expect(
      message(reading: #"{"a":1,"b":2,"c":3}"#, limits: JSONLimits(members: 2))
        == "t.json:1:14: $.c: expected objects of at most 2 members, found one more")
  }

  @Test func `a number of 64 characters is accepted and one of 65 refused`() throws {
    let number = "0." + String(repeating: "3", count: 62)
    #expect(try root(of: number).float() == 1 / 3)
    #expect(
      message(reading: "[\(number)3]")
        == "t.json:1:2: $[0]: expected numbers of at most 64 characters, found one of 65")
  }
}
