import JSON

/// What became of a genome's line, which neither the genome nor its picture tells: for how long it has been
/// there, and how often its line was changed.
///
/// A search counts it only where its plan asks for it. What it counts is then saved with each individual,
/// and is the same as what the generations themselves tell, from the founders on.
public struct Descent: Hashable, Sendable {
  /// For how many generations the genome has been kept unchanged; 0 in the generation that made it, and so
  /// for every child, even one that is like its parent.
  public let age: Int
  /// How many mutations and changes by hand lie between the genome and its founder, along the parent that
  /// has the most. A founder has no parent in its lineage: it was drawn, imported, or comes from another
  /// lineage.
  public let mutations: Int

  /// The most of each that is counted.
  public static let limit = 1_000_000_000_000
  /// The descent of a genome of which no parent is known.
  public static let founder = Descent(age: 0, mutations: 0)

  /// A descent of the counts given, each 0 … `limit`; beyond it is the nearest of these.
  public init(age: Int, mutations: Int) {
    self.age = min(max(0, age), Self.limit)
    self.mutations = min(max(0, mutations), Self.limit)
  }

  /// The descent of a genome that was just made.
  ///
  /// - Parameters:
  ///   - operation: how it was made, as `Individual.operation`.
  ///   - mutations: how many changed it.
  ///   - parents: of its parents in the same lineage.
  public init(operation: String, mutations: Int, parents: [Descent]) {
    let isKept = operation == "kept"
    self.init(
      age: isKept ? parents.first.map { $0.age + 1 } ?? 0 : 0,
      mutations: (parents.map(\.mutations).max() ?? 0) + min(mutations, Self.limit))
  }

  /// The descent of the same genome, kept for another generation.
  var older: Descent { Descent(operation: "kept", mutations: 0, parents: [self]) }
}

extension Descent {
  /// What an expression may name of it. The values are 0…1 and grow without end, so that they can be the
  /// axes of a map.
  public enum Term: String, CaseIterable, Sendable {
    /// a / (a + 10) for an age of a generations: 0 at first, ½ after ten.
    case age
    /// m / (m + 50) for m mutations since the founder: ½ after fifty.
    case mutations

    /// The value of a descent, 0…1.
    public func value(of descent: Descent) -> Double {
      switch self {
      case .age: Double(descent.age) / Double(descent.age + 10)
      case .mutations: Double(descent.mutations) / Double(descent.mutations + 50)
      }
    }
  }
}

extension Descent {
  /// The descent as files have it.
  package var json: JSONValue {
    .line(.object([("age", .integer(age)), ("mutations", .integer(mutations))]))
  }

  /// Reads what `json` writes.
  package init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["age", "mutations"])
    self.init(
      age: try element.member("age").integer(in: 0...Self.limit),
      mutations: try element.member("mutations").integer(in: 0...Self.limit))
  }
}
