import Genomes

/// Crossover of two or more parents whose genes are aligned by their markings, after NEAT
/// (Stanley & Miikkulainen 2002, doi:10.1162/106365602320169811).
///
/// A gene that several parents have comes from any of them, at random; one that a single parent
/// has (disjoint or excess) comes with the fittest, from all of them where they are equally fit.
/// A node's activation and bias are inherited together, never drawn anew. Where exactly some of
/// the holders of a gene have it disabled, it is disabled in the child with probability ¾, as in
/// the paper; where all have, it stays disabled, since enabling it is a mutation of its own.
/// Genes of equally fit parents can contradict each other by closing a cycle; then the one that
/// comes later, in the order of the parents, is left out.
public enum Crossover {
  /// The probability that a gene is disabled in the child that only some parents have disabled.
  static let disabledShare = 0.75

  /// A child of the parents.
  ///
  /// - Parameters:
  ///   - parents: at least one; one alone is copied.
  ///   - fitness: one number a parent, larger is fitter; nil where all count alike.
  public static func cross(
    _ parents: [Genome], fitness: [Double]? = nil, random: inout RandomStream
  ) -> Genome {
    precondition(!parents.isEmpty, "expected at least one parent")
    let best = fitness?.max()
    var fittest = parents.indices.filter { best == nil || fitness?[$0] == best }
    // The parent that gives the canvas and comes first is drawn, so that none is favoured.
    fittest.swapAt(0, random.below(fittest.count))
    let lead = parents[fittest[0]]

    var holders: [Connection.Marking: [Connection]] = [:]
    var nodeHolders: [NodeID: [Node]] = [:]
    for parent in parents {
      for connection in parent.connections {
        holders[connection.marking, default: []].append(connection)
      }
      for node in parent.nodes { nodeHolders[node.id, default: []].append(node) }
    }

    var child = Genome.Draft(canvas: lead.canvas)
    var present = Set<NodeID>()
    var inherited = Set<Connection.Marking>()
    func inherit(_ node: NodeID, random: inout RandomStream) {
      guard present.insert(node).inserted, let genes = nodeHolders[node] else { return }
      child.nodes.append(genes[random.below(genes.count)])
    }
    let canCycle = canCycle(fittest.map { parents[$0] })
    for node in lead.nodes where node.kind != .hidden { inherit(node.id, random: &random) }
    for parent in fittest {
      for connection in parents[parent].connections
      where inherited.insert(connection.marking).inserted {
        let newNodes = [connection.from, connection.to].count { !present.contains($0) }
        guard fits(connection, on: lead.canvas),
          child.nodes.count + newNodes <= Genome.nodeLimit,
          child.connections.count < Genome.connectionLimit,
          parent == fittest[0] || !canCycle
            || !child.wouldCycle(connection.from, connection.to)
        else { continue }
        inherit(connection.from, random: &random)
        inherit(connection.to, random: &random)
        child.connections.append(
          choose(holders[connection.marking] ?? [connection], random: &random))
      }
    }
    return child.valid()
  }

  /// Whether genes of these parents together can close a cycle. Mostly they cannot, which spares
  /// asking so of each gene.
  private static func canCycle(_ parents: [Genome]) -> Bool {
    guard parents.count > 1 else { return false }
    var places: [NodeID: Int] = [:]
    var links: [Topology.Link] = []
    for parent in parents {
      for node in parent.nodes where places[node.id] == nil { places[node.id] = places.count }
      links += parent.connections.compactMap { connection in
        guard let source = places[connection.from], let target = places[connection.to] else {
          return nil
        }
        return Topology.Link(source: source, target: target)
      }
    }
    if case .cycle = Topology.order(nodeCount: places.count, links: links) { return true }
    return false
  }

  private static func choose(_ genes: [Connection], random: inout RandomStream) -> Connection {
    var chosen = genes[random.below(genes.count)]
    let disabled = genes.count { !$0.enabled }
    chosen.enabled =
      disabled == 0 || (disabled < genes.count && !random.chance(disabledShare))
    return chosen
  }

  /// Whether both ends are hidden or of the canvas.
  private static func fits(_ connection: Connection, on canvas: Canvas) -> Bool {
    [connection.from, connection.to].allSatisfy { id in
      switch id.role {
      case .hidden: true
      case .input(let input): canvas.inputs.contains(input)
      case .output(let output): canvas.colour.outputs.contains(output)
      }
    }
  }
}
