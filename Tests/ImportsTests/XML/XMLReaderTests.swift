import Testing

@testable import Imports

@Suite struct XMLReaderTests {
  private func roots(_ bytes: [UInt8]) throws -> [XMLElement] {
    try XMLReader.roots(of: bytes, source: "t.xml", limits: ImportLimits())
  }

  private func roots(_ text: String) throws -> [XMLElement] { try roots(Array(text.utf8)) }

  @Test func `an element has its name, attributes, children, text and line`() throws {
    let all = try roots(
      "<?xml version=\"1.0\"?>\n<!-- c -->\n<a x=\"1\" y='&lt;'>\n b<c/><![CDATA[<]]>&amp;</a>")
    let root = try #require(all.count == 1 ? all[0] : nil)
    #expect(root.name == "a" && root.text == "\n b<&")
    #expect(root.attribute("x") == "1" && root.attribute("y") == "<" && root.attribute("z") == nil)
    #expect(root.place.line == 3 && root.children.map(\.name) == ["c"])
    #expect(root.children[0].place.description == "t.xml:4")
  }

  @Test func `roots may follow one after the other, with the lines of the whole`() throws {
    let all = try roots("<a/>\n\n<b>\n<c/></b><d/>  <!-- e -->\n<f/>\n")
    #expect(all.map(\.name) == ["a", "b", "d", "f"])
    #expect(all.map(\.place.line) == [1, 3, 4, 5])
    #expect(all[1].children[0].place.line == 4)
  }

  @Test func `the encoding that the document names holds for all roots`() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/><b t=\"".utf8)
    #expect(try roots(head + [0xE9] + Array("\"/>".utf8))[1].attribute("t") == "é")
    let wide = "<a t=\"é\"/>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try roots([0xFF, 0xFE] + wide)[0].attribute("t") == "é")
    #expect(try roots([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)).count == 1)
  }

  @Test(arguments: [
    ("", 1), ("<a>\n<b></a>", 2), ("<a>\n", 2), ("<a x=1/>", 1), ("<a/>\n\ntext", 3),
    ("<a>&nbsp;</a>", 1), ("<a>\0</a>", 1), ("<a/>\n<?xml version=\"1.0\"?>", 2),
    ("<?xml version=\"1.0\" encoding=\"none\"?><a/>", 1), ("<a x=\"1\" x=\"2\"/>", 1),
  ])
  func `what is no XML is refused at its line`(text: String, line: Int) {
    let error = #expect(throws: ImportError.self) { try roots(text) }
    #expect(error?.description.hasPrefix("t.xml:\(line): expected well-formed XML, found ") == true)
  }

  @Test(arguments: [
    "<!DOCTYPE a>\n<a/>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
    "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;&x;\">]><a>&z;</a>",
    "<?xml version=\"1.0\"?><!DOCTYPE a [\n<!ENTITY x SYSTEM \"/etc/passwd\">]><a>&x;</a>",
  ])
  func `a document type is refused where it begins`(text: String) {
    let error = #expect(throws: ImportError.self) { try roots(text) }
    #expect(error?.description == "t.xml:1: expected no document type, found <!DOCTYPE")
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: ImportError.self) { try roots(Array("<a>".utf8) + [0xC3, 0x28]) }
  }

  @Test func `depth, parts and roots have limits`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>\n", count: depth) + String(repeating: "</a>", count: depth)
    }
    let tooMany = "at most 786432 elements, attributes and pieces of text"
    #expect(try roots(nested(16)).count == 1)
    #expect(
      throws: ImportError.limit(
        at: ImportPlace("t.xml", line: 17), expected: "elements at most 16 deep",
        found: "deeper ones")
    ) { try roots(nested(100_000)) }
    #expect(
      throws: ImportError.limit(
        at: ImportPlace("t.xml", line: 1), expected: tooMany, found: "more")
    ) { try roots("<a>" + String(repeating: "<b/>", count: 786_432) + "</a>") }
    #expect(
      throws: ImportError.limit(
        at: ImportPlace("t.xml", line: 786_432), expected: tooMany, found: "more")
    ) { try roots("<a>" + String(repeating: "\n", count: 786_432) + "</a>") }
    let attributes = (0..<786_432).map { "a\($0)=''" }.joined(separator: " ")
    #expect(
      throws: ImportError.limit(
        at: ImportPlace("t.xml", line: 1), expected: tooMany, found: "more")
    ) { try roots("<a \(attributes)/>") }
    #expect(
      throws: ImportError.limit(
        at: ImportPlace("t.xml", line: 9), expected: "at most 8 roots", found: "more")
    ) { try roots(String(repeating: "<a/>\n", count: 9)) }
    #expect(try roots(String(repeating: "<a/>\n", count: 8)).count == 8)
  }
}
