import JSON
import TestSupport
import Testing

@Suite struct JSONErrorTests {
  @Test func `long text is shortened`() throws {
    let long = String(repeating: "x", count: 1000)
    #expect(
      try root(of: "\"\(long)\"").error(expected: "an id").description
        == "t.json: $: expected an id, found \"\(String(repeating: "x", count: 40))…\"")
    #expect(
      try root(of: "{\"\(long)\": [1]}").members()[0].value.error(expected: "an id").description
        == "t.json: $[\"\(String(repeating: "x", count: 40))…\"]: "
        + "expected an id, found an array of 1 element")
  }

  @Test(arguments: [
    (#""\u001b[31m""#, #""\u{1B}[31m""#), ("\"\u{7F}\u{9B}\"", #""\u{7F}\u{9B}""#),
    ("\"\u{202E}\u{2028}\u{200B}\"", #""\u{202E}\u{2028}\u{200B}""#),
    (#""a\"b\\c\r\n\t""#, #""a\"b\\c\r\n\t""#), ("\"é😀\"", "\"é😀\""),
  ])
  func `what a terminal could obey is escaped`(json: String, shown: String) throws {
    #expect(
      try root(of: json).error(expected: "an id").description
        == "t.json: $: expected an id, found \(shown)")
    #expect(
      try root(of: "{\(json): 0}").members()[0].value.place.path == "$[\(shown)]")
  }

  @Test func `an error is one line even if the name of the file is not`() {
    let error = message { () throws(JSONError) in
      _ = try JSONDocument(parsing: Array("x".utf8), source: "a\n\u{1B}b")
    }
    #expect(error == #"a\n\u{1B}b:1:1: $: expected a value, found "x""#)
  }

  @Test func `lines and columns count from 1 and columns count scalars`() {
    #expect(message(reading: "[\r\n\"é😀\" x]").hasPrefix("t.json:2:6: "))
    #expect(message(reading: "\n\n  x").hasPrefix("t.json:3:3: "))
  }

  @Test func `errors are told apart by case`() throws {
    #expect(
      throws: JSONError.duplicateKey(
        at: JSONPlace(source: "t.json", path: "$.a", line: 1, column: 8), key: "a")
    ) { try root(of: #"{"a":1,"a":2}"#) }
    #expect(
      throws: JSONError.missingMember(
        at: JSONPlace(source: "t.json", path: "$"), key: "b")
    ) { try root(of: #"{"a":1}"#).member("b") }
  }
}
