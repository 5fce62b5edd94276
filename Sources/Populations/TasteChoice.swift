import Evolution
import JSON

/// How a taste chose among the children of a sheet.
public struct TasteChoice: Hashable, Sendable {
  /// What it was learnt from.
  public var span: TasteSpan
  /// How many children were bred for each that is shown.
  public var pool: Int
  /// The numbers of the children that it did not choose, so that what it does not foresee has a place.
  public var free: [Int]

  /// A choice of the values given.
  public init(span: TasteSpan, pool: Int, free: [Int]) {
    self.span = span
    self.pool = pool
    self.free = free
  }
}

extension TasteChoice {
  var json: JSONValue {
    .object(
      span.members + [("pool", .integer(pool)), ("free", .array(free.map(JSONValue.integer)))])
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(TasteSpan.names + ["pool", "free"])
    self.init(
      span: try TasteSpan(among: element), pool: try element.member("pool").integer(atLeast: 1),
      free: try element.member("free").numbers())
  }

  /// What it is, as it goes on in a sentence: `, by taste but for 5, 10, 15`.
  var clause: String {
    guard !free.isEmpty else { return ", by taste" }
    return ", by taste but for " + (free.count > 20 ? "\(free.count) of them" : free.list)
  }
}
