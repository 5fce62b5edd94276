import Genomes

/// The genes of several parents side by side: each distinct marking has a number and a list of the
/// parents that have the gene.
struct Alignment {
  /// One kind of gene: for each number, the gene's index in each parent's list, or −1.
  struct Holders {
    private let parents: Int
    private var indices: [Int] = []
    /// How many distinct genes there are.
    private(set) var count = 0

    fileprivate init(parents: Int) { self.parents = parents }

    fileprivate mutating func add(_ gene: Int, of parent: Int, at index: Int) {
      if gene == count {
        indices.append(contentsOf: repeatElement(-1, count: parents))
        count += 1
      }
      indices[gene * parents + parent] = index
    }

    /// The indices of a gene in the parents' lists; −1 for a parent that does not have it.
    subscript(gene: Int) -> ArraySlice<Int> { indices[gene * parents..<(gene + 1) * parents] }

    /// The gene of one of the parents that have it, each equally likely.
    func draw(_ gene: Int, random: inout RandomStream) -> (parent: Int, index: Int) {
      let holders = self[gene]
      var turn = random.below(holders.count { $0 >= 0 })
      for (parent, index) in holders.enumerated() where index >= 0 {
        if turn == 0 { return (parent, index) }
        turn -= 1
      }
      preconditionFailure("a gene has a holder")
    }
  }

  private(set) var nodes: Holders
  private(set) var connections: Holders
  private var nodeNumbers: KeyTable
  private var connectionNumbers: KeyTable

  init(_ parents: [Genome]) {
    nodes = Holders(parents: parents.count)
    connections = Holders(parents: parents.count)
    nodeNumbers = KeyTable(capacity: parents.reduce(0) { $0 + $1.nodes.count })
    connectionNumbers = KeyTable(capacity: parents.reduce(0) { $0 + $1.connections.count })
    for (parent, genome) in parents.enumerated() {
      for (index, node) in genome.nodes.enumerated() {
        nodes.add(nodeNumbers.insert(node.id.key, nodes.count), of: parent, at: index)
      }
    }
    for (parent, genome) in parents.enumerated() {
      for (index, connection) in genome.connections.enumerated() {
        let key = KeyTable.pair(self[connection.from], self[connection.to])
        connections.add(
          connectionNumbers.insert(key, connections.count), of: parent, at: index)
      }
    }
  }

  /// A node's number; one of the parents has it.
  subscript(node: NodeID) -> Int {
    guard let number = nodeNumbers[node] else { preconditionFailure("no parent's node") }
    return number
  }

  /// A connection's number; one of the parents has it.
  subscript(connection: Connection) -> Int {
    let key = KeyTable.pair(self[connection.from], self[connection.to])
    guard let number = connectionNumbers[key] else {
      preconditionFailure("no parent's connection")
    }
    return number
  }

  /// Whether the genes of these parents together can close a cycle. Mostly they cannot, and then no
  /// gene needs a check of its own.
  func canCycle(_ parents: [Genome]) -> Bool {
    let links = parents.flatMap(\.connections).map {
      Topology.Link(source: self[$0.from], target: self[$0.to])
    }
    if case .cycle = Topology.order(nodeCount: nodes.count, links: links) { return true }
    return false
  }
}
