import Foundation
import Genomes
import Imports
import Rendering
import Testing

/// Genomes of other programs, each against its program's own rule in double precision.
@Suite struct JSONGenomeTests {
  static func imported(_ text: String) throws -> ImportedFile {
    try ImportedFile(Array(text.utf8), source: "t.json")
  }

  private func expect(
    _ file: String, is form: ImportedFile.Form, _ pixels: Formula.Pixels,
    _ rule: (_ x: Double, _ y: Double) -> [Double]
  ) throws {
    let found = try ImportedFile(Fixtures.bytes("JSON/\(file)"), source: file)
    #expect(found.form == form)
    #expect(found.warnings == [])
    try #require(found.members.count == 1)
    let picture = Renderer().picture(of: found.members[0].genome, at: Viewport(side: 64))
    let difference = try Difference(
      picture.pixels, Formula.pixels(side: 64, pixels, rule))
    #expect(difference.greatest <= 1)
    #expect(Set(picture.pixels).count > 40)
  }

  @Test func `a genome of win-Picbreeder paints what that paints`() throws {
    try expect("win-picbreeder.json", is: .winPicbreeder, .centres) { x, y in
      let d = 2.0.squareRoot() * (x * x + y * y).squareRoot()
      let hidden = Formula.sigmoid(4.9 * (1.5 * x - 0.75 * d))
      let brightness = Formula.gaussian(2 * hidden + 0.5 * y + 0.25)
      return Formula.rgb(
        hue: sin(1.25 * brightness), saturation: Formula.sigmoid(2.5 * brightness),
        brightness: brightness)
    }
    let found = try ImportedFile(Fixtures.bytes("JSON/win-picbreeder.json"), source: "w.json")
    #expect(found.members.map(\.origin) == ["breed-1"])
  }

  @Test func `a genome of picbreeder-vlm paints what that paints`() throws {
    try expect("picbreeder-vlm.json", is: .picbreederVLM, .centres) { x, y in
      let d = 2.0.squareRoot() * (x * x + y * y).squareRoot()
      let hidden = Formula.sigmoid(2.25 * x - 1.5 * d + 0.5)
      let inner = Formula.gaussian(1.75 * hidden - 0.5 * sin(y))
      // What no connection enters is 0, whatever its function.
      return Formula.rgb(hue: sin(0.8 * inner), saturation: 0, brightness: cos(inner))
    }
  }

  @Test func `a network of neat-python paints what its example paints`() throws {
    try expect("neat-python.json", is: .neatPython, .corners) { x, y in
      let first = exp(-5 * pow(-0.25 + 2 * (0.75 * x - 0.5 * y), 2))
      let second = 0.2 * log(1 + exp(5 * (0.5 + 0.8 * y)))
      let red = tanh(2.5 * (0.125 + 1.5 * (0.6 * first - 0.4 * second)))
      let green = -1.5 + 1.25 * first + 2 * second
      return [(red + 1) / 2, (green + 1) / 2, 0.5]
    }
  }

  @Test func `an archive of picbreeder-vlm has a genome for each name`() throws {
    let one = String(
      decoding: try Fixtures.bytes("JSON/picbreeder-vlm.json"), as: UTF8.self)
    let names = (1...100).map { "img_\($0)" }
    let found = try Self.imported(
      "{" + names.map { "\"\($0)\": \(one)" }.joined(separator: ",") + "}")
    #expect(found.form == .picbreederVLM)
    #expect(found.members.map(\.origin) == names)
    #expect(Set(found.members.map(\.genome)).count == 1)
  }

