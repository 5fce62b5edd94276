import Populations

/// The lineage that one works in, and what is known of it.
public struct Workplace: Hashable, Sendable {
  /// The lineage's name; the current one where it is nil.
  public var lineage: LineageName?
  /// How many generations the lineage has as far as is known. Where it has another number, someone else
  /// bred or removed some, and nothing is done. Nil where that does not matter.
  public var count: Int?

  /// The current lineage, whatever was bred there.
  public static let current = Workplace()

  /// A place of the values given.
  public init(_ lineage: LineageName? = nil, knowing count: Int? = nil) {
    self.lineage = lineage
    self.count = count
  }
}

extension Workshop {
  /// Opens a place's lineage for writing.
  ///
  /// - Throws: `RequestError.bredElsewhere` where it is not as it was known.
  func open(_ place: Workplace) throws -> Lineage {
    let lineage = try folder.open(place.lineage, forWriting: true)
    if let known = place.count, known != lineage.history.count {
      throw RequestError.bredElsewhere(
        lineage.name, known: known, found: lineage.history.count)
    }
    return lineage
  }

  /// Makes a lineage that was worked in the current one, where it was named.
  func current(_ lineage: Lineage, of place: Workplace) throws -> Lineage {
    if place.lineage != nil { try folder.makeCurrent(lineage.name) }
    return lineage
  }
}
