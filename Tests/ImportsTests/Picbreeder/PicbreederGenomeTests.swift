import Evolution
import Genomes
import Imports
import JSON
import Testing

/// A genome of one connection x → ink, with parts to be changed.
enum Small {
  static let input = node("in", "x", "0", "identity(x)")
  static let output = node("out", "ink", "1", "sin(x)")

  static func node(
    _ type: String, _ label: String, _ id: String, _ activation: String, _ more: String = ""
  ) -> String {
    "<node type=\"\(type)\" label=\"\(label)\"\(more)><marking branch=\"b\" id=\"\(id)\"/>"
      + "<activation>\(activation)</activation></node>"
  }

  static func link(_ source: String, _ target: String, _ weight: String, _ more: String = "")
    -> String
  {
    "<link>\(more)<source branch=\"b\" id=\"\(source)\"/><target branch=\"b\" id=\"\(target)\"/>"
      + "<weight>\(weight)</weight></link>"
  }

  /// Nodes begin at line 2, links at the line after the last node and two more.
  static func genome(
    _ nodes: [String] = [input, output], _ links: [String] = [link("0", "1", "1.5")]
  ) -> String {
    (["<genome><nodes>"] + nodes + ["</nodes>", "<links>"] + links + ["</links></genome>"])
      .joined(separator: "\n")
  }

  static func imported(
    _ text: String, as reading: PicbreederReading = .picbreeder
  ) throws -> ImportedFile {
    try ImportedFile(picbreeder: Array(text.utf8), source: "t.xml", as: reading)
  }
}

@Suite struct PicbreederGenomeTests {
  private func only(_ text: String) throws -> Genome {
    let found = try Small.imported(text)
    #expect(found.warnings == [])
    return try #require(found.members.count == 1 ? found.members[0].genome : nil)
  }

