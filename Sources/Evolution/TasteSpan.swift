import JSON

/// The picks that a person's taste is learnt from: those by which generations of a lineage were bred.
public struct TasteSpan: Hashable, Sendable {
  /// The generation after which picks count; 0 for all from the first on.
  public var after: Int
  /// The last generation whose picks count.
  public var through: Int

  /// A span of the values given.
  public init(after: Int, through: Int) {
    self.after = after
    self.through = through
  }
}

extension TasteSpan {
  /// The members as files have them.
  package var members: [(String, JSONValue)] {
    [("after", .integer(after)), ("through", .integer(through))]
  }

  /// Reads an object of `members` alone.
  ///
  /// - Throws: where the element is not of that form.
  package init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["after", "through"])
    self.init(
      after: try element.member("after").integer(atLeast: 0),
      through: try element.member("through").integer(atLeast: 0))
  }
}
