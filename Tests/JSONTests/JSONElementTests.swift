import JSON
import TestSupport
import Testing

@Suite struct JSONElementTests {
  private static let text = """
    {"nodes": [{"id": "a", "bias": 0.5}, {"id": 42, "bias": null}],
     "on": true, "odd key": [[1, 2.50, {}]]}
    """

  @Test func `members are found by key`() throws {
    let root = try root(of: Self.text)
    #expect(try root.member("on").bool())
    #expect(try root.member("nodes").elements()[0].member("id").string() == "a")
    #expect(try root.member("nodes").elements()[0].member("bias").double() == 0.5)
    #expect(try root.optionalMember("off") == nil)
    #expect(try root.optionalMember("on\0") == nil)
  }

  @Test func `members come in the order of the text`() throws {
    #expect(try root(of: Self.text).members().map(\.key) == ["nodes", "on", "odd key"])
  }

  @Test func `a member that is null is there`() throws {
    let bias = try root(of: Self.text).member("nodes").elements()[1].optionalMember("bias")
    #expect(bias?.isNull == true)
  }

  @Test func `an element keeps its document alive`() throws {
    func innermost() throws -> JSONElement {
      try root(of: Self.text).member("odd key").elements()[0].elements()[1]
    }
    #expect(try innermost().float() == 2.5)
  }

  @Test func `a missing member is named with the path of its object`() throws {
    let root = try root(of: Self.text)
    #expect(
      message { () throws(JSONError) in _ = try root.member("nodes").elements()[0].member("x") }
        == "t.json: $.nodes[0]: expected a member \"x\", found none")
    #expect(
      message { () throws(JSONError) in
        try root.member("nodes").elements()[1].expectMembers(["id", "bias", "kind"])
      } == "t.json: $.nodes[1]: expected a member \"kind\", found none")
  }

  @Test func `an unknown member is named with those that are known`() throws {
    let node = try root(of: Self.text).member("nodes").elements()[1]
    #expect(
      message { () throws(JSONError) in try node.expectMembers(["id"], optional: ["kind"]) }
        == "t.json: $.nodes[1]: expected no members but \"id\", \"kind\", found \"bias\"")
    #expect(
      message { () throws(JSONError) in try node.expectMembers([]) }
        == "t.json: $.nodes[1]: expected no members, found \"id\"")
    try node.expectMembers(["id"], optional: ["kind", "bias"])
    try node.expectMembers([], optional: ["bias", "id"])
  }

  @Test(arguments: [
    ("null", "null"), ("true", "true"), ("false", "false"), ("42", "42"), ("2.50", "2.50"),
    ("\"a\\nb\"", "\"a\\nb\""), ("[]", "an array of 0 elements"),
    ("[null]", "an array of 1 element"), ("{\"a\":1,\"b\":2}", "an object of 2 members"),
  ])
  func `a value of another type is refused and shown`(text: String, found: String) throws {
    let element = try root(of: "[\(text)]").elements()[0]
    let reads: [(String, () throws(JSONError) -> Void)] = [
      ("a string", { () throws(JSONError) in _ = try element.string() }),
      ("an integer", { () throws(JSONError) in _ = try element.integer() }),
      ("a number", { () throws(JSONError) in _ = try element.float() }),
      ("a number", { () throws(JSONError) in _ = try element.double() }),
      ("true or false", { () throws(JSONError) in _ = try element.bool() }),
      ("an array", { () throws(JSONError) in _ = try element.elements() }),
      ("an object", { () throws(JSONError) in _ = try element.members() }),
      ("an object", { () throws(JSONError) in _ = try element.member("a") }),
      ("an object", { () throws(JSONError) in _ = try element.optionalMember("a") }),
      (
        "an object",
        { () throws(JSONError) in try element.expectMembers([], optional: ["a", "b"]) }
      ),
    ]
    let messages = reads.map { ($0.0, message(of: $0.1)) }
    for (expected, message) in messages where message != "no error" {
      #expect(message == "t.json: $[0]: expected \(expected), found \(found)")
    }
    let accepted = Set(messages.filter { $0.1 == "no error" }.map(\.0))
    #expect(accepted.count <= 2, "a value has one type, or is both an integer and a number")
    #expect(element.isNull == (text == "null"))
    #expect(accepted.isEmpty == element.isNull)
  }

  @Test(arguments: [
    ("2", nil), ("5", nil), ("1", "1"), ("6", "6"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("3.0", "3.0"),
  ])
  func `an integer is held to its bounds`(text: String, found: String?) throws {
    let element = try root(of: "[\(text)]").elements()[0]
    let said = message { () throws(JSONError) in
      #expect(try element.integer(in: 2...5) == Int(text))
    }
    let expected = text.contains(".") ? "an integer" : "an integer of 2 to 5"
    #expect(
      said == (found.map { "t.json: $[0]: expected \(expected), found \($0)" } ?? "no error"))
  }

  @Test func `the caller's own errors carry source, path and value`() throws {
    let root = try root(of: Self.text)
    #expect(
      try root.member("nodes").elements()[1].member("id").error(expected: "a node id").description
        == "t.json: $.nodes[1].id: expected a node id, found 42")
    #expect(
      try root.member("odd key").elements()[0].elements()[2].error(expected: "a colour").description
        == "t.json: $[\"odd key\"][0][2]: expected a colour, found an object of 0 members")
    #expect(try root.member("nodes").elements()[1].member("bias").place.path == "$.nodes[1].bias")
    #expect(root.place == JSONPlace(source: "t.json", path: "$"))
  }
}