  @Test func `the plane is that of Picbreeder, in the middle of pixels`() throws {
    let genome = try only(Small.genome())
    #expect(genome.canvas == Canvas(scale: 1, sampling: .centres, colour: .grey))
    #expect(
      genome.nodes.map(\.id) == [.input(.x), .input(.y), .input(.r), .input(.bias)]
        + [.output(.ink)])
    #expect(
      genome.connections == [Connection(from: .input(.x), to: .output(.ink), weight: 1.5)])
    #expect(try Small.imported(Small.genome()).members[0].origin == nil)
  }

  @Test(arguments: [
    ("gaussian", Activation.bipolarGaussian), ("sigmoid", .bipolarSigmoid), ("sin", .sine),
    ("cos", .cosine), ("tanh", .tanh), ("identity", .identity), ("step", .step),
    ("ugaussian", .gaussian), ("usigmoid", .sigmoid),
  ])
  func `activations are known by their names`(name: String, activation: Activation) throws {
    let output = Small.node("out", "ink", "1", " \(name)(x)\n")
    #expect(try only(Small.genome([Small.input, output])).nodes.last?.activation == activation)
  }

  @Test(arguments: [
    (["ink"], ColourModel.grey, [Output.ink]), (["brightness"], .grey, [.ink]),
    (["ink", "hue", "saturation"], .hsv, [.value, .hue, .saturation]),
    (["brightness", "hue", "saturation"], .hsv, [.value, .hue, .saturation]),
    (["hue"], .hsv, [.hue]), (["blue", "red", "green"], .rgb, [.blue, .red, .green]),
  ])
  func `outputs are known by their labels`(
    labels: [String], colour: ColourModel, outputs: [Output]
  ) throws {
    let nodes = labels.enumerated().map { Small.node("out", $1, "\($0 + 1)", "sin(x)") }
    let links = labels.indices.map { Small.link("0", "\($0 + 1)", "\($0)") }
    let genome = try only(Small.genome([Small.input] + nodes, links))
    #expect(genome.canvas.colour == colour)
    #expect(genome.connections.map(\.to) == outputs.map(NodeID.output))
    #expect(genome.connections.map(\.weight) == outputs.indices.map { Float($0) })
    for node in genome.nodes.dropFirst(4) {
      #expect(
        node.activation == (genome.connections.contains { $0.to == node.id } ? .sine : .identity))
    }
  }

  @Test func `an output that the picture has no use for is a hidden node`() throws {
    let nodes = [
      Small.input, Small.node("out", "ink", "1", "sin(x)"),
      Small.node("out", "brightness", "2", "cos(x)"),
    ]
    let genome = try only(
      Small.genome(nodes, [Small.link("0", "1", "1"), Small.link("1", "2", "2")]))
    let hidden = NodeID.named("picbreeder", "b", "1")
    #expect(genome.nodes.map(\.id).suffix(2) == [.output(.ink), hidden])
    #expect(genome.nodes.suffix(2).map(\.activation) == [.cosine, .sine])
    #expect(
      genome.connections == [
        Connection(from: .input(.x), to: hidden, weight: 1),
        Connection(from: hidden, to: .output(.ink), weight: 2),
      ])
  }

  @Test func `links of the same nodes are one connection of their sum`() throws {
    let twice = [Small.node("in", "x", "9", "identity(x)"), Small.input, Small.output]
    let links = [
      Small.link("0", "1", "1", "<marking branch=\"b\" id=\"5\"/>"), Small.link("0", "1", "-3"),
      Small.link("9", "1", "0.5"),
    ]
    #expect(
      try only(Small.genome(twice, links)).connections
        == [Connection(from: .input(.x), to: .output(.ink), weight: -1.5)])
  }

  @Test func `a weight of zero is kept`() throws {
    let genome = try only(Small.genome([Small.input, Small.output], [Small.link("0", "1", "0.0")]))
    #expect(genome.connections.map(\.weight) == [0])
  }

  @Test func `a link that closes a cycle, and one into an input, are left out and told`() throws {
    let nodes = [
      Small.input, Small.output, Small.node("hidden", "", "2", "sin(x)"),
      Small.node("hidden", "", "3", "cos(x)"),
    ]
    let links = [
      Small.link("2", "3", "1"), Small.link("3", "2", "2"), Small.link("3", "3", "3"),
      Small.link("3", "1", "4"), Small.link("1", "2", "5"), Small.link("1", "0", "6"),
      Small.link("0", "2", "7"),
    ]
    let found = try Small.imported(Small.genome(nodes, links))
    #expect(found.members[0].genome.connections.map(\.weight) == [1, 4, 7])
    #expect(
      found.warnings == [
        "t.xml:13: the link from b/1 to b/0 is left out, since it enters an input",
        "t.xml:9: the link from b/3 to b/2, weight 2.0, is left out, since it would close a cycle",
        "t.xml:10: the link from b/3 to b/3, weight 3.0, is left out, since it would close a cycle",
        "t.xml:12: the link from b/1 to b/2, weight 5.0, is left out, since it would close a cycle",
      ])
  }

  @Test func `a node's bias counts, and fer looks at none`() throws {
    let output = Small.node("out", "ink", "1", "sin(x)", " bias=\"0.5\" affinity=\"grey\"")
    let found = try Small.imported(Small.genome([Small.input, output]))
    #expect(found.members[0].genome.nodes.map(\.bias) == [0, 0, 0, 0, 0.5])
    #expect(found.warnings == [])
    let fer = try Small.imported(Small.genome([Small.input, output]), as: .fer)
    #expect(fer.members[0].genome.nodes.allSatisfy { $0.bias == 0 })
    #expect(
      fer.warnings == ["t.xml:3: the bias 0.5 of node b/1 is left out, since fer looks at none"])
    let input = Small.input.replacing("type=\"in\"", with: "type=\"in\" bias=\"2\"")
    #expect(
      try Small.imported(Small.genome([input, Small.output])).warnings
        == ["t.xml:2: the bias 2 of node b/0 is left out, since inputs have none"])
  }

  @Test func `the phenotype structure is a grey picture of the brightness`() throws {
    let nodes = [
      Small.input, Small.node("out", "hue", "1", "sin(x)"),
      Small.node("out", "saturation", "2", "sin(x)"),
      Small.node("out", "brightness", "3", "cos(x)"),
    ]
    let links = [Small.link("0", "3", "2"), Small.link("3", "1", "1")]
    let text = Small.genome(nodes, links).replacing(
      "<genome>", with: "<genome phenotype=\"structure\">")
    let genome = try only(text)
    #expect(genome.canvas.colour == .grey)
    #expect(genome.nodes.first { $0.id == .output(.ink) }?.activation == .cosine)
    #expect(
      genome.connections.first == Connection(from: .input(.x), to: .output(.ink), weight: 2))
    let fer = try Small.imported(text, as: .fer)
    #expect(fer.members[0].genome.canvas.colour == .hsv)
    #expect(
      fer.warnings == ["t.xml:1: the phenotype structure is left out, since fer looks at none"])
    #expect(
      try only(text.replacing("structure", with: "hsb")).canvas.colour == .hsv)
  }

  @Test(arguments: [
    ("delphi.gaussian(x)", Activation.bipolarGaussian), ("delphi.sigmoid(x)", .bipolarSigmoid),
  ])
  func `a function may be written with delphi before it`(
    name: String, activation: Activation
  ) throws {
    let genome = try only(
      Small.genome([Small.input, Small.node("out", "ink", "1", name)], []))
    #expect(genome.nodes.last?.activation == activation)
  }

  @Test func `the two readings differ in where pixels are asked and in the distance`() throws {
    let nodes = [Small.node("in", "d", "0", "identity(x)"), Small.output]
    let text = Small.genome(nodes, [Small.link("0", "1", "-2")])
    let site = try Small.imported(text)
    #expect(site.form == .picbreeder && site.members[0].genome.canvas.sampling == .centres)
    #expect(
      site.members[0].genome.connections.map(\.weight) == [Float(-2 * 2.0.squareRoot())])
    let fer = try Small.imported(text, as: .fer)
    #expect(fer.form == .fer && fer.members[0].genome.canvas.sampling == .corners)
    #expect(fer.members[0].genome.connections.map(\.weight) == [-2.8])
  }

  @Test func `a file may hold a genome, data of one, or storage of several`() throws {
    let genome = Small.genome()
    func named(_ id: Int) -> String {
      genome.replacing("<nodes>", with: "<identifier branch=\"b\" id=\"\(id)\"/><nodes>")
    }
    for text in [
      named(1), "<data version=\"1.0\">\(named(1))</data>",
      "<?xml version=\"1.0\"?>\n<cppn-data version=\"1.2\"/>\n<data>\(named(1))</data>\n",
    ] {
      #expect(try Small.imported(text).members.map(\.origin) == ["b/1"])
    }
    let storage = (1...3).map { "<generation number=\"\($0)\">\(named($0))</generation>" }.joined()
    #expect(
      try Small.imported("<data><storage>\(storage)</storage></data>").members.map(\.origin)
        == ["b/1", "b/2", "b/3"])
  }
}
