import ArgumentParser
import Breeding

/// What is changed of a network. A property is called as its kind of change.
struct EditOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Set the weight of the connection between two nodes.", valueName: "from-to=number"),
    transform: NamedChange.reader(.weight))
  var weight: [NamedChange] = []

  @Option(
    help: ArgumentHelp("Set the bias of a node.", valueName: "node=number"),
    transform: NamedChange.reader(.bias))
  var bias: [NamedChange] = []

  @Option(
    help: ArgumentHelp("Give a node another activation function.", valueName: "node=name"),
    completion: .nodeFunction,
    transform: NamedChange.reader(.activation))
  var activation: [NamedChange] = []

  @Option(
    help: ArgumentHelp("Switch a connection on.", valueName: "from-to"),
    transform: NamedChange.reader(.on))
  var on: [NamedChange] = []

  @Option(
    help: ArgumentHelp("Switch a connection off, but keep it.", valueName: "from-to"),
    transform: NamedChange.reader(.off))
  var off: [NamedChange] = []

  @Option(
    help: ArgumentHelp(
      "Connect two nodes that are not connected yet, by this weight.", valueName: "from-to=number"),
    transform: NamedChange.reader(.connect))
  var connect: [NamedChange] = []

  @Option(
    help: ArgumentHelp("Delete a connection.", valueName: "from-to"),
    transform: NamedChange.reader(.disconnect))
  var disconnect: [NamedChange] = []

  /// What was typed, whatever its order.
  var changes: [NamedChange] {
    (weight + bias + activation + on + off + connect + disconnect).arranged
  }

  func validate() throws {
    try ValidationError.check { () throws(RequestError) in
      if changes.isEmpty { throw .noChanges }
      try changes.checkOnce()
    }
  }
}

extension NamedChange {
  /// What reads a change of a kind as it was typed, and throws what was expected.
  static func reader(_ kind: GenomeChange.Kind) -> @Sendable (String) throws -> NamedChange {
    { argument in
      do throws(RequestError) { return try NamedChange(kind, argument) } catch {
        throw ValidationError(error.withFlags)
      }
    }
  }
}
