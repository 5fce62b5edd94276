import Genomes

extension RecipeSettings {
  /// The preset of a network that grows: x and y over ±zoom, hidden nodes of any activation.
  static func grown(
    inputs: [Input], zoom: Double = 1,
    activations: [Activation] = ActivationMix.standard.activations,
    colour: ColourModel
  ) -> RecipeSettings {
    var preset = RecipeSettings()
    preset.coordinates = .centred
    preset.zoom = zoom
    preset.inputs = InputChoice(inputs)
    preset.activations = activations
    preset.colour = colour
    return preset
  }

  /// What hidden nodes' functions are drawn from.
  var activationMix: ActivationMix { activations.flatMap(ActivationMix.init) ?? .standard }

  /// In each round, splits one connection and adds `links` others.
  func grow(
    _ draft: inout Genome.Draft, rounds: Int, links: Int, random: inout RandomStream
  ) {
    for _ in 0..<rounds {
      _ = AddNode(mix: activationMix).apply(to: &draft, strength: 1, random: &random)
      for _ in 0..<links {
        _ = AddConnection().apply(to: &draft, strength: 1, random: &random)
      }
    }
  }
}

extension Genome.Draft {
  /// Gives a node another activation.
  mutating func setActivation(of id: NodeID, _ activation: Activation) {
    for index in nodes.indices where nodes[index].id == id {
      nodes[index].activation = activation
    }
  }

  /// Draws all weights anew, so that a node's sum has the deviation that `size` gives where each of its
  /// sources has a deviation of 1.
  mutating func drawWeights(random: inout RandomStream, size: (Connection) -> Double) {
    var sources: [NodeID: Int] = [:]
    for connection in connections where connection.enabled {
      sources[connection.to, default: 0] += 1
    }
    for index in connections.indices {
      let count = Double(max(1, sources[connections[index].to] ?? 1))
      connections[index].weight = Float(
        size(connections[index]) / count.squareRoot() * random.gaussian())
    }
  }
}
