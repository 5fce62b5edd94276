import Genomes

/// The genes of several parents side by side: each distinct marking has a number, in the order in
/// which they first occur, and a list of the parents that have the gene. It takes memory for the
/// genes that there are, however many parents do not have them.
struct Alignment: Sendable {
  private(set) var nodes: AlignedGenes
  private(set) var connections: AlignedGenes
  /// The numbers of the nodes that each connection joins.
  private(set) var ends: [Topology.Link] = []
  /// How many of the parents that have a connection have it disabled.
  private(set) var disabled: [Int] = []
  private var nodeNumbers: KeyTable
  private var connectionNumbers: KeyTable

  init(_ parents: [Genome]) {
    nodes = AlignedGenes(counts: parents.map(\.nodes.count))
    connections = AlignedGenes(counts: parents.map(\.connections.count))
    nodeNumbers = KeyTable(capacity: nodes.expected)
    connectionNumbers = KeyTable(capacity: connections.expected)
    for genome in parents {
      for node in genome.nodes { nodes.append(nodeNumbers.insert(node.id.key, nodes.count)) }
    }
    ends.reserveCapacity(connections.expected)
    disabled.reserveCapacity(connections.expected)
    for (parent, genome) in parents.enumerated() {
      let numbers = Array(nodes[of: parent])
      // Parents that are related have most genes in the same order.
      var next = 0
      for (connection, link) in zip(genome.connections, genome.links) {
        let link = Topology.Link(
          source: Int(numbers[link.source]), target: Int(numbers[link.target]))
        let number =
          next < ends.count && ends[next] == link
          ? next
          : connectionNumbers.insert(
            KeyTable.pair(link.source, link.target), connections.count)
        next = number + 1
        if number == connections.count {
          ends.append(link)
          disabled.append(0)
        }
        connections.append(number)
        if !connection.enabled { disabled[number] += 1 }
      }
    }
    nodes.listHolders()
    connections.listHolders()
  }

  /// A node's number; nil where no parent has it.
  func number(of node: NodeID) -> Int? { nodeNumbers[node] }

  /// A connection's number; nil where no parent has it.
  func number(of connection: Connection) -> Int? {
    guard let source = nodeNumbers[connection.from], let target = nodeNumbers[connection.to] else {
      return nil
    }
    return connectionNumbers[KeyTable.pair(source, target)]
  }

  /// The rings of nodes that the genes of these parents together can close: for each node the number of
  /// its ring, −1 for one that is on none. A connection can close a cycle only within a ring.
  func rings(of parents: [Int]) -> [Int] {
    var isThere = [Bool](repeating: false, count: connections.count)
    for parent in parents {
      for gene in connections[of: parent] { isThere[Int(gene)] = true }
    }
    let links = zip(ends, isThere).compactMap { $1 ? $0 : nil }
    // Mostly there is no cycle at all.
    if case .sorted = Topology.order(nodeCount: nodes.count, links: links) {
      return [Int](repeating: -1, count: nodes.count)
    }
    let components = Topology.components(nodeCount: nodes.count, links: links)
    var sizes = [Int](repeating: 0, count: nodes.count)
    for component in components { sizes[component] += 1 }
    return components.map { sizes[$0] > 1 ? $0 : -1 }
  }
}
