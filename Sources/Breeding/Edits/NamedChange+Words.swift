import Evolution
import Genomes
import Text

// What is said of a change that cannot be made, by the names that the person used.

extension GenomeChange.Kind {
  /// What is typed for a change of this kind.
  var form: String {
    switch self {
    case .weight, .connect:
      "two nodes by number or id and a finite weight, such as 21-22=1.5"
    case .on, .off, .disconnect:
      "two nodes by number or id with a dash between them, such as 21-22"
    case .bias: "a node by number or id and a finite number, such as 21=0.3"
    case .activation: "a node by number or id and an activation, such as 21=sine"
    }
  }
}

extension NamedChange {
  /// What is changed, and where: `weight 21-22`.
  func words(_ naming: (String) -> String) -> String {
    "\(naming(kind.rawValue)) \(printable(place))"
  }

  /// Why it cannot be made, and what to do.
  ///
  /// - Parameter sources: the numbers of the nodes from which connections enter where the change's is not.
  func words(_ fault: ChangeFault, sources: [Int], _ naming: (String) -> String) -> String {
    func typed(_ kind: GenomeChange.Kind) -> String {
      "\(naming(kind.rawValue)) \(printable(place))"
    }
    let start = "\(words(naming)): "
    switch (fault, self) {
    case (.noConnection, .connection(let from, let to, _)):
      return "\(naming(kind.rawValue)): "
        + RequestError.noConnection(printable(from), printable(to), sources)
        + (kind == .weight ? "; to add one: \(typed(.connect))=1" : "")
    case (.connected(_, let isEnabled), _):
      return start + "there is one: to set its weight: \(typed(.weight))=1"
        + (isEnabled ? "" : "; it is off; to switch it on: \(typed(.on))")
    case (.cycle(let marking), .connection(let from, let to, _)):
      return start + "it would close a cycle: "
        + (marking.from == marking.to
          ? "expected two different nodes"
          : "\(printable(from)) depends on \(printable(to)), directly or through others, on or off; "
            + "expected a node that does not depend on \(printable(to))")
    case (.input(let id), .connection):
      return start
        + "\(id) is an input, which no connection enters: expected a hidden node or an output"
    case (.input(let id), .node):
      return start + "\(id) is an input, which has no \(kind.rawValue): "
        + "expected a hidden node or an output"
    case (.notFinite, _): return start + "expected \(kind.form)"
    case (.noNode, _), (.noConnection, _), (.cycle, _), (.full, _): return start + "\(fault)"
    }
  }
}

extension [NamedChange] {
  /// Throws where two of them, whose order nobody chose, change the same.
  ///
  /// - Throws: `RequestError.changedTwice`.
  public func checkOnce() throws(RequestError) {
    for (index, change) in enumerated() {
      let other = self[..<index].first { $0.place == change.place && $0.clashes(with: change) }
      if let other { throw .changedTwice(other, change) }
    }
  }
}

extension NamedChange {
  /// Whether another one of the same place makes it void.
  fileprivate func clashes(with other: NamedChange) -> Bool {
    let kinds: Set = [kind, other.kind]
    return kinds.count == 1 || kinds == [.on, .off] || kinds == [.weight, .connect]
  }
}
