import Evolution
import Genomes
import Inspection

/// A change of a network as a person names it, its nodes by their numbers on the network's map or by
/// their ids.
///
/// Numbers are those of the network before the first of several changes: a change may move a node to
/// another depth, and so to another number.
public enum NamedChange: Hashable, Sendable {
  /// Of the connection between two nodes.
  case connection(from: String, to: String, ConnectionChange)
  /// Of a node.
  case node(String, NodeChange)

  /// A change whose nodes are called by their ids.
  public init(_ change: GenomeChange) {
    switch change {
    case .connection(let marking, let change):
      self = .connection(from: "\(marking.from)", to: "\(marking.to)", change)
    case .node(let id, let change): self = .node("\(id)", change)
    }
  }

  /// Reads what was typed: `21-22=1.5` for a weight and for a new connection, `21-22` for a connection
  /// that is switched or deleted, `21=0.3` for a bias, `21=sine` for an activation.
  ///
  /// - Throws: `RequestError.change`; `RequestError.setting` for an activation that nobody knows.
  public init(_ kind: GenomeChange.Kind, _ text: String) throws(RequestError) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let names = sides[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let value = sides.count == 2 ? String(sides[1]) : nil
    let number = value.flatMap { Float($0) }.flatMap { $0.isFinite ? $0 : nil }
    func connection(_ change: ConnectionChange?) throws(RequestError) -> NamedChange {
      guard names.count == 2, !names.contains(""), let change else { throw .change(kind) }
      return .connection(from: names[0], to: names[1], change)
    }
    func node(_ change: NodeChange?) throws(RequestError) -> NamedChange {
      guard names.count == 1, names != [""], let change else { throw .change(kind) }
      return .node(names[0], change)
    }
    switch kind {
    case .weight: self = try connection(number.map(ConnectionChange.weight))
    case .connect: self = try connection(number.map(ConnectionChange.connect))
    case .on: self = try connection(value == nil ? .on : nil)
    case .off: self = try connection(value == nil ? .off : nil)
    case .disconnect: self = try connection(value == nil ? .disconnect : nil)
    case .bias: self = try node(number.map(NodeChange.bias))
    case .activation:
      guard let value else { throw .change(kind) }
      guard let activation = Activation(rawValue: value) else {
        throw .setting(
          .unknown("activation", value, known: Activation.allCases.map(\.rawValue)))
      }
      self = try node(.activation(activation))
    }
  }

  /// Reads a change with its kind before it, as `description` writes it: `weight 21-22=1.5`.
  ///
  /// - Throws: `RequestError.setting` for a kind that nobody knows, else as `init(_:_:)`.
  public init(_ text: String) throws(RequestError) {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = GenomeChange.Kind(rawValue: String(words[0])) else {
      throw .setting(
        .unknown(
          "change", String(words[0]), known: GenomeChange.Kind.allCases.map(\.rawValue)))
    }
    try self.init(kind, words.count == 2 ? String(words[1]) : "")
  }

  /// What is changed.
  public var kind: GenomeChange.Kind {
    switch self {
    case .connection(_, _, let change): change.kind
    case .node(_, let change): change.kind
    }
  }

  /// Where it is changed, as it was named: `21-22`, `21`.
  public var place: String {
    switch self {
    case .connection(let from, let to, _): "\(from)-\(to)"
    case .node(let name, _): name
    }
  }

  /// As it is typed after the flag of its kind: `21-22=1.5`.
  public var argument: String {
    switch self {
    case .connection(_, _, let change): place + (change.weight.map { "=\($0)" } ?? "")
    case .node(_, .bias(let bias)): "\(place)=\(bias)"
    case .node(_, .activation(let activation)): "\(place)=\(activation.rawValue)"
    }
  }
}

extension NamedChange: CustomStringConvertible {
  /// What is changed, where and how: `weight 21-22=1.5`.
  public var description: String { "\(kind.rawValue) \(argument)" }
}

extension [NamedChange] {
  /// The changes in the order in which they are made where nobody chose one: connections are deleted and
  /// added before anything is set, and those of a kind stay in their order.
  public var arranged: [NamedChange] {
    let kinds: [GenomeChange.Kind] = [
      .disconnect, .connect, .weight, .bias, .activation, .on, .off,
    ]
    return kinds.flatMap { kind in filter { $0.kind == kind } }
  }
}
