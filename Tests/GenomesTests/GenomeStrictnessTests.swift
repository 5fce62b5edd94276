import Genomes
import TestSupport
import Testing

/// A file that differs from the golden one in a few words, and what reading it says.
struct BrokenFile: Sendable, CustomTestStringConvertible {
  let words: String
  let instead: String
  let message: String

  init(_ words: String, _ instead: String, _ message: String) {
    self.words = words
    self.instead = instead
    self.message = message
  }

  var testDescription: String { message }
}

@Suite struct GenomeStrictnessTests {
  private static let activations = Activation.allCases.map { "\"\($0.rawValue)\"" }
    .joined(separator: ", ")
  private static let inputs = Input.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")

  private static let root: [BrokenFile] = [
    BrokenFile(
      "breed.genome/1", "breed.genom/1",
      "$.format: expected \"breed.genome/1\", found \"breed.genom/1\""),
    BrokenFile(
      "\"breed.genome/1\"", "1", "$.format: expected a string, found 1"),
    BrokenFile(
      "\"format\": \"breed.genome/1\",", "", "$: expected a member \"format\", found none"),
    BrokenFile(
      "\"format\"", "\"author\": \"me\", \"format\"",
      "$: expected no members but \"format\", \"canvas\", \"nodes\", \"connections\", "
        + "found \"author\""),
    BrokenFile("\"nodes\": [", "\"knots\": [", "$: expected a member \"nodes\", found none"),
  ]

  private static let canvas: [BrokenFile] = [
    BrokenFile(
      "[ \"x\", \"z3\" ]", "[ \"x\", \"w\" ]",
      "$.canvas.inputs[1]: expected one of \(inputs), found \"w\""),
    BrokenFile(
      "[ \"x\", \"z3\" ]", "[ \"x\", \"z3\", \"x\" ]",
      "$.canvas.inputs: expected each input once, found \"x\" twice"),
    BrokenFile(
      "[ \"x\", \"z3\" ]", "\"x\"", "$.canvas.inputs: expected an array, found \"x\""),
    BrokenFile(
      "[ 0.25 ]", "[ 0.25, 1 ]",
      "$.canvas.latents: expected 1 numbers, one for each latent input, found 2"),
    BrokenFile(
      "[ 0.25 ]", "[]",
      "$.canvas.latents: expected 1 numbers, one for each latent input, found 0"),
    BrokenFile(
      "\"latents\": [ 0.25 ],", "", "$.canvas: expected a member \"latents\", found none"),
    BrokenFile("[ 0.25 ]", "[ true ]", "$.canvas.latents[0]: expected a number, found true"),
    BrokenFile(
      "\"scale\": 1.5", "\"scale\": 0",
      "$.canvas: expected finite numbers and a scale over 0, found another"),
    BrokenFile(
      "\"scale\": 1.5", "\"scale\": 1e39",
      "$.canvas.scale: expected a number within ±3.4028235e+38, found 1e39"),
    BrokenFile("\"scale\": 1.5, ", "", "$.canvas: expected a member \"scale\", found none"),
    BrokenFile(
      "\"edges\"", "\"middles\"",
      "$.canvas.sampling: expected one of \"centres\", \"edges\", \"corners\", found \"middles\""),
    BrokenFile(
      "\"grey\"", "\"gray\"",
      "$.canvas.colour: expected one of \"grey\", \"rgb\", \"hsv\", \"oklch\", "
        + "\"palette\", found \"gray\""),
    BrokenFile(
      "\"grey\" }", "\"grey\", \"depth\": 8 }",
      "$.canvas: expected no members but \"inputs\", \"scale\", \"sampling\", \"colour\", "
        + "\"latents\", \"origin\", \"shift\", \"turn\", \"palette\", \"symmetry\", \"tiling\", "
        + "\"image\", found \"depth\""),
    BrokenFile(
      "\"edges\"", "\"edges\", \"origin\": \"middle\"",
      "$.canvas.origin: expected one of \"centred\", \"corner\", found \"middle\""),
    BrokenFile(
      "\"grey\"", "\"grey\", \"shift\": [ 1 ]",
      "$.canvas.shift: expected two numbers, of x and y, found an array of 1 element"),
    BrokenFile(
      "\"grey\"", "\"grey\", \"shift\": [ 1, \"2\" ]",
      "$.canvas.shift[1]: expected a number, found \"2\""),
    BrokenFile(
      "\"grey\"", "\"grey\", \"turn\": 1e39",
      "$.canvas.turn: expected a number within ±3.4028235e+38, found 1e39"),
    BrokenFile(
      "\"grey\"", "\"grey\", \"symmetry\": \"rotation:1\"",
      "$.canvas.symmetry: expected \"none\", \"mirror\", \"two-way\", \"rotation:N\" or "
        + "\"kaleidoscope:N\", N in 2 to 64, found \"rotation:1\""),
    BrokenFile(
      "\"grey\"", "\"grey\", \"tiling\": \"brick\"",
      "$.canvas.tiling: expected one of \"none\", \"torus\", \"mirrors\", found \"brick\""),
    BrokenFile(
      "\"grey\"", "\"rgb\"",
      "$.nodes[2].id: expected an input or output of the canvas, or a hidden node, found \"ink\""),
  ]

