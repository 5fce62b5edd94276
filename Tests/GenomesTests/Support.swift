import Genomes
import JSON
import TestSupport

/// Two inputs that paint grey through one hidden node: a gene of every kind.
let small = Genome.Draft(
  canvas: Canvas(inputs: [.x, .z3], latents: [0.25], scale: 1.5, sampling: .edges, colour: .grey),
  nodes: [
    Node(id: .input(.x)), Node(id: .input(.z3)),
    Node(id: .output(.ink), activation: .bipolarGaussian, bias: -0.5),
    Node(id: middle, activation: .sine, bias: 0.1),
  ],
  connections: [
    Connection(from: .input(.x), to: .output(.ink), weight: 1, enabled: false),
    Connection(from: .input(.x), to: middle, weight: -0.0),
    Connection(from: middle, to: .output(.ink), weight: .leastNonzeroMagnitude),
  ])

/// The hidden node of `small`.
let middle = NodeID.splitting(.input(.x), .output(.ink))

/// What may be the fingerprint of an image.
let fingerprint = String(repeating: "0123456789abcdef", count: 4)

/// The genome that a text tells, as the file `t.json`.
func genome(of text: String) throws -> Genome {
  try Genome(json: JSONDocument(parsing: Array(text.utf8), source: "t.json").root)
}

/// What the error says that reading the text throws.
func message(reading text: String) -> String {
  do {
    _ = try genome(of: text)
    return "no error"
  } catch {
    return "\(error)"
  }
}

extension Genome {
  /// The genome's file.
  var text: String {
    get throws { String(decoding: try json.serialized(), as: UTF8.self) }
  }
}

/// A chain x → hidden → … → ink of as many nodes as are asked for.
func chain(nodes count: Int) -> Genome.Draft {
  var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .tanh)
  var last = NodeID.input(.x)
  for index in 0..<(count - 2) {
    let next = NodeID.layered(index, 0)
    draft.nodes.append(Node(id: next, activation: .sine))
    draft.connections.append(Connection(from: last, to: next, weight: 1))
    last = next
  }
  draft.connections.append(Connection(from: last, to: .output(.ink), weight: 1))
  return draft
}
