import Genomes

/// A genome's enabled connections, with nodes named by their index in the genome's list. It reads one
/// genome after another into the same memory, since a search compiles a program for every picture.
struct Wiring {
  /// An enabled connection into a node.
  struct Entry {
    let source: Int
    let weight: Float
  }

  /// The nodes whose values reach one of the outputs, each after all nodes that it hears.
  private(set) var order: [Int] = []
  /// The nodes that are wanted: those given, or the output nodes in the order of the colour model's
  /// channels.
  private(set) var outputs: [Int] = []
  /// Where each node's entries begin, and where the last one's end.
  private var starts: [Int] = []
  private var entries: [Entry] = []
  /// For each node the place of the entry to go to next; −1 for one that was not come to yet.
  private var next: [Int] = []
  private var stack: [Int] = []

  /// Reads the wiring of a genome.
  ///
  /// - Parameter nodes: the nodes whose values are wanted; by default the output nodes.
  mutating func read(_ genome: Genome, nodes: [NodeID]? = nil) {
    outputs.removeAll(keepingCapacity: true)
    if let nodes {
      let places = KeyTable(indicesOf: genome.nodes)
      outputs += nodes.compactMap { places[$0] }
    } else {
      for output in genome.canvas.colour.outputs {
        let id = NodeID.output(output)
        if let place = genome.nodes.firstIndex(where: { $0.id == id }) { outputs.append(place) }
      }
    }

    let count = genome.nodes.count
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: count + 1))
    var entryCount = 0
    for (connection, link) in zip(genome.connections, genome.links) where connection.enabled {
      starts[link.target] += 1
      entryCount += 1
    }
    for node in 0..<count { starts[node + 1] += starts[node] }
    entries.removeAll(keepingCapacity: true)
    entries.append(contentsOf: repeatElement(Entry(source: 0, weight: 0), count: entryCount))
    // From the last link to the first, so that each node's start moves from its end to its begin.
    for index in genome.links.indices.reversed() where genome.connections[index].enabled {
      let link = genome.links[index]
      starts[link.target] -= 1
      entries[starts[link.target]] = Entry(
        source: link.source, weight: genome.connections[index].weight)
    }
    sort(count)
  }

  /// Goes from the outputs to all that they hear, and lists a node once all that it hears are listed.
  private mutating func sort(_ count: Int) {
    order.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    next.append(contentsOf: repeatElement(-1, count: count))
    for output in outputs where next[output] < 0 {
      next[output] = starts[output]
      stack.append(output)
      while let node = stack.last {
        if next[node] == starts[node + 1] {
          order.append(node)
          stack.removeLast()
          continue
        }
        let source = entries[next[node]].source
        next[node] += 1
        if next[source] < 0 {
          next[source] = starts[source]
          stack.append(source)
        }
      }
    }
  }

  /// The connections into a node, in the order of the genome's list.
  func entering(_ node: Int) -> ArraySlice<Entry> { entries[starts[node]..<starts[node + 1]] }
}
