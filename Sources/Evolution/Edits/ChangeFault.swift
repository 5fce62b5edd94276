import Genomes

/// Why a network cannot be changed so.
public enum ChangeFault: Error, Hashable, Sendable {
  /// It has no node of that marking.
  case noNode(NodeID)
  /// An input, which has no bias and no activation, and which no connection enters.
  case input(NodeID)
  /// It has no connection between these two.
  case noConnection(Connection.Marking)
  /// It has a connection between these two already, enabled or not.
  case connected(Connection.Marking, isEnabled: Bool)
  /// A connection between these two would close a cycle.
  case cycle(Connection.Marking)
  /// It has as many connections as a genome may have.
  case full
  /// A weight or a bias that is not finite.
  case notFinite
}

extension ChangeFault: CustomStringConvertible {
  /// What was expected and found, in a line.
  public var description: String {
    switch self {
    case .noNode(let id): "expected a node of the network, found \"\(id)\""
    case .input(let id): "expected a node that is no input, found \"\(id)\""
    case .noConnection(let marking):
      "expected a connection, found none between \"\(marking.from)\" and \"\(marking.to)\""
    case .connected(let marking, _):
      "expected no connection, found one between \"\(marking.from)\" and \"\(marking.to)\""
    case .cycle(let marking):
      "expected no way from a node back to itself, found one through \"\(marking.from)\" and "
        + "\"\(marking.to)\""
    case .full: "expected at most \(Genome.connectionLimit) connections, found one more"
    case .notFinite: "expected a finite number, found another"
    }
  }
}
