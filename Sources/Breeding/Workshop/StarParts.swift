import Populations

/// A file made of stars, part after part, so that many of them need not be in memory.
public struct StarParts {
  private let stars: [Star]
  private let beginning: [UInt8]
  private let part: (Star, FoundPicture) throws -> [UInt8]
  private let end: () throws -> [UInt8]
  /// The parts that were taken.
  private var taken = 0

  /// A file of the parts given.
  ///
  /// - Throws: `RequestError.noStars`; where a genome cannot be read, which no part is to find out.
  init(
    _ stars: [Star], beginning: [UInt8] = [],
    part: @escaping (Star, FoundPicture) throws -> [UInt8], end: @escaping () throws -> [UInt8]
  ) throws {
    guard !stars.isEmpty else { throw RequestError.noStars }
    for star in stars { _ = try star.specimen() }
    (self.stars, self.beginning, self.part, self.end) = (stars, beginning, part, end)
  }

  /// How many stars are in the parts that were taken.
  public var done: Int { min(taken, stars.count) }

  /// The next part; nil after the last.
  ///
  /// - Throws: what painting throws.
  public mutating func next() throws -> [UInt8]? {
    defer { taken += 1 }
    guard taken < stars.count else { return taken == stars.count ? try end() : nil }
    let star = stars[taken]
    return (taken == 0 ? beginning : []) + (try part(star, FoundPicture(star)))
  }
}
