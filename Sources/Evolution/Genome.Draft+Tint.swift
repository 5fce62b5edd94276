import Genomes

/// How large the weights and the biases of the outputs of colour are drawn.
enum Tinting {
  /// The deviation of hue, in turns of the colour wheel: most pictures have neighbouring colours, a few
  /// opposite ones.
  static func hueReach(random: inout RandomStream) -> Double {
    0.05 + 0.4 * random.uniform() * random.uniform()
  }

  /// The deviation of the sum of saturation or chroma.
  static let strength = 1.2
  /// The deviation of the sum of a hidden node.
  static let hidden = 3.5

  /// Any hue; half the saturation and a third of the chroma, so that few are gaudy; nil for an output
  /// that gives a shape.
  static func bias(of output: Output, random: inout RandomStream) -> Double? {
    switch output {
    case .hue: random.uniform()
    case .saturation: 0.2 + 0.7 * random.gaussian()
    case .chroma: -0.9 + 0.5 * random.gaussian()
    case .ink, .red, .green, .blue, .value, .lightness: nil
    }
  }
}

extension Genome.Draft {
  /// Lets hue hear one new node alone, whose values stay within ±1 and which hears two or three of the
  /// sources: so the weight between them is the reach of the picture's hues, and the hue's bias their
  /// middle.
  ///
  /// - Parameters:
  ///   - id: the new node's.
  ///   - mix: what the node's function is drawn from: the bounded ones of it, if there are any.
  ///   - sources: nodes that do not hear hue.
  mutating func hangHue(
    on id: NodeID, mix: ActivationMix, sources: [NodeID], random: inout RandomStream
  ) {
    let hue = NodeID.output(.hue)
    setActivation(of: hue, .identity)
    let bounded = [Activation.bipolarSigmoid, .sine, .bipolarGaussian].filter(
      mix.activations.contains)
    let activation = random.pick(bounded.isEmpty ? mix.activations : bounded) ?? .sine
    connections.removeAll { $0.to == hue }
    nodes.append(Node(id: id, activation: activation))
    var sources = sources
    for _ in 0..<2 + random.below(2) where !sources.isEmpty {
      let source = sources.remove(at: random.below(sources.count))
      connections.append(Connection(from: source, to: id, weight: 1))
    }
    connections.append(Connection(from: id, to: hue, weight: 1))
  }

  /// Gives a picture hues, and saturation or chroma, that it had not: both hear one new node, which
  /// hears what the shape hears or the shape itself, so that colours change where the shape does.
  mutating func tint(ids: inout FreshIDs, random: inout RandomStream) {
    guard let tint = canvas.colour.tint else { return }
    let (hue, strength) = (NodeID.output(tint.hue), NodeID.output(tint.strength))
    let shape = heard(by: [.output(tint.shape)])
    let id = ids.next(for: hue)
    hangHue(
      on: id, mix: .standard, sources: nodes.map(\.id).filter(shape.contains), random: &random)
    setActivation(of: strength, .sigmoid)
    connections.append(Connection(from: id, to: strength, weight: 1))
    let reach = Tinting.hueReach(random: &random)
    let count = Double(connections.count { $0.to == id })
    for index in connections.indices {
      let connection = connections[index]
      let size: Double
      switch connection.to {
      case hue: size = reach
      case strength: size = Tinting.strength
      case id: size = Tinting.hidden / count.squareRoot() / extent(of: connection.from)
      default: continue
      }
      connections[index].weight = Mutations.bounded(size * random.gaussian())
    }
    for index in nodes.indices {
      guard case .output(let output) = nodes[index].id.role,
        let bias = Tinting.bias(of: output, random: &random)
      else { continue }
      nodes[index].bias = Float(bias)
    }
  }

  /// How large a node's values may be expected to be.
  private func extent(of id: NodeID) -> Double {
    switch id {
    case .input(.x), .input(.y), .input(.r): Double(canvas.scale)
    default: 1
    }
  }
}
