import Genomes

extension Genome {
  /// The genome with changes, one after another.
  ///
  /// - Throws: why it cannot be changed so.
  public func changed(by changes: [GenomeChange]) throws(ChangeFault) -> Genome {
    var draft = Draft(self)
    for change in changes { try draft.apply(change) }
    return draft.valid()
  }
}

extension Genome.Draft {
  /// Makes a change. A new connection is the last in the list; all else stays in its place.
  ///
  /// - Precondition: the draft is valid, as it is afterwards.
  /// - Throws: why the network cannot be changed so; then it is as it was.
  public mutating func apply(_ change: GenomeChange) throws(ChangeFault) {
    switch change {
    case .connection(let marking, let change): try apply(change, to: marking)
    case .node(let id, let change): try apply(change, to: id)
    }
  }

  private mutating func apply(_ change: NodeChange, to id: NodeID) throws(ChangeFault) {
    guard let index = nodes.firstIndex(where: { $0.id == id }) else { throw .noNode(id) }
    if id.isInput { throw .input(id) }
    switch change {
    case .bias(let bias):
      guard bias.isFinite else { throw .notFinite }
      nodes[index].bias = bias
    case .activation(let activation): nodes[index].activation = activation
    }
  }

  private mutating func apply(
    _ change: ConnectionChange, to marking: Connection.Marking
  ) throws(ChangeFault) {
    for end in [marking.from, marking.to] where !nodes.contains(where: { $0.id == end }) {
      throw .noNode(end)
    }
    if let weight = change.weight, !weight.isFinite { throw .notFinite }
    let index = connections.firstIndex { $0.marking == marking }
    if case .connect(let weight) = change {
      if let index { throw .connected(marking, isEnabled: connections[index].enabled) }
      return try connect(marking, weight: weight)
    }
    guard let index else { throw .noConnection(marking) }
    switch change {
    case .weight(let weight): connections[index].weight = weight
    case .on: connections[index].enabled = true
    case .off: connections[index].enabled = false
    case .disconnect: connections.remove(at: index)
    case .connect: break
    }
  }

  private mutating func connect(
    _ marking: Connection.Marking, weight: Float
  ) throws(ChangeFault) {
    if marking.to.isInput { throw .input(marking.to) }
    if wouldCycle(marking.from, marking.to) { throw .cycle(marking) }
    guard connections.count < Genome.connectionLimit else { throw .full }
    connections.append(Connection(from: marking.from, to: marking.to, weight: weight))
  }
}
