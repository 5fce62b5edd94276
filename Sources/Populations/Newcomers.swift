import Evolution
import JSON
import Text

/// Fresh genomes among the children of a sheet, in its last places that are not locked.
public struct Newcomers: Hashable, Sendable {
  /// How many, over 0.
  public var count: Int
  /// How they were drawn.
  public var drawn: Generation.New

  /// Newcomers of the values given.
  public init(count: Int, drawn: Generation.New) {
    self.count = count
    self.drawn = drawn
  }
}

extension Newcomers {
  var json: JSONValue {
    .object([("count", .integer(count))] + drawn.members)
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["count", "recipe"], optional: ["settings"])
    self.init(
      count: try element.member("count").integer(atLeast: 1),
      drawn: try Generation.New(among: element))
  }

  /// What they are, as it goes on in a sentence: `, 3 newcomers drawn by mix`.
  var clause: String {
    ", \(count) \(count == 1 ? "newcomer" : "newcomers") \(drawn.words(of: ""))"
  }
}
