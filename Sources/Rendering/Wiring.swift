import Genomes

/// A genome's enabled connections, with nodes named by their index in the genome's list.
struct Wiring {
  /// An enabled connection into a node.
  struct Entry {
    let source: Int
    let weight: Float
  }

  /// Every node, each after all nodes that it hears.
  let order: [Int]
  /// Whether a node's value reaches one of the outputs.
  let isHeard: [Bool]
  /// The nodes that are wanted: those given, or the output nodes in the order of the colour model's
  /// channels.
  let outputs: [Int]
  private let starts: [Int]
  private let entries: [Entry]

  /// The wiring of a genome.
  ///
  /// - Parameter nodes: the nodes whose values are wanted; by default the output nodes.
  init(_ genome: Genome, nodes: [NodeID]? = nil) {
    let count = genome.nodes.count
    let places = KeyTable(indicesOf: genome.nodes)

    var links: [Topology.Link] = []
    var weights: [Float] = []
    links.reserveCapacity(genome.connections.count)
    weights.reserveCapacity(genome.connections.count)
    for connection in genome.connections where connection.enabled {
      guard let source = places[connection.from], let target = places[connection.to] else {
        preconditionFailure("a valid genome's connection leads to an unknown node")
      }
      links.append(Topology.Link(source: source, target: target))
      weights.append(connection.weight)
    }
    guard case .sorted(let order) = Topology.order(nodeCount: count, links: links) else {
      preconditionFailure("a valid genome has a cycle")
    }
    self.order = order
    let wanted = nodes ?? genome.canvas.colour.outputs.map { .output($0) }
    outputs = wanted.compactMap { places[$0] }

    var starts = [Int](repeating: 0, count: count + 1)
    for link in links { starts[link.target + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var entries = [Entry](repeating: Entry(source: 0, weight: 0), count: links.count)
    var free = starts
    for (link, weight) in zip(links, weights) {
      entries[free[link.target]] = Entry(source: link.source, weight: weight)
      free[link.target] += 1
    }
    self.starts = starts
    self.entries = entries

    // The same as `Topology.heard` gives, but from the order and the entries, which are known here:
    // it takes a quarter of the time, and a search compiles a program for every picture.
    var isHeard = [Bool](repeating: false, count: count)
    for output in outputs { isHeard[output] = true }
    for node in order.reversed() where isHeard[node] {
      for entry in entries[starts[node]..<starts[node + 1]] { isHeard[entry.source] = true }
    }
    self.isHeard = isHeard
  }

  /// The connections into a node, in the order of the genome's list.
  func entering(_ node: Int) -> ArraySlice<Entry> { entries[starts[node]..<starts[node + 1]] }
}
