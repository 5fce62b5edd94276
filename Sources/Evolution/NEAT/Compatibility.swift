import Genomes

/// How different two genomes are, to tell species apart (Stanley & Miikkulainen 2002,
/// doi:10.1162/106365602320169811, equation 1):
///
///     δ = (c₁·E + c₂·D) / N + c₃·W̄ + c₄·Ā
///
/// with E excess and D disjoint connection genes, W̄ the mean difference of the weights of matching
/// ones, N the number of genes of the larger genome, or 1 where both have fewer than
/// `NEATSettings.smallGenome`. Ā, for networks with several activations, is the share of common
/// hidden and output nodes whose activations differ.
///
/// Markings are names here, not counted up, so a gene's age is its index in its genome's list: a gene
/// after the last one that both have is excess, any other that one has alone is disjoint. For two
/// genomes of a common ancestor these are the paper's, except where both have grown since: there the
/// paper calls the new genes of the longer one excess, and this calls both genomes' so.
///
/// Other systems differ. In SharpNEAT's metrics a gene that one genome does not have is a difference of
/// its whole weight; here, as in the paper, it counts as a gene, so that structure and weights have
/// coefficients of their own. neat-python counts nodes that differ like connections; here they have a
/// term of their own.
public struct Compatibility: Sendable {
  /// The settings with c₁…c₄ and the size of a small genome.
  public let settings: NEATSettings

  /// The distance with these coefficients.
  public init(_ settings: NEATSettings = NEATSettings()) { self.settings = settings }

  /// A genome's genes in the order of their markings, ready to be compared.
  public struct Genes: Sendable {
    fileprivate struct Gene: Keyed {
      let key: Key
      let weight: Float
      let index: Int
    }
    fileprivate struct Unit: Keyed {
      let key: Key
      let activation: Activation
      let index: Int
    }
    fileprivate let connections: [Gene]
    fileprivate let nodes: [Unit]
    /// How many nodes the genome has, inputs too.
    private let nodeCount: Int

    /// The genes of a genome.
    ///
    /// - Parameter relative: the genes of one that probably has the same markings in the same order, but
    ///   for a few new ones at the end: then little has to be sorted.
    public init(_ genome: Genome, like relative: Genes? = nil) {
      var sorted = relative?.known(in: genome) ?? ([], [])
      Self.sort(
        &sorted.connections,
        with: genome.connections.indices.dropFirst(sorted.connections.count).map {
          Self.gene(genome, $0)
        })
      let known = sorted.nodes.isEmpty ? 0 : relative?.nodeCount ?? 0
      Self.sort(
        &sorted.nodes,
        with: genome.nodes.indices.dropFirst(known).compactMap {
          genome.nodes[$0].id.isInput ? nil : Self.unit(genome, $0)
        })
      (connections, nodes) = sorted
      nodeCount = genome.nodes.count
    }

    private static func gene(_ genome: Genome, _ index: Int) -> Gene {
      let connection = genome.connections[index]
      return Gene(
        key: Key(connection.from.key, connection.to.key), weight: connection.weight, index: index)
    }

    private static func unit(_ genome: Genome, _ index: Int) -> Unit {
      let node = genome.nodes[index]
      return Unit(key: Key(node.id.key, 0), activation: node.activation, index: index)
    }

    /// A genome's genes in the order of these, without those that it has at the end of its lists; nil
    /// where others differ.
    private func known(in genome: Genome) -> (connections: [Gene], nodes: [Unit])? {
      guard connections.count <= genome.connections.count, nodeCount <= genome.nodes.count,
        genome.nodes.prefix(nodeCount).count(where: { !$0.id.isInput }) == nodes.count
      else { return nil }
      var (connections, nodes) = (connections, nodes)
      for place in connections.indices {
        let gene = Self.gene(genome, connections[place].index)
        guard gene.key == connections[place].key else { return nil }
        connections[place] = gene
      }
      for place in nodes.indices {
        let unit = Self.unit(genome, nodes[place].index)
        guard unit.key == nodes[place].key else { return nil }
        nodes[place] = unit
      }
      return (connections, nodes)
    }

    private static func sort<Element: Keyed>(_ sorted: inout [Element], with new: [Element]) {
      guard new.count <= 4 else {
        sorted += new
        return sorted.sort { $0.key < $1.key }
      }
      for element in new {
        var place = sorted.count
        sorted.append(element)
        while place > 0, element.key < sorted[place - 1].key {
          sorted[place] = sorted[place - 1]
          place -= 1
        }
        sorted[place] = element
      }
    }
  }

  /// The distance of two genomes; 0 for equal ones, the same in both directions.
  public func distance(_ first: Genes, _ second: Genes) -> Double {
    var matching = 0
    var difference = 0.0
    var last = (first: -1, second: -1)
    Self.align(first.connections, second.connections) { one, other in
      matching += 1
      difference += (Double(one.weight) - Double(other.weight)).magnitude
      last = (max(last.first, one.index), max(last.second, other.index))
    }
    let counts = (first.connections.count, second.connections.count)
    let excess = counts.0 - 1 - last.first + counts.1 - 1 - last.second
    let disjoint = counts.0 + counts.1 - 2 * matching - excess

    var common = 0
    var differing = 0
    Self.align(first.nodes, second.nodes) { one, other in
      common += 1
      // Not `!=`, which compares the cases' names.
      differing += one.activation == other.activation ? 0 : 1
    }
    let larger = max(counts.0, counts.1)
    let size = larger < settings.smallGenome ? 1 : Double(max(1, larger))
    let genes = settings.excess * Double(excess) + settings.disjoint * Double(disjoint)
    let weights = matching == 0 ? 0 : difference / Double(matching)
    let activations = common == 0 ? 0 : Double(differing) / Double(common)
    return genes / size + settings.weight * weights + settings.activation * activations
  }

  /// Visits the pairs of elements with the same key of two sorted lists.
  private static func align<Element: Keyed>(
    _ first: [Element], _ second: [Element], _ body: (Element, Element) -> Void
  ) {
    var (i, j) = (0, 0)
    while i < first.count, j < second.count {
      let (one, other) = (first[i].key, second[j].key)
      if one < other {
        i += 1
      } else if other < one {
        j += 1
      } else {
        body(first[i], second[j])
        i += 1
        j += 1
      }
    }
  }
}

/// A marking as numbers, which are compared fast: speciation compares thousands of genomes a second.
private struct Key: Comparable {
  let first: UInt64
  let second: UInt64

  init(_ first: UInt64, _ second: UInt64) { (self.first, self.second) = (first, second) }

  static func < (left: Key, right: Key) -> Bool {
    left.first != right.first ? left.first < right.first : left.second < right.second
  }
}

private protocol Keyed {
  var key: Key { get }
}