  @Test func `a genome of win-Picbreeder alone, of one output, is grey`() throws {
    let found = try Self.imported(
      """
      { "wid": "w7", "phenotype": "other", "nodes": [
        { "gid": 0, "activationFunction": "pbLinear", "nodeType": "Input" },
        { "gid": 1, "activationFunction": "PBCos", "nodeType": "Output" } ],
        "connections": [ { "gid": 2, "sourceID": 0, "targetID": 1, "weight": 2 } ] }
      """)
    #expect(found.members.map(\.origin) == ["w7"])
    #expect(found.members[0].genome.canvas.colour == .grey)
    #expect(
      found.members[0].genome.connections
        == [Connection(from: .input(.x), to: .output(.ink), weight: 2)])
  }

  @Test func `what is not painted is told`() throws {
    let text = String(decoding: try Fixtures.bytes("JSON/win-picbreeder.json"), as: UTF8.self)
    let found = try Self.imported(
      text.replacing("\"sourceID\": \"2\"", with: "\"sourceID\": \"4\"")
        .replacing("\"layer\": 3, \"step\": 0, \"bias\": 0", with: "\"bias\": 0.5")
        .replacing("\"sourceID\": \"0\"", with: "\"sourceID\": \"7\""))
    #expect(
      found.warnings == [
        "t.json: $.genome.nodes[8]: the bias of node 8 is left out, since win-Picbreeder looks at none",
        "t.json: $.genome.connections[3]: the link from 4 to 7 is left out, since win-Picbreeder tells "
          + "a fourth input nothing",
        "t.json: $.genome.connections[4]: the link from 7 to 7, weight 0.25, is left out, since it "
          + "would close a cycle",
      ])
  }

  /// A recurrent network of neat-python with one output, whose file has these links, as source, target
  /// and weight; one of weight 9 is disabled.
  private static func recurrent(_ links: [(Int, Int, Double)]) -> String {
    func node(_ id: Int, _ type: String) -> String {
      """
      { "id": \(id), "type": "\(type)", "activation": { "name": "tanh" },
        "aggregation": { "name": "sum" }, "bias": 0, "response": 1 }
      """
    }
    let connections = links.map { source, target, weight in
      """
      { "from": \(source), "to": \(target), "weight": \(weight), "enabled": \(weight != 9) }
      """
    }
    return """
      { "format_version": "1.0", "network_type": "recurrent",
        "topology": { "input_keys": [ -1, -2 ], "output_keys": [ 0 ] },
        "nodes": [ \(node(3, "hidden")), \(node(4, "hidden")), \(node(0, "output")) ],
        "connections": [ \(connections.joined(separator: ", ")) ] }
      """
  }

  private static let isRecurrent =
    "t.json: $.network_type: the network is recurrent and painted as feed-forward: each node is asked "
    + "once a pixel, and a link that closes a cycle is left out"

  @Test(
    arguments: [
      // What leaves the output, though the file has it first.
      ([(0, 3, 2), (-1, 3, 1), (3, 0, 3), (0, 0, 4)], ["0 to 3", "0 to 0"]),
      // What leads back to the inputs.
      ([(4, 3, 2), (-1, 3, 1), (3, 4, 3), (4, 0, 4)], ["4 to 3"]),
      // What is disabled.
      ([(4, 3, 9), (-1, 3, 1), (-1, 4, 1), (3, 4, 3), (4, 0, 4)], ["4 to 3"]),
      // Of equal ones the second.
      ([(-1, 3, 1), (-1, 4, 1), (4, 3, 2), (3, 4, 3), (4, 0, 4)], ["3 to 4"]),
    ] as [([(Int, Int, Double)], [String])])
  func `of a cycle those links are left out that do not lead from the inputs to the outputs`(
    links: [(Int, Int, Double)], leftOut: [String]
  ) throws {
    let found = try Self.imported(Self.recurrent(links))
    #expect(found.warnings.first == Self.isRecurrent)
    let told = found.warnings.dropFirst()
    #expect(told.count == leftOut.count, "\(told)")
    for (line, link) in zip(told, leftOut) { #expect(line.contains("the link from \(link), ")) }
  }

  @Test func `a recurrent network without a cycle keeps all its links, and is told`() throws {
    let found = try Self.imported(Self.recurrent([(-1, 3, 1), (3, 4, 2), (4, 0, 3)]))
    #expect(found.warnings == [Self.isRecurrent])
  }

  @Test func `programs do not share the names of nodes`() throws {
    let ids = try ["win-picbreeder", "picbreeder-vlm", "neat-python"].map { name in
      try ImportedFile(Fixtures.bytes("JSON/\(name).json"), source: "t.json").members[0].genome
        .nodes.map(\.id).filter { $0.role == .hidden }
    }
    #expect(Set(ids.joined()).count == ids.joined().count)
  }
}
