import Genomes
import JSON
import TestSupport
import Testing

/// Fully connected layers in a genome's file.
@Suite struct ConnectionRunTests {
  /// Two inputs, four hidden nodes, ink; the first layer full, one connection of the second off.
  private static func layered() -> Genome.Draft {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x, .y], colour: .grey), output: .tanh)
    let hidden = (0..<4).map { NodeID.layered(0, $0) }
    draft.nodes += hidden.map { Node(id: $0, activation: .tanh) }
    for (place, target) in hidden.enumerated() {
      draft.connections += [
        Connection(from: .input(.x), to: target, weight: Float(place) + 0.5),
        Connection(from: .input(.y), to: target, weight: -0.0),
      ]
    }
    draft.connections += hidden.map {
      Connection(from: $0, to: .output(.ink), weight: 1, enabled: $0 != hidden[2])
    }
    return draft
  }

  private static let ids = (0..<4).map { "\"\(NodeID.layered(0, $0))\"" }

  /// The connections of `layered`, to the byte.
  private static let text = """
      "connections": [
        {
          "from": [ "x", "y" ],
          "to": [ \(ids.joined(separator: ", ")) ],
          "weights": [
            [ 0.5, -0.0 ],
            [ 1.5, -0.0 ],
            [ 2.5, -0.0 ],
            [ 3.5, -0.0 ]
          ]
        },
        { "from": \(ids[0]), "to": "ink", "weight": 1.0, "enabled": true },
        { "from": \(ids[1]), "to": "ink", "weight": 1.0, "enabled": true },
        { "from": \(ids[2]), "to": "ink", "weight": 1.0, "enabled": false },
        { "from": \(ids[3]), "to": "ink", "weight": 1.0, "enabled": true }
      ]
    }

    """

  @Test func `a full layer is written as a block, what is not full one by one`() throws {
    let genome = try Self.layered().genome()
    let text = try genome.text
    #expect(text.hasSuffix(Self.text), "\(text)")
    let read = try GenomesTests.genome(of: text)
    #expect(read == genome)
    #expect(read.connections[1].weight.sign == .minus)
  }

  @Test func `fewer than eight connections stay alone`() throws {
    var draft = Self.layered()
    draft.connections.removeFirst(2)
    let genome = try draft.genome()
    #expect(try !genome.text.contains("weights"))
    #expect(try GenomesTests.genome(of: genome.text) == genome)
  }

  @Test func `what was written one by one is read as before`() throws {
    let draft = Self.layered()
    let alone = draft.connections.map {
      "{\"from\":\"\($0.from)\",\"to\":\"\($0.to)\",\"weight\":\($0.weight),"
        + "\"enabled\":\($0.enabled)}"
    }
    let text = try draft.genome().text
    let head = try #require(text.firstRange(of: "\"connections\""))
    let old =
      text[..<head.lowerBound] + "\"connections\":[" + alone.joined(separator: ",") + "]}"
    #expect(try GenomesTests.genome(of: String(old)) == draft.genome())
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `1,000 networks of layers with holes are read as they were written`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for round in 0..<1_000 {
      var draft = Genome.Draft(
        bare: Canvas(inputs: [.x, .y, .r], colour: .rgb), output: .sigmoid)
      var sources = draft.canvas.inputs.map(NodeID.input)
      for layer in 0..<Int.random(in: 1...3, using: &random) {
        let nodes = (0..<Int.random(in: 1...9, using: &random)).map { NodeID.layered(layer, $0) }
        draft.nodes += nodes.map { Node(id: $0, activation: .tanh) }
        for target in nodes {
          draft.connections += sources.map {
            Connection(from: $0, to: target, weight: random.float())
          }
        }
        sources = nodes
      }
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let place = draft.connections.indices.randomElement(using: &random)!
        switch Int.random(in: 0..<3, using: &random) {
        case 0: draft.connections[place].enabled.toggle()
        case 1: draft.connections.remove(at: place)
        default:
          draft.connections.swapAt(
            place, draft.connections.indices.randomElement(using: &random)!)
        }
        if draft.connections.isEmpty { break }
      }
      let genome = try draft.genome()
      let text = try genome.text
      let read = try GenomesTests.genome(of: text)
      #expect(read == genome, "seed \(seed), round \(round)")
      #expect(try read.text == text, "seed \(seed), round \(round)")
    }
  }

  @Test func `a large layer takes few bytes`() throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .tanh)
    let layers = (0..<2).map { layer in (0..<200).map { NodeID.layered(layer, $0) } }
    draft.nodes += layers.joined().map { Node(id: $0, activation: .tanh) }
    for target in layers[1] {
      draft.connections += layers[0].map { Connection(from: $0, to: target, weight: 0.12345678) }
    }
    let genome = try draft.genome()
    let text = try genome.text
    #expect(text.utf8.count < 40_000 * 13 + 100_000)
    #expect(try GenomesTests.genome(of: text) == genome)
  }

  private static let broken: [BrokenFile] = [
    BrokenFile(
      "[ \"x\", \"y\" ],\n      \"to\"", "[],\n      \"to\"",
      "$.connections[0].from: expected at least one node, found an array of 0 elements"),
    BrokenFile(
      "[ \"x\", \"y\" ],\n      \"to\"", "\"x\",\n      \"to\"",
      "$.connections[0].from: expected an array, found \"x\""),
    BrokenFile(
      "[ \"x\", \"y\" ],\n      \"to\"", "[ \"x\", 7 ],\n      \"to\"",
      "$.connections[0].from[1]: expected a string, found 7"),
    BrokenFile(
      "[ \"x\", \"y\" ],\n      \"to\"", "[ \"x\", \"r\" ],\n      \"to\"",
      "$.connections[0].from[1]: expected an id in \"nodes\", found \"r\""),
    BrokenFile(
      "[ \"x\", \"y\" ],\n      \"to\"", "[ \"x\", \"x\" ],\n      \"to\"",
      "$.connections[0]: expected one connection between two nodes, found \"x\" → "
        + "\(ids[0]) again"),
    BrokenFile(
      "[ \"x\", \"y\" ],\n      \"to\"", "[ \"x\", \"ink\" ],\n      \"to\"",
      "$.connections: expected no way from a node back to itself, found one through "),
    BrokenFile(
      "\"to\": [ \(ids[0]), \(ids[1])", "\"to\": [ \(ids[0]), \"y\"",
      "$.connections[0].to[1]: expected a node that is not an input, found \"y\""),
    BrokenFile(
      "\"to\": [ \(ids[0]), \(ids[1])", "\"to\": [ \(ids[0]), \"0123456789ab\"",
      "$.connections[0].to[1]: expected an id in \"nodes\", found \"0123456789ab\""),
    BrokenFile(
      "\"to\": [ \(ids[0]), ", "\"to\": [ ",
      "$.connections[0].weights: expected 3 rows, one for each target, "
        + "found an array of 4 elements"),
    BrokenFile(
      "[ 2.5, -0.0 ]", "[ 2.5 ]",
      "$.connections[0].weights[2]: expected 2 numbers, one for each source, "
        + "found an array of 1 element"),
    BrokenFile(
      "[ 2.5, -0.0 ]", "[ 2.5, null ]",
      "$.connections[0].weights[2][1]: expected a number, found null"),
    BrokenFile(
      "[ 2.5, -0.0 ]", "[ 2.5, 1e39 ]",
      "$.connections[0].weights[2][1]: expected a number within ±3.4028235e+38, found 1e39"),
    BrokenFile(
      "\"weights\": [", "\"enabled\": true, \"weights\": [",
      "$.connections[0]: expected no members but \"from\", \"to\", \"weights\", "
        + "found \"enabled\""),
    BrokenFile(
      "{ \"from\": \(ids[1]), \"to\": \"ink\"", "{ \"from\": \"x\", \"to\": \(ids[3])",
      "$.connections[2]: expected one connection between two nodes, found \"x\" → "
        + "\(ids[3]) again"),
    BrokenFile(
      "{ \"from\": \(ids[1]), \"to\": \"ink\"", "{ \"from\": \"r\", \"to\": \"ink\"",
      "$.connections[2].from: expected an id in \"nodes\", found \"r\""),
  ]

  @Test(arguments: broken)
  func `a broken block is refused with its place, expected and found`(broken: BrokenFile) throws {
    var text = try Self.layered().genome().text
    let words = try #require(text.firstRange(of: broken.words))
    text.replaceSubrange(words, with: broken.instead)
    #expect(message(reading: text).hasPrefix("t.json: " + broken.message))
  }
}
