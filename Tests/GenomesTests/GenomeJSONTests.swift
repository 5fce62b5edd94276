import Genomes
import JSON
import TestSupport
import Testing

@Suite struct GenomeJSONTests {
  /// The form of the file, to the byte.
  static let text = """
    {
      "format": "breed.genome/1",
      "canvas": { "inputs": [ "x", "z3" ], "latents": [ 0.25 ], "scale": 1.5, "sampling": "edges", "colour": "grey" },
      "nodes": [
        { "id": "x", "kind": "input", "activation": "identity", "bias": 0.0 },
        { "id": "z3", "kind": "input", "activation": "identity", "bias": 0.0 },
        { "id": "ink", "kind": "output", "activation": "bipolar-gaussian", "bias": -0.5 },
        { "id": "3b7df37d33f5", "kind": "hidden", "activation": "sine", "bias": 0.1 }
      ],
      "connections": [
        { "from": "x", "to": "ink", "weight": 1.0, "enabled": false },
        { "from": "x", "to": "3b7df37d33f5", "weight": -0.0, "enabled": true },
        { "from": "3b7df37d33f5", "to": "ink", "weight": 1e-45, "enabled": true }
      ]
    }

    """

  @Test func `a genome is written as the form has it`() throws {
    #expect(try small.genome().text == Self.text)
    #expect(try genome(of: Self.text) == small.genome())
  }

  @Test func `a canvas without latents is written without them`() throws {
    let bare = try Genome.Draft(bare: Canvas(inputs: []), output: .sine).genome()
    #expect(try !bare.text.contains("latents"))
    #expect(try genome(of: bare.text) == bare)
  }

  @Test func `a palette stands beside the colour`() throws {
    var draft = small
    let palette = try #require(Gradient([Colour("#0b132b")!, Colour("#f4d35e")!]))
    (draft.canvas.colour, draft.canvas.palette) = (.palette, palette)
    let text = try draft.genome().text
    #expect(
      text.contains("\"colour\": \"palette\", \"palette\": [ \"#0b132b\", \"#f4d35e\" ] }"))
    #expect(try genome(of: text) == draft.genome())
  }

  @Test func `an image stands in the canvas by its fingerprint`() throws {
    var draft = small
    draft.canvas.inputs.append(.imageBlue)
    draft.nodes.append(Node(id: .input(.imageBlue)))
    draft.canvas.image = SeenImage(fingerprint: fingerprint, span: 1.5)
    let text = try draft.genome().text
    let member = "\"image\": { \"sha256\": \"\(fingerprint)\", \"span\": 1.5 }"
    #expect(text.contains(", \(member) }"))
    #expect(try genome(of: text) == draft.genome())
    #expect(
      message(reading: text.replacing(fingerprint, with: "photo.png"))
        == "t.json: $.canvas.image.sha256: expected 64 hexadecimal digits, found \"photo.png\"")
    #expect(
      message(reading: text.replacing(", \(member)", with: "")).contains("as an input is of one"))
  }

  @Test func `an origin in the corner is written, and one in the middle need not be`() throws {
    var draft = small
    draft.canvas.origin = .corner
    let corner = try draft.genome()
    #expect(try corner.text.contains("\"scale\": 1.5, \"origin\": \"corner\", \"sampling\""))
    #expect(try genome(of: corner.text) == corner)
    let middle = try corner.text.replacing("\"corner\"", with: "\"centred\"")
    #expect(try genome(of: middle) == small.genome())
  }

  @Test func `a plane that is moved or turned is written so, and one that is not is not`() throws {
    var draft = small
    draft.canvas.placement = Placement(shiftX: 0.5, shiftY: -2, turn: 0.125)
    let moved = try draft.genome()
    #expect(
      try moved.text.contains(
        #""colour": "grey", "shift": [ 0.5, -2.0 ], "turn": 0.125 }"#))
    #expect(try genome(of: moved.text) == moved)
    #expect(try !small.genome().text.contains("turn"))
    draft.canvas.placement.shiftX = .infinity
    #expect(throws: GenomeFault.canvasNumber) { try draft.genome() }
  }

  @Test func `negative zero, the least and the greatest numbers come back bit for bit`() throws {
    var draft = small
    draft.canvas.latents = [.leastNonzeroMagnitude]
    draft.canvas.scale = .greatestFiniteMagnitude
    draft.nodes[2].bias = -0.0
    draft.nodes[3].bias = -.greatestFiniteMagnitude
    let read = try genome(of: draft.genome().text)
    #expect(read.canvas.latents == [.leastNonzeroMagnitude])
    #expect(read.canvas.scale == .greatestFiniteMagnitude)
    #expect(read.nodes[2].bias.bitPattern == 0x8000_0000)
    #expect(read.nodes[3].bias == -.greatestFiniteMagnitude)
    #expect(read.connections[1].weight.bitPattern == 0x8000_0000)
    #expect(read.connections[2].weight.bitPattern == 1)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `1,000 random genomes are read as they were written`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for round in 0..<1_000 {
      let original = try Genome.Draft(random: &random).genome()
      let text = try original.text
      let read = try genome(of: text)
      #expect(read == original, "seed \(seed), round \(round)")
      #expect(try read.text == text, "seed \(seed), round \(round)")
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `the largest genome is read as it was written`() throws {
    var draft = chain(nodes: Genome.nodeLimit)
    let hidden = draft.nodes.dropFirst(2).map(\.id)
    for step in 2... {
      for (source, target) in zip(hidden, hidden.dropFirst(step))
      where draft.connections.count < Genome.connectionLimit {
        draft.connections.append(Connection(from: source, to: target, weight: 0.5))
      }
      if draft.connections.count == Genome.connectionLimit { break }
    }
    let original = try draft.genome()
    #expect(try genome(of: original.text) == original)
  }
}

extension Genome.Draft {
  /// Any canvas, and nodes that are connected forwards in a random order, with any finite numbers.
  init(random: inout SplitMix64) throws {
    let inputs = Input.withoutImage.shuffled(using: &random).prefix(
      Int.random(in: 0...6, using: &random))
    self.init(
      bare: Canvas(
        inputs: Array(inputs), scale: max(random.float().magnitude, .leastNonzeroMagnitude),
        origin: Origin.allCases.randomElement(using: &random)!,
        sampling: Sampling.allCases.randomElement(using: &random)!,
        placement: Placement(
          shiftX: random.float(), shiftY: Bool.random(using: &random) ? 0 : random.float(),
          turn: random.float()),
        colour: ColourModel.allCases.randomElement(using: &random)!,
        symmetry: [.none, .mirror, .twoWay, .rotation(2), .kaleidoscope(64)]
          .randomElement(using: &random)!,
        tiling: Tiling.allCases.randomElement(using: &random)!), output: .identity)
    for place in canvas.latents.indices { canvas.latents[place] = random.float() }
    let first = inputs.count
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      nodes.append(Node(id: .layered(Int(random.next() >> 40), 0)))
    }
    for place in first..<nodes.count {
      nodes[place].activation = Activation.allCases.randomElement(using: &random)!
      nodes[place].bias = random.float()
    }
    let order = (first..<nodes.count).shuffled(using: &random)
    for (place, target) in order.enumerated() {
      for source in Array(0..<first) + order[..<place] where Bool.random(using: &random) {
        connections.append(
          Connection(
            from: nodes[source].id, to: nodes[target].id, weight: random.float(),
            enabled: Bool.random(using: &random)))
      }
    }
    nodes.shuffle(using: &random)
    connections.shuffle(using: &random)
  }
}
