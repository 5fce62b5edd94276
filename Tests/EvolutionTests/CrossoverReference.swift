import Genomes

@testable import Evolution

/// Crossover gene by gene over dictionaries and plain searches, written for reading: for each child
/// everything is looked up anew. `leaveOut` is told the genes that would close a cycle.
enum CrossoverReference {
  static func cross(
    _ parents: [Genome], fitness: [Double]? = nil, random: inout RandomStream,
    leavingOut leaveOut: (Connection) -> Void = { _ in }
  ) -> Genome {
    let best = fitness?.max()
    var fittest = parents.indices.filter { best == nil || fitness?[$0] == best }
    fittest.swapAt(0, random.below(fittest.count))
    let lead = parents[fittest[0]]
    var child = Genome.Draft(canvas: lead.canvas)
    var seen: Set<Connection.Marking> = []
    func has(_ id: NodeID) -> Bool { child.nodes.contains { $0.id == id } }
    func inherit(_ id: NodeID, random: inout RandomStream) {
      if has(id) { return }
      let holders = parents.compactMap { $0.nodes.first { $0.id == id } }
      child.nodes.append(holders[random.below(holders.count)])
    }
    for node in lead.nodes where node.kind != .hidden { inherit(node.id, random: &random) }
    for parent in fittest {
      for connection in parents[parent].connections where seen.insert(connection.marking).inserted {
        let (from, to) = (connection.from, connection.to)
        guard fits(from, on: lead.canvas), fits(to, on: lead.canvas) else { continue }
        let newNodes = (has(from) ? 0 : 1) + (has(to) ? 0 : 1)
        guard child.nodes.count + newNodes <= Genome.nodeLimit else { continue }
        if parent != fittest[0], child.wouldCycle(from, to) {
          leaveOut(connection)
          continue
        }
        inherit(from, random: &random)
        inherit(to, random: &random)
        let holders = parents.compactMap {
          $0.connections.first { $0.marking == connection.marking }
        }
        var chosen = holders[random.below(holders.count)]
        let disabled = holders.count { !$0.enabled }
        chosen.enabled =
          disabled == 0
          || disabled < holders.count && !random.chance(Crossover.disabledShare)
        child.connections.append(chosen)
      }
    }
    return child.valid()
  }

  private static func fits(_ id: NodeID, on canvas: Canvas) -> Bool {
    switch id.role {
    case .hidden: true
    case .input(let input): canvas.inputs.contains(input)
    case .output(let output): canvas.colour.outputs.contains(output)
    }
  }
}
