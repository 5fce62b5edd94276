import JSON
import TestSupport
import Testing

@Suite struct GrammarTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "42", "-1", " 42 ", "\n[\t]\r\n", "\"\"", "[]", "{}",
    "0.0", "-0.0", "0e0", "0E+1", "-0e-1", "1e5", "1E+5", "1.5e-3", "123.456", "1e-400",
    "9223372036854775807", "-9223372036854775808", "1.7976931348623157e308", "0.1e309", "9e307",
    "12e-9999",
    "[1,2,3]", "[[],[[]],{}]", #"{"a":1}"#, #"{"":null}"#, #"{"a":{"a":{"a":1}}}"#,
    #"[{"a":1},{"a":2}]"#, #""\"\\\/\b\f\n\r\t\u0041""#, #""\uD83D\uDE00""#, #""\uFFFF\uFFFE""#,
    "\"é€😀\"", "\"\u{7F}\u{80}\u{2028}\u{10FFFF}\"", "\"//\"", #"{"a" : [ true , false ] }"#,
  ])
  func `valid JSON is read`(text: String) throws {
    _ = try root(of: text)
  }

  @Test(arguments: [
    // an empty document and what follows a document
    ("", "t.json:1:1: $: expected a value, found the end of the file"),
    (" \n ", "t.json:2:2: $: expected a value, found the end of the file"),
    ("1 2", "t.json:1:3: $: expected the end of the file after the value, found \"2\""),
    ("{}x", "t.json:1:3: $: expected the end of the file after the value, found \"x\""),
    ("[]]", "t.json:1:3: $: expected the end of the file after the value, found \"]\""),
    ("1\0", #"t.json:1:2: $: expected the end of the file after the value, found "\u{0}""#),
    ("\u{FEFF}1", "t.json:1:1: $: expected a value, found a byte order mark"),
    // literals
    ("nul", "t.json:1:4: $: expected null, found the end of the file"),
    ("True", "t.json:1:1: $: expected a value, found \"T\""),
    ("nULL", "t.json:1:2: $: expected null, found \"U\""),
    ("NaN", "t.json:1:1: $: expected a value, found \"N\""),
    ("nan", "t.json:1:2: $: expected null, found \"a\""),
    ("Infinity", "t.json:1:1: $: expected a value, found \"I\""),
    ("-Infinity", "t.json:1:2: $: expected a digit after a minus sign, found \"I\""),
    ("undefined", "t.json:1:1: $: expected a value, found \"u\""),
    ("/* a */1", "t.json:1:1: $: expected a value, found \"/\""),
    ("[1 // a\n]", "t.json:1:4: $: expected \",\" or \"]\" after an element, found \"/\""),
    // arrays and objects
    ("[", "t.json:1:2: $[0]: expected a value, found the end of the file"),
    ("[1", "t.json:1:3: $: expected \",\" or \"]\" after an element, found the end of the file"),
    ("[1,]", "t.json:1:4: $[1]: expected a value, found \"]\""),
    ("[,1]", "t.json:1:2: $[0]: expected a value, found \",\""),
    ("[1 2]", "t.json:1:4: $: expected \",\" or \"]\" after an element, found \"2\""),
    ("[1}", "t.json:1:3: $: expected \",\" or \"]\" after an element, found \"}\""),
    ("{", "t.json:1:2: $: expected a key in quotation marks, found the end of the file"),
    ("{a:1}", "t.json:1:2: $: expected a key in quotation marks, found \"a\""),
    ("{'a':1}", "t.json:1:2: $: expected a key in quotation marks, found \"'\""),
    ("{1:1}", "t.json:1:2: $: expected a key in quotation marks, found \"1\""),
    (#"{"a" 1}"#, #"t.json:1:6: $.a: expected ":" after a key, found "1""#),
    (#"{"a"}"#, #"t.json:1:5: $.a: expected ":" after a key, found "}""#),
    (#"{"a":}"#, #"t.json:1:6: $.a: expected a value, found "}""#),
    (#"{"a":1,}"#, #"t.json:1:8: $: expected a key in quotation marks, found "}""#),
    (#"{"a":1 "b":2}"#, #"t.json:1:8: $: expected "," or "}" after a member, found "\"""#),
    (#"{"a":[{"b":[1,x]}]}"#, #"t.json:1:15: $.a[0].b[1]: expected a value, found "x""#),
    ("[\u{A0}1]", #"t.json:1:2: $[0]: expected a value, found "\#u{A0}""#),
    ("[\u{0B}1]", #"t.json:1:2: $[0]: expected a value, found "\u{B}""#),
  ])
  func `what is not JSON is refused`(text: String, expected: String) {
    #expect(message(reading: text) == expected)
  }
}
