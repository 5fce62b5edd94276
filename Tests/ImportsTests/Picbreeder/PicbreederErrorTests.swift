import Imports
import TestSupport
import Testing

/// One file an error: each is refused in one line that says where, what was expected and what was
/// found.
@Suite struct PicbreederErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let message: String

    init(_ message: String, _ text: String) {
      self.text = text
      self.message = message
    }

    /// With another output in line 3.
    init(_ message: String, output: String) {
      self.init(message, Small.genome([Small.input, output]))
    }

    /// With another link in line 6.
    init(_ message: String, link: String) {
      self.init(message, Small.genome([Small.input, Small.output], [link]))
    }

    var testDescription: String { message }
  }

  static let cases: [Case] =
    [
      Case(
        ": expected a PNG, a genome as JSON, or Picbreeder's: XML, or a zip archive of XML, found nothing",
        ""),
      Case(
        ": expected a PNG, a genome as JSON, or Picbreeder's: XML, or a zip archive of XML, found JSON: "
          + "if it has genomes, breed import reads them",
        "{ \"format\": \"breed.genome/1\" }"),
      Case(": expected a <genome>, alone or in <data>, found <data>", "<cppn-data/><data/>"),
      Case(
        ": expected a <genome>, alone or in <data>, found <b\u{301}>",
        "<b\u{301}><genome/></b\u{301}>"),
      Case(":1: expected a <nodes> in <genome>, found none", "<genome><links/></genome>"),
      Case(":1: expected a <links> in <genome>, found none", "<genome><nodes/></genome>"),
      Case(
        ":3: expected one <nodes> in <genome>, found another",
        "<genome><nodes/>\n\n<nodes/><links/></genome>"),
      Case(
        ":1: expected a node of type \"out\" that gives ink, brightness or a colour, found none",
        "<genome><nodes/><links/></genome>"),
      Case(
        ":2: expected as many of <node> as count says, \"4000000000\", found 1",
        "<genome>\n<nodes count=\"4000000000\">\(Small.output)</nodes><links/></genome>"),
      Case(
        ":2: expected as many of <link> as count says, \"-1\", found 0",
        "<genome><nodes>\(Small.output)</nodes>\n<links count=\"-1\"/></genome>"),
      Case(
        ":3: expected an attribute type of <node>, found none",
        output: "<node><marking branch=\"b\" id=\"1\"/></node>"),
      Case(
        ":3: expected a node of type \"in\", \"out\" or \"hidden\", found \"output\"",
        output: Small.node("output", "ink", "1", "sin(x)")),
      Case(
        ":3: expected a marking that no earlier gene has, found \"b/0\"",
        output: Small.node("out", "ink", "0", "sin(x)")),
      Case(
        ":3: expected a label of \"ink\", \"hue\", \"saturation\", \"brightness\", \"red\", \"green\", \"blue\", "
          + "found \"alpha\"", output: Small.node("out", "alpha", "1", "sin(x)")),
      Case(
        ":3: expected a label of \"x\", \"y\", \"d\", \"bias\", found \"z\\u{9B}\"",
        output: Small.node("in", "z\u{9B}", "1", "identity(x)")),
      Case(
        ":3: expected an attribute label of <node>, found none",
        output: Small.output.replacing(" label=\"ink\"", with: "")),
      Case(
        ":3: expected one output of each label, found \"b/1\"",
        Small.genome([Small.node("out", "ink", "0", "sin(x)"), Small.output], [])),
      Case(
        ":3: expected an activation of gaussian(x), sigmoid(x), sin(x), cos(x), tanh(x), identity(x), "
          + "step(x), ugaussian(x), usigmoid(x), found \"relu(x)\"",
        output: Small.node("out", "ink", "1", "relu(x)")),
      Case(
        ":2: expected an input of identity(x), found sine",
        Small.genome([Small.node("in", "x", "0", "sin(x)"), Small.output])),
      Case(
        ":3: expected a <activation> in <node>, found none",
        output: "<node type=\"hidden\"><marking branch=\"b\" id=\"1\"/></node>"),
      Case(
        ":3: expected a <marking> in <node>, found none",
        output: "<node type=\"hidden\"><activation>sin(x)</activation></node>"),
      Case(
        ":3: expected an attribute branch of <marking>, found none",
        output: "<node type=\"hidden\"><marking id=\"1\"/></node>"),
      Case(
        ":3: expected a decimal number within single precision, found \"nan\"",
        output: Small.node("out", "ink", "1", "sin(x)", " bias=\"nan\"")),
      Case(
        ":6: expected a <source> that is a node of the genome, found \"b/7\"",
        link: Small.link("7", "1", "1")),
      Case(
        ":6: expected a <target> that is a node of the genome, found \"b/7\"",
        link: Small.link("0", "7", "1")),
      Case(":6: expected a <source> in <link>, found none", link: "<link/>"),
      Case(
        ":6: expected a <weight> in <link>, found none",
        link: Small.link("0", "1", "").replacing("<weight></weight>", with: "")),
      Case(
        ":6: expected a marking that no earlier gene has, found \"b/1\"",
        link: Small.link("0", "1", "1", "<marking branch=\"b\" id=\"1\"/>")),
      Case(
        ":6: expected at most 256 bytes, found 257",
        link: Small.link("0", "1", String(repeating: "1", count: 257))),
      Case(
        ":6: expected at most 256 bytes, found 300",
        link: Small.link(String(repeating: "é", count: 150), "1", "1")),
    ]
    + ["", "nan", "NaN", "inf", "-Infinity", "1e400", "1e39", "0x1p3", "1,5", "1 5", "--1", "one"]
    .map {
      Case(
        ":6: expected a decimal number within single precision, found \"\($0)\"",
        link: Small.link("0", "1", $0))
    }

  @Test(arguments: cases)
  func `a file that is not of the format is refused`(broken: Case) {
    #expect(importError(broken.text)?.description == "t.xml" + broken.message)
  }

  @Test func `what overflows once it is added up is refused`() {
    let links = [Small.link("0", "1", "3e38"), Small.link("0", "1", "3e38")]
    #expect(
      importError(Small.genome([Small.input, Small.output], links))?.description
        == "t.xml:6: expected a weight within single precision, found 6e+38")
  }

  @Test func `files, genomes, nodes and links have limits`() {
    let many = (1...1_025).map { Small.node("hidden", "", "\($0)", "sin(x)") }
    #expect(
      importError(Small.genome(many, []))?.description
        == "t.xml:1026: expected at most 1024 of <node>, found 1025")
    let links = [String](repeating: "<link/>", count: 5_000)
    #expect(
      importError(Small.genome([Small.output], links))?.description
        == "t.xml:4101: expected at most 4096 of <link>, found 5000")
    let small = "<genome><nodes>\(Small.output)</nodes><links/></genome>\n"
    let genomes = "<data>" + String(repeating: small, count: 1_001) + "</data>"
    #expect(
      importError(genomes)?.description == "t.xml:1001: expected at most 1000 genomes, found more")
    #expect(
      importError([UInt8](repeating: 0x20, count: (8 << 20) + 1))?.description
        == "t.xml: expected at most 8388608 bytes, found more")
  }

  @Test func `a real file cut off anywhere is refused`() throws {
    let whole = try Fixtures.bytes("Picbreeder/skull-two-roots.xml")
    let end = try #require(whole.lastIndex(of: UInt8(ascii: ">")))
    for length in stride(from: 0, to: end, by: 97) {
      #expect(importError(Array(whole[..<length])) != nil)
    }
    #expect(importError(Array(whole[...end])) == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a real file with bytes changed is read or refused in a line`(seed: UInt64) throws {
    let whole = try Fixtures.bytes("Picbreeder/745_LetterG.xml")
    var random = SplitMix64(state: seed)
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<1 + random.next() % 4 {
        let place = Int(random.next() % UInt64(bytes.count))
        bytes[place] = UInt8(truncatingIfNeeded: random.next())
      }
      let message = importError(bytes)?.description ?? "t.xml"
      #expect(message.hasPrefix("t.xml"), "seed \(seed)")
      #expect(!message.contains { $0.isNewline }, "seed \(seed): \(message)")
    }
  }
}
