import Evolution
import Genomes
import JSON

extension Generation {
  /// A network that was changed by hand. The first individual is the changed one; the second is the
  /// parent as it was, so that one sees both and breeds from either, and so that the file alone tells
  /// what the changes were made to.
  public struct Edit: Hashable, Sendable {
    /// The parent.
    public var parent: Address
    /// What was changed, in its order; at least one.
    public var changes: [GenomeChange]

    /// An edit of the values given.
    public init(_ parent: Address, changes: [GenomeChange]) {
      self.parent = parent
      self.changes = changes
    }
  }
}

extension Generation.Edit: GenerationWay {
  static let name = "edit"

  /// How many changes are told in words.
  private static let mostTold = 4

  var json: JSONValue {
    .object([
      ("by", .string(Self.name)), ("of", .string(parent.description)),
      ("changes", .array(changes.map(\.json))),
    ])
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "of", "changes"])
    let list = try element.member("changes")
    var changes: [GenomeChange] = []
    for change in try list.elements() { changes.append(try GenomeChange(json: change)) }
    if changes.isEmpty { throw list.error(expected: "at least one change") }
    self.init(try element.member("of").address(), changes: changes)
  }

  func words(of _: String) -> String {
    let told = Array(changes.prefix(Self.mostTold))
    let rest = changes.count - told.count
    return "edited \(parent): \(told.list)" + (rest > 0 ? " and \(rest) more" : "")
  }

  var shortWords: String { "edited \(parent)" }

  func namedParents(in generation: Int?) -> [Address] { [parent] }
}
