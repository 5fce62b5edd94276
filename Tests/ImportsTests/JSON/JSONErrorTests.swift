import Foundation
import Imports
import Testing

/// Each malformed file is refused in one line that says where, what was expected and what was found.
@Suite struct JSONErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let change: (from: String, to: String)
    let message: String

    init(_ file: String, _ from: String, _ to: String, _ message: String) {
      (self.file, change, self.message) = (file, (from, to), message)
    }

    var testDescription: String { message }
  }

  static let cases = [
    Case(
      "win-picbreeder", "\"gid\": \"8\"", "\"gid\": \"7\"",
      "t: $.genome.nodes[8]: expected a gid that no earlier node has, found \"7\""),
    Case(
      "win-picbreeder", "\"gid\": \"8\"", "\"gid\": 0.5",
      "t: $.genome.nodes[8].gid: expected a string or an integer, found 0.5"),
    Case(
      "win-picbreeder", "\"Hidden\"", "\"Other\"",
      "t: $.genome.nodes[8]: expected a nodeType of \"Bias\", \"Input\", \"Output\", \"Hidden\", found "
        + "\"Other\""),
    Case(
      "win-picbreeder", "\"PBGaussian\"", "\"NullFn\"",
      "t: $.genome.nodes[7]: expected an activationFunction of \"PBBipolarSigmoid\", \"PBGaussian\", "
        + "\"Sine\", \"PBCos\", \"pbLinear\", \"BipolarSigmoid\", \"PlainSigmoid\", \"Gaussian\", "
        + "\"Linear\", \"Sine2\", \"StepFunction\", found \"NullFn\""),
    Case(
      "win-picbreeder", "\"PBGaussian\", \"nodeType\": \"Output\"",
      "\"PBGaussian\", \"nodeType\": \"Hidden\"",
      "t: $.genome.nodes: expected 1 output or 3: hue, saturation, brightness, found 2"),
    Case(
      "win-picbreeder", "\"targetID\": \"6\"", "\"targetID\": \"16\"",
      "t: $.genome.connections[6]: expected a targetID that is a node of the genome, found \"16\""),
    Case(
      "win-picbreeder", "\"weight\": 1.5", "\"weight\": 1e39",
      "t: $.genome.connections[0].weight: expected a number within single precision, found 1e+39"),
    Case(
      "win-picbreeder", "\"weight\": 1.5,", "",
      "t: $.genome.connections[0]: expected a member \"weight\", found none"),
    Case(
      "picbreeder-vlm", "\"key\": 3", "\"key\": -5",
      "t: $.nodes[7]: expected a key of -4 or more, found -5"),
    Case(
      "picbreeder-vlm", "\"key\": 3", "\"key\": 2",
      "t: $.nodes[7]: expected a key that no earlier node has, found 2"),
    Case(
      "picbreeder-vlm", "\"sigmoid\"", "\"relu\"",
      "t: $.nodes[7].activation: expected an activation of \"sin\", \"sigmoid\", \"gaussian\", \"cos\", "
        + "\"identity\", found \"relu\""),
    Case(
      "picbreeder-vlm", "\"inAct\": [ \"identity\", ", "\"inAct\": [ ",
      "t: $.inAct: expected 4 functions, found an array of 3 elements"),
    Case(
      "picbreeder-vlm", "\"from\": -2", "\"from\": 9",
      "t: $.connections[4]: expected a \"from\" that is a node of the genome, found \"9\""),
    Case(
      "neat-python", "\"1.0\"", "\"2.0\"",
      "t: $.format_version: expected version 1 of neat-python's format, found \"2.0\""),
    Case(
      "neat-python", "\"feedforward\"", "\"ctrnn\"",
      "t: $.network_type: expected \"feedforward\" or \"recurrent\", found \"ctrnn\""),
    Case(
      "neat-python", "[ -1, -2 ]", "[ -1 ]",
      "t: $.topology.input_keys: expected 2 to 4 inputs: x, y, their distance, 1, found 1"),
    Case(
      "neat-python", "[ 0, 1, 2 ]", "[ 0, 1 ]",
      "t: $.topology.output_keys: expected 1 output, grey, or 3: red, green, blue, found 2"),
    Case(
      "neat-python", "\"gauss\"", "\"selu\"",
      "t: $.nodes[0].activation.name: expected a function of neat-python that breed has: \"sigmoid\", "
        + "\"tanh\", \"sin\", \"gauss\", \"relu\", \"elu\", \"softplus\", \"identity\", \"clamped\", "
        + "\"abs\", \"hat\", \"square\", \"cube\", found \"selu\""),
    Case(
      "neat-python", "\"sum\", \"custom\": false }, \"bias\": -0.25",
      "\"max\", \"custom\": false }, \"bias\": -0.25",
      "t: $.nodes[0].aggregation.name: expected \"sum\", the only way in which breed adds up a node, "
        + "found \"max\""),
    Case(
      "neat-python", "\"id\": 4", "\"id\": 3",
      "t: $.nodes[1]: expected an id that no earlier node has, found 3"),
  ]

  @Test(arguments: cases)
  func `a file that is not of the form is refused`(broken: Case) throws {
    let text = String(
      decoding: try Fixtures.bytes("JSON/\(broken.file).json"), as: UTF8.self)
    try #require(text.contains(broken.change.from))
    let changed = text.replacing(broken.change.from, with: broken.change.to, maxReplacements: 1)
    let error = #expect(throws: (any Error).self) {
      try ImportedFile(Array(changed.utf8), source: "t")
    }
    #expect(error.map { "\($0)" } == broken.message)
  }

  @Test(arguments: ["{}", "{ \"nodes\": [] }", "{ \"genome\": 3 }", "{ \"a\": { \"nodes\": 4 } }"])
  func `JSON that nobody writes is refused`(text: String) {
    let error = #expect(throws: (any Error).self) {
      try ImportedFile(Array(text.utf8), source: "t")
    }
    #expect(
      error.map { "\($0)" }?.hasPrefix(
        "t: $: expected a genome of breed, win-Picbreeder, picbreeder-vlm or neat-python, found")
        == true)
  }

  @Test(arguments: [
    ([0x80, 4, 0x95] as [UInt8], "a pickle of Python"), (Array("ccopy_reg\n".utf8), "a pickle"),
    (Array("(dp0\nS'a'\n".utf8), "a pickle of Python"), (Array("}q\u{0}.".utf8), "a pickle"),
    ([0x1F, 0x8B, 8], "a gzip file: unpack it by gunzip first"),
    ([0x1F, 0x8B, 8], "in one that neat-python keeps as a checkpoint is a pickle of Python"),
    ([UInt8](repeating: 0x61, count: 257) + "ustar\u{0}00".utf8, "a tar archive: unpack it, "),
  ])
  func `a pickle is refused in plain words, and never opened`(
    bytes: [UInt8], words: String
  ) throws {
    let error = #expect(throws: (any Error).self) { try ImportedFile(bytes, source: "w.pkl") }
    let message = try #require(error.map { "\($0)" })
    #expect(message.hasPrefix("w.pkl: expected a PNG, ") && message.contains(words))
    #expect(!message.contains("\n"))
  }

  @Test func `the parts of a genome have limits`() throws {
    let node = "{ \"key\": 3, \"activation\": \"sin\" }"
    let link = "{ \"from\": -1, \"to\": 0, \"weight\": 1 }"
    func message(_ nodes: Int, _ links: Int) -> String? {
      let text =
        "{ \"nodes\": [" + [String](repeating: node, count: nodes).joined(separator: ",")
        + "], \"connections\": ["
        + [String](repeating: link, count: links).joined(separator: ",") + "] }"
      let error = #expect(throws: (any Error).self) {
        try ImportedFile(Array(text.utf8), source: "t")
      }
      return error.map { "\($0)" }
    }
    #expect(message(1_025, 0) == "t: $.nodes: expected at most 1024 elements, found 1025")
    #expect(message(1, 4_097) == "t: $.connections: expected at most 4096 elements, found 4097")
  }

  @Test func `only Picbreeder's XML is read as anybody`() throws {
    let bytes = try Fixtures.bytes("JSON/neat-python.json")
    let error = #expect(throws: (any Error).self) {
      var rest = bytes[...]
      _ = try ImportedFile(from: "t", as: .fer) { most in
        defer { rest = rest.dropFirst(most) }
        return Array(rest.prefix(most))
      }
    }
    #expect(
      error.map { "\($0)" }
        == "t: expected Picbreeder's XML to read as fer, found a genome of neat-python")
  }
}