  private static let palettes: [BrokenFile] = [
    BrokenFile(
      "\"grey\"", "\"palette\"",
      "$.canvas: expected a member \"palette\", as its colour has one, found none"),
    BrokenFile(
      "\"grey\"", "\"grey\", \"palette\": [ \"#000000\", \"#ffffff\" ]",
      "$.canvas.palette: expected none, as the colour \"grey\" has none, found one"),
    BrokenFile(
      "\"grey\"", "\"palette\", \"palette\": \"ember\"",
      "$.canvas.palette: expected an array, found \"ember\""),
    BrokenFile(
      "\"grey\"", "\"palette\", \"palette\": [ \"#000000\" ]",
      "$.canvas.palette: expected 2 to 16 colours, found 1"),
    BrokenFile(
      "\"grey\"", "\"palette\", \"palette\": [ \"#000000\", \"#FFFFFF\" ]",
      "$.canvas.palette[1]: expected a colour as \"#0b132b\", found \"#FFFFFF\""),
    BrokenFile(
      "\"grey\"", "\"palette\", \"palette\": [ 0, \"#ffffff\" ]",
      "$.canvas.palette[0]: expected a string, found 0"),
  ]

  private static let nodes: [BrokenFile] = [
    BrokenFile(
      "\"sine\"", "\"sin\"", "$.nodes[3].activation: expected one of \(activations), found \"sin\""),
    BrokenFile(
      "\"kind\": \"hidden\"", "\"kind\": \"output\"",
      "$.nodes[3].kind: expected \"hidden\", as \"\(middle)\" is, found \"output\""),
    BrokenFile(
      "\"kind\": \"hidden\"", "\"kind\": \"bias\"",
      "$.nodes[3].kind: expected one of \"input\", \"hidden\", \"output\", found \"bias\""),
    BrokenFile(
      "\"id\": \"z3\"", "\"id\": \"x\"",
      "$.nodes[1].id: expected an id that no earlier node has, found \"x\" again"),
    BrokenFile(
      "\"id\": \"\(middle)\"", "\"id\": 7", "$.nodes[3].id: expected a string, found 7"),
    BrokenFile(
      "\"id\": \"\(middle)\"", "\"id\": \"ABCDEFABCDEF\"",
      "$.nodes[3].id: expected an input, an output or twelve hexadecimal digits, "
        + "found \"ABCDEFABCDEF\""),
    BrokenFile(
      "\"bias\": 0.1", "\"bias\": null", "$.nodes[3].bias: expected a number, found null"),
    BrokenFile(
      "\"bias\": 0.1", "\"bias\": \"0.1\"", "$.nodes[3].bias: expected a number, found \"0.1\""),
    BrokenFile(", \"bias\": 0.1", "", "$.nodes[3]: expected a member \"bias\", found none"),
    BrokenFile(
      "\"bias\": 0.1", "\"bias\": 0.1, \"age\": 3",
      "$.nodes[3]: expected no members but \"id\", \"kind\", \"activation\", \"bias\", "
        + "found \"age\""),
    BrokenFile(
      "\"kind\": \"input\", \"activation\": \"identity\"",
      "\"kind\": \"input\", \"activation\": \"tanh\"",
      "$.nodes[0]: expected an input with activation identity and bias 0, found \"x\""),
  ]

  private static let connections: [BrokenFile] = [
    BrokenFile(
      "\"to\": \"\(middle)\"", "\"to\": \"0123456789ab\"",
      "$.connections[1].to: expected an id in \"nodes\", found \"0123456789ab\""),
    BrokenFile(
      "\"from\": \"\(middle)\"", "\"from\": \"0123456789ab\"",
      "$.connections[2].from: expected an id in \"nodes\", found \"0123456789ab\""),
    BrokenFile(
      "\"to\": \"\(middle)\"", "\"to\": \"z3\"",
      "$.connections[1].to: expected a node that is not an input, found \"z3\""),
    BrokenFile(
      "\"to\": \"\(middle)\"", "\"to\": \"ink\"",
      "$.connections[1]: expected one connection between two nodes, found \"x\" → \"ink\" again"),
    BrokenFile(
      "\"from\": \"\(middle)\"", "\"from\": \"ink\"",
      "$.connections: expected no way from a node back to itself, found one through \"ink\""),
    BrokenFile(
      "\"weight\": 1.0", "\"weight\": -4e38",
      "$.connections[0].weight: expected a number within ±3.4028235e+38, found -4e38"),
    BrokenFile(
      "\"enabled\": false", "\"enabled\": 0",
      "$.connections[0].enabled: expected true or false, found 0"),
    BrokenFile(
      ", \"enabled\": false", "", "$.connections[0]: expected a member \"enabled\", found none"),
    BrokenFile(
      "\"enabled\": false", "\"enabled\": false, \"innovation\": 1",
      "$.connections[0]: expected no members but \"from\", \"to\", \"weight\", \"enabled\", "
        + "found \"innovation\""),
  ]

  @Test(arguments: root + canvas + palettes + nodes + connections)
  func `a broken file is refused with its place, expected and found`(broken: BrokenFile) throws {
    let words = try #require(GenomeJSONTests.text.firstRange(of: broken.words))
    var text = GenomeJSONTests.text
    text.replaceSubrange(words, with: broken.instead)
    #expect(message(reading: text) == "t.json: " + broken.message)
  }

  @Test(arguments: ["[]", "null", "\"breed.genome/1\"", "1"])
  func `another value is no genome`(text: String) {
    #expect(message(reading: text).hasPrefix("t.json: $: expected an object, found "))
  }
}
