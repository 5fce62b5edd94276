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
    cross(
      CrossedParents(parents, fitness: fitness), disabledShare: disabledShare, random: &random)
  }

  /// A child of parents that are side by side already.
  ///
  /// - Parameter disabledShare: the probability that a gene is disabled where some parents have it
  ///   disabled.
  public static func cross(
    _ parents: CrossedParents, disabledShare: Double = disabledShare, random: inout RandomStream
  ) -> Genome {
    draft(parents, disabledShare: disabledShare, random: &random).valid()
  }

  /// A child of parents that are side by side already, to be changed further; it breaks no rule.
  static func draft(
    _ parents: CrossedParents, disabledShare: Double, random: inout RandomStream
  ) -> Genome.Draft {
    var fittest = parents.fittest
    // The parent that gives the canvas and comes first is drawn at random, so that none is favoured.
    fittest.swapAt(0, random.below(fittest.count))
    let lead = fittest[0]
    var child = Child(of: parents, lead: lead, disabledShare: disabledShare)
    let nodes = parents.alignment.nodes[of: lead]
    for (node, gene) in zip(parents.genomes[lead].nodes, nodes) where node.kind != .hidden {
      child.inherit(node: Int(gene), random: &random)
    }
    for parent in fittest {
      for gene in parents.alignment.connections[of: parent] {
        child.inherit(connection: Int(gene), random: &random)
      }
    }
    return child.draft
  }
}

extension Crossover {
  /// A child that inherits one gene after another.
  private struct Child {
    private(set) var draft: Genome.Draft
    private let parents: CrossedParents
    private let disabledShare: Double
    /// For each node gene, its place in the child; −1 where it is not there.
    private var places: [Int]
    /// For each node gene, whether it is hidden or on the child's canvas; nil where all are.
    private let fits: [Bool]?
    /// For each connection gene, whether it was inherited or left out.
    private var isSettled: [Bool]
    /// For each node gene on a ring, its number among those of the child; −1 where it is not there.
    private var ringPlaces: [Int]
    private var ringCount = 0
    /// What leads to what among the child's nodes on rings; nil where there are no rings.
    private var paths: Reachability?

    init(of parents: CrossedParents, lead: Int, disabledShare: Double) {
      self.parents = parents
      self.disabledShare = disabledShare
      let (genomes, alignment) = (parents.genomes, parents.alignment)
      let canvas = genomes[lead].canvas
      draft = Genome.Draft(canvas: canvas)
      draft.model = genomes[lead]
      draft.nodes.reserveCapacity(genomes[lead].nodes.count)
      draft.connections.reserveCapacity(genomes[lead].connections.count)
      places = [Int](repeating: -1, count: alignment.nodes.count)
      isSettled = [Bool](repeating: false, count: alignment.connections.count)
      fits =
        genomes.allSatisfy { $0.canvas == canvas }
        ? nil
        : (0..<alignment.nodes.count).map { gene in
          guard let holder = alignment.nodes[gene].first else { return false }
          return Self.fits(
            genomes[Int(holder.parent)].nodes[Int(holder.index)].id, on: canvas)
        }
      let onRings = parents.rings.count { $0 >= 0 }
      ringPlaces = [Int](repeating: -1, count: onRings > 0 ? alignment.nodes.count : 0)
      if onRings > 0 { paths = Reachability(nodeCount: min(onRings, Genome.nodeLimit)) }
    }

    private static func fits(_ id: NodeID, on canvas: Canvas) -> Bool {
      switch id.role {
      case .hidden: true
      case .input(let input): canvas.inputs.contains(input)
      case .output(let output): canvas.colour.outputs.contains(output)
      }
    }

    /// Takes a node from one of the parents that have it, unless it is there.
    mutating func inherit(node gene: Int, random: inout RandomStream) {
      guard places[gene] < 0 else { return }
      places[gene] = draft.nodes.count
      if parents.rings[gene] >= 0 {
        ringPlaces[gene] = ringCount
        ringCount += 1
      }
      let (parent, index) = parents.alignment.nodes.draw(gene, random: &random)
      draft.nodes.append(parents.genomes[parent].nodes[index])
    }

    /// Takes a connection from one of the parents that have it, with its nodes, unless it is there,
    /// does not fit or would close a cycle.
    mutating func inherit(connection gene: Int, random: inout RandomStream) {
      guard !isSettled[gene] else { return }
      isSettled[gene] = true
      let (from, to) = (parents.alignment.ends[gene].source, parents.alignment.ends[gene].target)
      let newNodes = (places[from] < 0 ? 1 : 0) + (places[to] < 0 ? 1 : 0)
      guard fits?[from] != false, fits?[to] != false,
        draft.nodes.count + newNodes <= Genome.nodeLimit,
        draft.connections.count < Genome.connectionLimit
      else { return }
      // Where it would close a cycle, both are there already.
      inherit(node: from, random: &random)
      inherit(node: to, random: &random)
      if parents.rings[from] >= 0, parents.rings[from] == parents.rings[to] {
        let link = Topology.Link(source: ringPlaces[from], target: ringPlaces[to])
        if paths?.insert(link) == false { return }
      }
      let (parent, index) = parents.alignment.connections.draw(gene, random: &random)
      var connection = parents.genomes[parent].connections[index]
      connection.enabled = isEnabled(gene, random: &random)
      draft.connections.append(connection)
    }

    private func isEnabled(_ gene: Int, random: inout RandomStream) -> Bool {
      let disabled = parents.alignment.disabled[gene]
      return disabled == 0
        || disabled < parents.alignment.connections[gene].count && !random.chance(disabledShare)
    }
  }
}
