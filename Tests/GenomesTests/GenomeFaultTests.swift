import Genomes
import Testing

/// A change that breaks one rule.
struct BrokenDraft: Sendable, CustomTestStringConvertible {
  let fault: GenomeFault
  let text: String
  let change: @Sendable (inout Genome.Draft) -> Void

  init(
    _ fault: GenomeFault, _ text: String, change: @escaping @Sendable (inout Genome.Draft) -> Void
  ) {
    self.fault = fault
    self.text = text
    self.change = change
  }

  var testDescription: String { text }
}

@Suite struct GenomeFaultTests {
  private static let canvas: [BrokenDraft] =
    [
      BrokenDraft(.repeatedInput(.x), "canvas.inputs: expected each input once, found \"x\" twice")
      {
        $0.canvas.inputs = [.x, .z3, .x]
      },
      BrokenDraft(
        .latentCount(expected: 1, found: 2),
        "canvas.latents: expected 1 numbers, one for each latent input, found 2"
      ) { $0.canvas.latents = [0, 0] },
    ]
    + [Float.nan, .infinity, 0, -1].map { scale in
      BrokenDraft(
        .canvasNumber, "canvas: expected finite numbers and a scale over 0, found another"
      ) { $0.canvas.scale = scale }
    }
    + [
      BrokenDraft(
        .canvasNumber, "canvas: expected finite numbers and a scale over 0, found another"
      ) { $0.canvas.latents = [-.infinity] },
      BrokenDraft(
        .canvasSymmetry(.rotation(65)),
        "canvas.symmetry: expected 2 to 64 folds, found \"rotation:65\""
      ) { $0.canvas.symmetry = .rotation(65) },
      BrokenDraft(
        .image(isThere: true), "canvas.image: expected none, as no input is of an image, found one"
      ) { $0.canvas.image = SeenImage(fingerprint: fingerprint, span: 1) },
      BrokenDraft(
        .image(isThere: false),
        "canvas: expected a member \"image\", as an input is of one, found none"
      ) { $0.canvas.inputs.append(.imageGreen) },
      BrokenDraft(
        .imageFingerprint,
        "canvas.image: expected a fingerprint of 64 hexadecimal digits, found another"
      ) {
        $0.canvas.inputs.append(.imageGreen)
        $0.canvas.image = SeenImage(fingerprint: "photo.png", span: 1)
      },
    ]
    + [Float.nan, .infinity, 0, -1].map { span in
      BrokenDraft(
        .imageSpan, "canvas.image: expected a finite span over 0, found another"
      ) {
        $0.canvas.inputs.append(.imageGreen)
        $0.canvas.image = SeenImage(fingerprint: fingerprint, span: span)
      }
    }

  private static let nodes: [BrokenDraft] =
    [
      BrokenDraft(
        .repeatedNode(node: 4, middle),
        "nodes[4].id: expected an id that no earlier node has, found \"\(middle)\" again"
      ) { $0.nodes.append(Node(id: middle)) },
      BrokenDraft(.nodeNumber(node: 3), "nodes[3].bias: expected a finite number, found another") {
        $0.nodes[3].bias = .nan
      },
      BrokenDraft(.nodeNumber(node: 2), "nodes[2].bias: expected a finite number, found another") {
        $0.nodes[2].bias = -.infinity
      },
      BrokenDraft(
        .strangeNode(node: 4, .input(.y)),
        "nodes[4].id: expected an input or output of the canvas, or a hidden node, found \"y\""
      ) { $0.nodes.append(Node(id: .input(.y))) },
      BrokenDraft(
        .strangeNode(node: 4, .output(.hue)),
        "nodes[4].id: expected an input or output of the canvas, or a hidden node, found \"hue\""
      ) { $0.nodes.append(Node(id: .output(.hue))) },
      BrokenDraft(
        .missingNode(.input(.x)), "nodes: expected a node \"x\", as the canvas has it, found none"
      ) { $0.nodes.removeFirst() },
      BrokenDraft(
        .missingNode(.output(.red)),
        "nodes: expected a node \"red\", as the canvas has it, found none"
      ) {
        $0.canvas.colour = .rgb
        $0.nodes.remove(at: 2)
        $0.connections = []
      },
    ]
    + [
      Node(id: .input(.x), activation: .sine), Node(id: .input(.x), bias: 0.5),
      Node(id: .input(.x), bias: -0.0),
    ].map { node in
      BrokenDraft(
        .alteredInput(node: 0, .input(.x)),
        "nodes[0]: expected an input with activation identity and bias 0, found \"x\""
      ) { $0.nodes[0] = node }
    }

  private static let connections: [BrokenDraft] = [
    BrokenDraft(
      .unknownSource(connection: 1, .input(.t)),
      "connections[1].from: expected an id in \"nodes\", found \"t\""
    ) { $0.connections[1].from = .input(.t) },
    BrokenDraft(
      .unknownTarget(connection: 2, .layered(0, 0)),
      "connections[2].to: expected an id in \"nodes\", found \"518863998df2\""
    ) { $0.connections[2].to = .layered(0, 0) },
    BrokenDraft(
      .entersInput(connection: 1, .input(.z3)),
      "connections[1].to: expected a node that is not an input, found \"z3\""
    ) { $0.connections[1].to = .input(.z3) },
    BrokenDraft(
      .repeatedConnection(
        connection: 3, Connection.Marking(from: .input(.x), to: .output(.ink))),
      "connections[3]: expected one connection between two nodes, found \"x\" → \"ink\" again"
    ) { $0.connections.append(Connection(from: .input(.x), to: .output(.ink), weight: 2)) },
    BrokenDraft(
      .connectionNumber(connection: 0),
      "connections[0].weight: expected a finite number, found another"
    ) { $0.connections[0].weight = .infinity },
    BrokenDraft(
      .cycle(middle),
      "connections: expected no way from a node back to itself, found one through \"\(middle)\""
    ) { $0.connections.append(Connection(from: middle, to: middle, weight: 0, enabled: false)) },
  ]

  @Test(arguments: canvas + nodes + connections)
  func `a broken rule is named with its place`(broken: BrokenDraft) throws {
    _ = try small.genome()
    var draft = small
    broken.change(&draft)
    #expect(throws: broken.fault) { try draft.genome() }
    #expect(broken.fault.description == broken.text)
  }

  @Test func `too many genes are counted`() {
    var draft = chain(nodes: Genome.nodeLimit + 1)
    #expect(throws: GenomeFault.tooManyNodes(4_097)) { try draft.genome() }
    draft = small
    draft.connections = Array(repeating: draft.connections[0], count: Genome.connectionLimit + 1)
    #expect(throws: GenomeFault.tooManyConnections(200_001)) { try draft.genome() }
    #expect(
      GenomeFault.tooManyNodes(4_097).description
        == "nodes: expected at most 4096 nodes, found 4097")
    #expect(
      GenomeFault.tooManyConnections(200_001).description
        == "connections: expected at most 200000 connections, found 200001")
  }
}
