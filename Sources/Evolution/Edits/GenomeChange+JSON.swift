import Genomes
import JSON

extension GenomeChange {
  /// The change as files have it, called by its kind: `{ "change": "weight", "from": "x", "to": "hue",
  /// "weight": 1.5 }`, `{ "change": "bias", "node": "hue", "bias": 0.3 }`.
  package var json: JSONValue {
    var members: [(String, JSONValue)] = [("change", .string(kind.rawValue))]
    switch self {
    case .connection(let marking, let change):
      members += [
        ("from", .string(marking.from.description)), ("to", .string(marking.to.description)),
      ]
      if let weight = change.weight { members.append(("weight", .float(weight))) }
    case .node(let id, let change):
      members.append(("node", .string(id.description)))
      switch change {
      case .bias(let bias): members.append(("bias", .float(bias)))
      case .activation(let activation):
        members.append(("activation", .string(activation.rawValue)))
      }
    }
    return .line(.object(members))
  }

  /// Reads what `json` writes.
  package init(json element: JSONElement) throws(JSONError) {
    func marking(_ others: String...) throws(JSONError) -> Connection.Marking {
      try element.expectMembers(["change", "from", "to"] + others)
      return Connection.Marking(
        from: try element.member("from").nodeID(), to: try element.member("to").nodeID())
    }
    func node(_ other: String) throws(JSONError) -> NodeID {
      try element.expectMembers(["change", "node", other])
      return try element.member("node").nodeID()
    }
    let kind: Kind = try element.member("change").one()
    switch kind {
    case .weight:
      self = .connection(try marking("weight"), .weight(try element.member("weight").float()))
    case .connect:
      self = .connection(try marking("weight"), .connect(try element.member("weight").float()))
    case .on: self = .connection(try marking(), .on)
    case .off: self = .connection(try marking(), .off)
    case .disconnect: self = .connection(try marking(), .disconnect)
    case .bias: self = .node(try node("bias"), .bias(try element.member("bias").float()))
    case .activation:
      self = .node(try node("activation"), .activation(try element.member("activation").one()))
    }
  }
}
