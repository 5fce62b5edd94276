import Genomes

/// A change of a network by a person's hand. Its nodes are called by their markings, so that it means
/// the same wherever the network is.
public enum GenomeChange: Hashable, Sendable {
  /// Of the connection between two nodes.
  case connection(Connection.Marking, ConnectionChange)
  /// Of a node.
  case node(NodeID, NodeChange)

  /// What is changed, as the program's flags and the files call it.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A connection's weight.
    case weight
    /// A node's bias.
    case bias
    /// A node's activation.
    case activation
    /// A connection takes part in the picture.
    case on
    /// A connection takes no part in the picture, and is kept.
    case off
    /// Two nodes get a connection.
    case connect
    /// A connection is deleted.
    case disconnect
  }
}

/// What becomes of a connection.
public enum ConnectionChange: Hashable, Sendable {
  /// It has this weight.
  case weight(Float)
  /// It takes part in the picture.
  case on
  /// It takes no part in the picture, and is kept.
  case off
  /// It is new, takes part in the picture and has this weight.
  case connect(Float)
  /// It is deleted.
  case disconnect

  /// What is changed.
  public var kind: GenomeChange.Kind {
    switch self {
    case .weight: .weight
    case .on: .on
    case .off: .off
    case .connect: .connect
    case .disconnect: .disconnect
    }
  }

  /// The weight that it gives.
  public var weight: Float? {
    switch self {
    case .weight(let weight), .connect(let weight): weight
    case .on, .off, .disconnect: nil
    }
  }
}

/// What becomes of a node that is no input.
public enum NodeChange: Hashable, Sendable {
  /// Its sum starts from this.
  case bias(Float)
  /// It has this function.
  case activation(Activation)

  /// What is changed.
  public var kind: GenomeChange.Kind {
    switch self {
    case .bias: .bias
    case .activation: .activation
    }
  }
}

extension GenomeChange {
  /// What is changed.
  public var kind: Kind {
    switch self {
    case .connection(_, let change): change.kind
    case .node(_, let change): change.kind
    }
  }

  /// As a person may type it after the flag of its kind: `x-hue=1.5`.
  public var argument: String {
    switch self {
    case .connection(let marking, let change):
      "\(marking.from)-\(marking.to)" + (change.weight.map { "=\($0)" } ?? "")
    case .node(let id, .bias(let bias)): "\(id)=\(bias)"
    case .node(let id, .activation(let activation)): "\(id)=\(activation.rawValue)"
    }
  }
}

extension GenomeChange: CustomStringConvertible {
  /// What is changed, where and how: `weight x-hue=1.5`.
  public var description: String { "\(kind.rawValue) \(argument)" }
}

extension [GenomeChange] {
  /// The changes without those that a later one of the same kind and place takes the place of, as where
  /// a weight was dragged through many values. They make the same of every network.
  public var settled: [GenomeChange] {
    var settled: [GenomeChange] = []
    var known: Set<GenomeChange> = []
    for change in reversed() {
      if let place = change.place, !known.insert(place).inserted { continue }
      settled.append(change)
    }
    return settled.reversed()
  }
}

extension GenomeChange {
  /// A change that stands for all that set the same of the same gene; nil for one that adds or deletes a
  /// gene.
  fileprivate var place: GenomeChange? {
    switch self {
    case .connection(let marking, .weight): .connection(marking, .weight(0))
    case .connection(let marking, .on), .connection(let marking, .off): .connection(marking, .on)
    case .connection(_, .connect), .connection(_, .disconnect): nil
    case .node(let id, .bias): .node(id, .bias(0))
    case .node(let id, .activation): .node(id, .activation(.identity))
    }
  }
}
