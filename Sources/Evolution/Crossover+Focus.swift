import Genomes

extension Crossover {
  /// A child of the parents, who count alike, held to a focus: all but what may change comes from
  /// one of them, drawn at random.
  ///
  /// - Structure: the genes that only others have come too, and activations may; what the one
  ///   parent has keeps its weights and biases.
  /// - Weights: nodes, connections and activations are the one parent's; the weights and biases of
  ///   common genes come from any.
  /// - Colour: the one parent itself, since colours that were made for another shape would mean
  ///   nothing on this.
  ///
  /// - Parameter parents: at least one.
  static func cross(
    _ parents: [Genome], focus: Focus, random: inout RandomStream
  ) -> Genome {
    precondition(!parents.isEmpty, "expected at least one parent")
    let lead = parents[random.below(parents.count)]
    if focus == .colour { return lead }
    // Which genes there are comes from the lead alone, or from all who have its canvas.
    let others = parents.filter { parent in
      var canvas = parent.canvas
      canvas.palette = lead.canvas.palette
      return focus == .structure && canvas == lead.canvas
    }
    var child = Genome.Draft(
      focus == .structure ? cross(others, random: &random) : lead)

    var weights: [Connection.Marking: [Float]] = [:]
    var biases: [NodeID: [Float]] = [:]
    for parent in focus == .structure ? [lead] : parents {
      for gene in parent.connections { weights[gene.marking, default: []].append(gene.weight) }
      for node in parent.nodes { biases[node.id, default: []].append(node.bias) }
    }
    for place in child.connections.indices {
      if let weight = random.pick(weights[child.connections[place].marking] ?? []) {
        child.connections[place].weight = weight
      }
    }
    for place in child.nodes.indices where child.nodes[place].kind != .input {
      if let bias = random.pick(biases[child.nodes[place].id] ?? []) {
        child.nodes[place].bias = bias
      }
    }
    return child.valid()
  }
}
