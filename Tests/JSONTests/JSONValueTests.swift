import JSON
import TestSupport
import Testing

@Suite struct JSONValueTests {
  private static let genome = JSONValue.object([
    ("format", .integer(1)),
    ("title", .string("a/b \"c\"\\\n\u{1}\u{7F}é😀")),
    ("canvas", .line(.object([("width", .integer(256)), ("ratio", .double(1.5))]))),
    (
      "nodes",
      .array([
        .line(.object([("id", .string("x")), ("bias", .float(0.5)), ("tags", .array([]))])),
        .line(.object([("id", .string("y")), ("rgb", .array([.integer(1), .float(-0.0)]))])),
      ])
    ),
    ("parents", .array([.null, .bool(true), .bool(false)])),
    ("none", .object([])), ("empty", .array([])), ("line", .line(.null)),
  ])

  private static let genomeText = """
    {
      "format": 1,
      "title": "a/b \\"c\\"\\\\\\n\\u0001\u{7F}é😀",
      "canvas": { "width": 256, "ratio": 1.5 },
      "nodes": [
        { "id": "x", "bias": 0.5, "tags": [] },
        { "id": "y", "rgb": [ 1, -0.0 ] }
      ],
      "parents": [
        null,
        true,
        false
      ],
      "none": {},
      "empty": [],
      "line": null
    }

    """

  @Test func `lines stand on one line and the rest is indented`() throws {
    #expect(try Self.genome.text == Self.genomeText)
  }

  @Test(arguments: [
    (JSONValue.null, "null\n"), (.bool(true), "true\n"), (.string(""), "\"\"\n"),
    (.integer(.min), "-9223372036854775808\n"), (.array([]), "[]\n"), (.object([]), "{}\n"),
    (.line(.array([.line(.object([("a", .line(.null))]))])), "[ { \"a\": null } ]\n"),
    (.array([.array([.integer(1)])]), "[\n  [\n    1\n  ]\n]\n"),
    (.object([("", .string("/"))]), "{\n  \"\": \"/\"\n}\n"),
  ])
  func `any value can be a document`(value: JSONValue, text: String) throws {
    #expect(try value.text == text)
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (1, "1.0"), (-0.0, "-0.0"), (1e-5, "1e-05"), (16_777_216, "16777216.0"),
      (.leastNonzeroMagnitude, "1e-45"), (.greatestFiniteMagnitude, "3.4028235e+38"),
      (1 / 3, "0.33333334"),
    ] as [(Float, String)])
  func `a float is written as its shortest decimal`(float: Float, text: String) throws {
    #expect(try JSONValue.float(float).text == text + "\n")
  }

  @Test func `what is written reads back and writes the same`() throws {
    let read = try copy(of: root(of: Self.genomeText))
    let again = try copy(of: root(of: read.text))
    #expect(try read.text == again.text)
    #expect(try JSONValue.line(read).text == JSONValue.line(Self.genome).text)
  }

  @Test func `an array of 10,000 elements keeps their order`() throws {
    let value = JSONValue.array((0..<10_000).map { .line(.array([.integer($0)])) })
    let elements = try root(of: value.text).elements()
    #expect(elements.count == 10_000)
    for (index, element) in elements.enumerated() {
      #expect(try element.elements()[0].integer() == index)
    }
  }

  @Test(arguments: [
    (
      JSONValue.array([.line(.object([("a", .string("x\0"))]))]),
      #"JSON to be written: $[0].a: expected text without U+0000, found "x\u{0}""#
    ),
    (
      .object([("a\0", .null)]),
      #"JSON to be written: $["a\u{0}"]: expected text without U+0000, found "a\u{0}""#
    ),
    (
      (0..<17).reduce(.null) { value, _ in .array([value]) },
      "JSON to be written: $[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: "
        + "expected nesting of at most 16 levels, found one more"
    ),
  ])
  func `what could not be read back is not written`(value: JSONValue, expected: String) {
    #expect(message { () throws(JSONError) in _ = try value.serialized() } == expected)
  }

  @Test(
    arguments: [
      (1e308, 3), (-.greatestFiniteMagnitude, 3), (9.99e307, 1), (1e-308, 1), (0, 1),
    ] as [(Double, Int)])
  func `a number counts as many words when written as when read`(number: Double, words: Int) throws
  {
    let (value, few) = (JSONValue.array([.double(number)]), JSONLimits(words: words - 1))
    let text = String(
      decoding: try value.serialized(within: JSONLimits(words: words)), as: UTF8.self)
    _ = try root(of: text, limits: JSONLimits(words: words))
    #expect(throws: JSONError.self) { try value.serialized(within: few) }
    #expect(throws: JSONError.self) { try root(of: text, limits: few) }
  }

  @Test func `limits hold for writing as for reading`() {
    func message(_ value: JSONValue, _ limits: JSONLimits) -> String {
      TestSupport.message { _ = try value.serialized(within: limits) }
    }
    let pair = JSONValue.array([.string("aa"), .array([])])
    #expect(message(pair, JSONLimits(words: 1, containers: 2)) == "no error")
    #expect(message(pair, JSONLimits(words: 0)).contains("$[0]: expected at most 0 keys, texts"))
    #expect(message(pair, JSONLimits(containers: 1)).contains("at most 1 arrays and objects"))
    let long = JSONValue.array(Array(repeating: .null, count: 24))
    let few = JSONLimits(words: 20, containers: 3)
    #expect(message(long, few).hasSuffix("numbers and literals, found 24 elements"))
    let object = JSONValue.object([("a", .null), ("b", .null)])
    #expect(message(object, JSONLimits(members: 1)).contains("at most 1 members, found 2"))
    #expect(message(object, JSONLimits(words: 4)) == "no error")
    #expect(message(object, JSONLimits(words: 1)).contains("$: expected at most 1 keys, texts"))
    #expect(
      message(pair, JSONLimits(bytes: 16)).hasSuffix("$: expected at most 16 bytes, found 17 bytes")
    )
    #expect(
      message(pair, JSONLimits(bytes: 1)).hasSuffix(
        "$[0]: expected at most 1 bytes of text, found more"))
  }

  @Test func `a number that is not finite traps`() async {
    await #expect(processExitsWith: .failure) { _ = try JSONValue.float(.nan).serialized() }
    await #expect(processExitsWith: .failure) { _ = try JSONValue.double(.infinity).serialized() }
  }

  @Test func `a key that is written twice traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = try JSONValue.object([("a", .null), ("a", .null)]).serialized()
    }
  }
}
