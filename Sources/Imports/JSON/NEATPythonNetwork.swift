import Genomes
import JSON
import Text

/// Reads a network of CodeReclaimers/neat-python, as `neat.export.export_network_json` writes it
/// (`docs/network-json-format.md`, version 1.0).
///
/// The format does not say what a network is told and what its outputs mean; this is the reading of the
/// project's own pictures, `examples/picture2d/common.py`: x and y with the outermost pixels on the
/// borders, and outputs of −1…1 that become 0…255, one for grey, three for red, green and blue. Three
/// and four inputs, which that example does not have, are x, y, √(x² + y²) and 1.
///
/// A recurrent network is told its inputs again and again, and each node hears what the others gave
/// before. breed asks each node once a pixel, after those that it hears: what a network without a cycle
/// comes to rest at.
struct NEATPythonNetwork {
  private let root: JSONElement
  private let source: String
  private let limits: ImportLimits

  private typealias Marking = PicbreederGenome.Marking
  private typealias Node = PicbreederGenome.Node
  private typealias Link = PicbreederGenome.Link

  init(_ root: JSONElement, source: String, limits: ImportLimits) {
    self.root = root
    self.source = source
    self.limits = limits
  }

  /// - Parameter warn: is called for what is painted otherwise than it was run, with its place.
  func genome(warn: (ImportPlace, String) -> Void) throws -> PicbreederGenome {
    let version = try root.member("format_version")
    guard try version.string().hasPrefix("1.") else {
      throw version.error(expected: "version 1 of neat-python's format")
    }
    let type = try root.member("network_type")
    guard ["feedforward", "recurrent"].contains(try type.string()) else {
      throw type.error(expected: "\"feedforward\" or \"recurrent\"")
    }
    if try type.string() == "recurrent" {
      warn(
        ImportPlace("\(source): $.network_type"),
        "the network is recurrent and painted as feed-forward: each node is asked once a pixel, and a "
          + "link that closes a cycle is left out")
    }
    let topology = try root.member("topology")
    let inputs = try keys("input_keys", of: topology)
    guard 2...Self.labels.count ~= inputs.count else {
      throw try topology.member("input_keys").error(
        expected: "2 to \(Self.labels.count) inputs: x, y, their distance, 1",
        found: "\(inputs.count)")
    }
    let outputs = try keys("output_keys", of: topology)
    guard outputs.count == 1 || outputs.count == 3 else {
      throw try topology.member("output_keys").error(
        expected: "1 output, grey, or 3: red, green, blue", found: "\(outputs.count)")
    }
    var genome = PicbreederGenome(
      identifier: nil, plane: PicbreederGenome.Plane(sampling: .corners, distance: 1), nodes: [],
      links: [], place: ImportPlace("\(source): $"))
    for (index, key) in inputs.enumerated() {
      genome.nodes.append(
        Node(
          marking: Self.marking(key), role: .input(Self.labels[index]), activation: .identity,
          place: genome.place))
    }
    var used = Set(inputs)
    // What a node's sum is multiplied by before its bias is added.
    var responses: [Marking: Double] = [:]
    let list = try JSONList("nodes", of: root, at: "$", source: source, atMost: limits.nodes)
    for (element, place) in list.elements where try element.member("type").string() != "input" {
      let key = try element.member("id").integer()
      guard used.insert(key).inserted else {
        throw place.unexpected("an id that no earlier node has", "\(key)")
      }
      genome.nodes.append(try node(element, key, at: place))
      responses[Self.marking(key)] = try element.number("response")
    }
    for (element, place) in try JSONList(
      "connections", of: root, at: "$", source: source, atMost: limits.links
    ).elements {
      let target = Self.marking(try element.member("to").integer())
      genome.links.append(
        Link(
          source: Self.marking(try element.member("from").integer()), target: target,
          weight: try element.number("weight") * responses[target, default: 1],
          isEnabled: try element.member("enabled").bool(), place: place))
    }
    for (index, key) in outputs.enumerated() {
      add(
        outputs.count == 1 ? .ink : [.red, .green, .blue][index], of: Self.marking(key),
        to: &genome, isThere: used.contains(key))
    }
    return genome
  }

  private static let labels: [PicbreederGenome.Label] = [.x, .y, .d, .bias]

  private static func marking(_ key: Int) -> Marking {
    Marking(system: .neatPython, branch: nil, id: "\(key)")
  }

  private func keys(_ name: String, of topology: JSONElement) throws -> [Int] {
    let list = try topology.member(name)
    let keys = try list.elements().map { try $0.integer() }
    guard Set(keys).count == keys.count else { throw list.error(expected: "each key once") }
    return keys
  }

  private func node(_ element: JSONElement, _ key: Int, at place: ImportPlace) throws -> Node {
    let aggregation = try element.member("aggregation").member("name")
    guard try aggregation.string() == "sum" else {
      throw aggregation.error(expected: "\"sum\", the only way in which breed adds up a node")
    }
    let activation = try element.member("activation")
    let name = try activation.member("name").string()
    guard let function = Self.functions.first(where: { $0.name == name }),
      try activation.optionalMember("custom")?.bool() != true
    else {
      throw try activation.member("name").error(
        expected: "a function of neat-python that breed has: "
          + Quotation.list(Self.functions.map(\.name)))
    }
    return Node(
      marking: Self.marking(key), role: .hidden, activation: function.activation,
      bias: try element.number("bias"), gain: function.gain, scale: function.scale, place: place)
  }

  /// Adds a channel of colour that is (v + 1) / 2 of a node's value v, within 0…1.
  private func add(
    _ channel: PicbreederGenome.Channel, of node: Marking, to genome: inout PicbreederGenome,
    isThere: Bool
  ) {
    let place = genome.place
    let clamped = Marking(system: .neatPython, branch: nil, id: "clamped \(node.id)")
    let output = Marking(system: .neatPython, branch: nil, id: "\(channel.rawValue) \(node.id)")
    genome.innerOutputs.insert(node)
    genome.nodes.append(
      Node(marking: clamped, role: .hidden, activation: .ramp, place: place))
    genome.nodes.append(
      Node(
        marking: output, role: .output(channel), activation: .identity, bias: 0.5, place: place))
    // One that hears nothing is not in the file, and 0.
    if isThere {
      genome.links.append(Link(source: node, target: clamped, weight: 1, place: place))
    }
    genome.links.append(Link(source: clamped, target: output, weight: 0.5, place: place))
  }

  /// Those of `neat/activations.py` that are ours, after the sum is multiplied by a gain, and before the
  /// value is by a scale.
  private static let functions:
    [(name: String, activation: Activation, gain: Double, scale: Double)] = [
      ("sigmoid", .sigmoid, 5, 1), ("tanh", .tanh, 2.5, 1), ("sin", .sine, 5, 1),
      ("gauss", .gaussian, 5.0.squareRoot(), 1), ("relu", .relu, 1, 1), ("elu", .elu, 1, 1),
      ("softplus", .softplus, 5, 0.2), ("identity", .identity, 1, 1), ("clamped", .ramp, 1, 1),
      ("abs", .absolute, 1, 1), ("hat", .hat, 1, 1), ("square", .square, 1, 1),
      ("cube", .cube, 1, 1),
    ]
}
