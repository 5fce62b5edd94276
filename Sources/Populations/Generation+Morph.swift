import Genomes
import JSON

extension Generation {
  /// A sheet of what lies between two genomes, in even steps; they themselves are its ends.
  public struct Morph: Hashable, Sendable {
    /// The first individual.
    public var first: Address
    /// The last individual.
    public var last: Address

    /// Ends as given.
    public init(_ first: Address, _ last: Address) {
      self.first = first
      self.last = last
    }
  }
}

extension Generation.Morph: GenerationWay {
  static let name = "morph"

  var json: JSONValue {
    .line(
      .object([
        ("by", .string(Self.name)),
        ("of", .array([first, last].map { .string($0.description) })),
      ]))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "of"])
    let (first, last) = try element.member("of").pair()
    self.init(first, last)
  }

  func words(of parent: String) -> String { "morphed from \(first) to \(last)" }

  var shortWords: String { "\(first) to \(last)" }

  func namedParents(in generation: Int?) -> [Address] { [first, last] }
}
