import Genomes

extension Crossover {
  /// A child of equal parents where only the focus may change. One parent, drawn at random, leads:
  /// all that may not change comes from it.
  ///
  /// - Structure: the child also has the genes that only other parents have, and its activations may
  ///   be theirs. The genes of the leading parent keep their weights and biases.
  /// - Weights: nodes, connections and activations are those of the leading parent; a gene that
  ///   several parents have has the weight or bias of any of them.
  /// - Colour and view: the child is the leading parent itself, since colours that were bred for another
  ///   shape mean nothing on this one, and a place of another plane nothing on this one.
  ///
  static func cross(
    _ parents: CrossedParents, focus: Focus, random: inout RandomStream
  ) -> Genome {
    let genomes = parents.genomes
    let lead = genomes[random.below(genomes.count)]
    if !focus.crosses { return lead }
    var child = Genome.Draft(lead)
    // Whose weights and biases the child may have.
    var (givers, alignment) = (genomes, parents.alignment)
    if focus == .structure {
      // Genes come from all parents that have the leading one's canvas.
      let others = genomes.filter { $0.canvas.isSame(as: lead.canvas) }
      child = Genome.Draft(
        others.count == genomes.count
          ? cross(parents, random: &random) : cross(others, random: &random))
      // Its place and its palette are the lead's, too.
      child.canvas = lead.canvas
      (givers, alignment) = ([lead], Alignment([lead]))
    }
    for index in child.connections.indices {
      guard let gene = alignment.number(of: child.connections[index]) else { continue }
      let (giver, place) = alignment.connections.draw(gene, random: &random)
      child.connections[index].weight = givers[giver].connections[place].weight
    }
    for index in child.nodes.indices where !child.nodes[index].id.isInput {
      guard let gene = alignment.number(of: child.nodes[index].id) else { continue }
      let (giver, place) = alignment.nodes.draw(gene, random: &random)
      child.nodes[index].bias = givers[giver].nodes[place].bias
    }
    return child.valid()
  }
}

extension Canvas {
  /// Whether all but the palettes is the same.
  fileprivate func isSame(as other: Canvas) -> Bool {
    var canvas = self
    canvas.palette = other.palette
    canvas.placement = other.placement
    return canvas == other
  }
}
