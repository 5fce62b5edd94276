import Genomes

extension Crossover {
  /// A child of equal parents where only the focus may change. One parent, drawn at random, leads:
  /// all that may not change comes from it.
  ///
  /// - Structure: the child also has the genes that only other parents have, and its activations may
  ///   be theirs. The genes of the leading parent keep their weights and biases.
  /// - Weights: nodes, connections and activations are those of the leading parent; a gene that
  ///   several parents have has the weight or bias of any of them.
  /// - Colour: the child is the leading parent itself, since colours that were bred for another shape
  ///   mean nothing on this one.
  ///
  /// - Parameter parents: at least one.
  static func cross(
    _ parents: [Genome], focus: Focus, random: inout RandomStream
  ) -> Genome {
    precondition(!parents.isEmpty, "expected at least one parent")
    let lead = parents[random.below(parents.count)]
    if focus == .colour { return lead }
    // For the structure, genes come from all parents that have the leading one's canvas.
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
    for index in child.connections.indices {
      if let weight = random.pick(weights[child.connections[index].marking] ?? []) {
        child.connections[index].weight = weight
      }
    }
    for index in child.nodes.indices where child.nodes[index].kind != .input {
      if let bias = random.pick(biases[child.nodes[index].id] ?? []) {
        child.nodes[index].bias = bias
      }
    }
    return child.valid()
  }
}
