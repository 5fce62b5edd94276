import Genomes

/// Crossover of two or more parents whose genes are aligned by their markings, after NEAT
/// (Stanley & Miikkulainen 2002, doi:10.1162/106365602320169811).
///
/// A gene that several parents have comes from any of them, at random. A gene that one parent alone
/// has (disjoint or excess) comes from the fittest parent, or from all where they are equally fit.
/// A node's activation and bias are inherited together, never drawn anew. Where some of the parents
/// that have a gene, but not all, have it disabled, it is disabled in the child with probability ¾,
/// as in the paper; where all have, it stays disabled, since enabling it is a mutation of its own.
/// Genes of equally fit parents may close a cycle together; then the one that comes later, in the
/// order of the parents, is left out.
public enum Crossover {
  /// The probability that a gene is disabled in the child where only some parents have it disabled.
  public static let disabledShare = 0.75

  /// A child of the parents.
  ///
  /// - Parameters:
  ///   - parents: at least one; one alone is copied.
  ///   - fitness: one number a parent, larger is fitter; nil where all are equal.
  ///   - disabledShare: the probability that a gene is disabled where some parents have it disabled.
  public static func cross(
    _ parents: [Genome], fitness: [Double]? = nil, disabledShare: Double = disabledShare,
    random: inout RandomStream
  ) -> Genome {
    precondition(!parents.isEmpty, "expected at least one parent")
    let best = fitness?.max()
    var fittest = parents.indices.filter { best == nil || fitness?[$0] == best }
    // The parent that gives the canvas and comes first is drawn at random, so that none is favoured.
    fittest.swapAt(0, random.below(fittest.count))
    let lead = parents[fittest[0]]

    let alignment = Alignment(parents)
    var child = Genome.Draft(canvas: lead.canvas)
    var present = [Bool](repeating: false, count: alignment.nodes.count)
    var inherited = [Bool](repeating: false, count: alignment.connections.count)
    func inherit(_ node: Int, random: inout RandomStream) {
      guard !present[node] else { return }
      present[node] = true
      let (parent, index) = alignment.nodes.draw(node, random: &random)
      child.nodes.append(parents[parent].nodes[index])
    }
    for node in lead.nodes where node.kind != .hidden {
      inherit(alignment[node.id], random: &random)
    }
    let canCycle = fittest.count > 1 && alignment.canCycle(fittest.map { parents[$0] })
    for parent in fittest {
      for connection in parents[parent].connections {
        let gene = alignment[connection]
        guard !inherited[gene] else { continue }
        inherited[gene] = true
        let ends = (alignment[connection.from], alignment[connection.to])
        let newNodes = (present[ends.0] ? 0 : 1) + (present[ends.1] ? 0 : 1)
        guard fits(connection, on: lead.canvas),
          child.nodes.count + newNodes <= Genome.nodeLimit,
          child.connections.count < Genome.connectionLimit,
          parent == fittest[0] || !canCycle
            || !child.wouldCycle(connection.from, connection.to)
        else { continue }
        inherit(ends.0, random: &random)
        inherit(ends.1, random: &random)
        let (holder, index) = alignment.connections.draw(gene, random: &random)
        var chosen = parents[holder].connections[index]
        chosen.enabled = isEnabled(
          alignment.connections[gene], of: parents, disabledShare: disabledShare,
          random: &random)
        child.connections.append(chosen)
      }
    }
    return child.valid()
  }

  private static func isEnabled(
    _ indices: ArraySlice<Int>, of parents: [Genome], disabledShare: Double,
    random: inout RandomStream
  ) -> Bool {
    var (holders, disabled) = (0, 0)
    for (parent, index) in indices.enumerated() where index >= 0 {
      holders += 1
      if !parents[parent].connections[index].enabled { disabled += 1 }
    }
    return disabled == 0 || (disabled < holders && !random.chance(disabledShare))
  }

  /// Whether both ends are hidden nodes or on the canvas.
  private static func fits(_ connection: Connection, on canvas: Canvas) -> Bool {
    fits(connection.from, on: canvas) && fits(connection.to, on: canvas)
  }

  private static func fits(_ id: NodeID, on canvas: Canvas) -> Bool {
    switch id.role {
    case .hidden: true
    case .input(let input): canvas.inputs.contains(input)
    case .output(let output): canvas.colour.outputs.contains(output)
    }
  }
}
