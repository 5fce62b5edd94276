import Populations

/// Which stars are asked for, and in which order.
public struct StarSelection: Hashable, Sendable {
  /// Tags of which they have all, in small letters or large.
  public var tags: [String]
  /// Words, with blanks between them, each of which is in their title, a tag, the note or the address,
  /// in small letters or large.
  public var search: String
  /// The numbers of those that are asked for; all where there is none.
  public var numbers: [Int]
  /// What comes first.
  public var order: StarOrder

  /// A selection of the values given.
  public init(
    tags: [String] = [], search: String = "", numbers: [Int] = [], order: StarOrder = .newest
  ) {
    self.tags = tags
    self.search = search
    self.numbers = numbers
    self.order = order
  }

  /// The stars that are asked for.
  ///
  /// - Throws: `PopulationError` where a number is that of no star, or no longer.
  func chosen(of stars: Stars) throws(PopulationError) -> [Star] {
    for number in numbers { _ = try stars.star(number) }
    let only = Set(numbers)
    return stars.starred.filter { (only.isEmpty || only.contains($0.number)) && includes($0) }
  }

  /// Whether a star has the words that are asked for.
  private func includes(_ star: Star) -> Bool {
    let own = star.words.tags.map { $0.lowercased() }
    guard tags.allSatisfy({ own.contains($0.lowercased()) }) else { return false }
    let texts =
      own + [star.words.title, star.words.note, "\(star.address)"].map { $0.lowercased() }
    return search.split(whereSeparator: \.isWhitespace).allSatisfy { word in
      let word = word.lowercased()
      return texts.contains { $0.contains(word) }
    }
  }
}

/// The order of stars.
public enum StarOrder: String, CaseIterable, Hashable, Sendable {
  /// That which was starred last comes first.
  case newest
  /// That of which most pictures descend comes first.
  case descendants
  /// By title, in small letters or large; those without one come last.
  case title

  /// Puts stars into this order; equal ones by their numbers.
  func sorted(_ stars: [ListedStar]) -> [ListedStar] {
    switch self {
    case .newest: stars.sorted { $0.star.place > $1.star.place }
    case .descendants:
      stars.sorted {
        (-($0.descendants ?? 0), $0.star.number) < (-($1.descendants ?? 0), $1.star.number)
      }
    case .title: stars.sorted { $0.titleKey < $1.titleKey }
    }
  }
}

/// A star among others.
public struct ListedStar: Sendable {
  /// The star.
  public let star: Star
  /// How many pictures descend from it; nil where that was not asked for.
  public let descendants: Int?

  /// A star with what is given.
  public init(_ star: Star, descendants: Int? = nil) {
    (self.star, self.descendants) = (star, descendants)
  }

  fileprivate var titleKey: (Int, String, Int) {
    (star.words.title.isEmpty ? 1 : 0, star.words.title.lowercased(), star.number)
  }
}

/// A tag, and how many stars have it.
public struct CountedTag: Hashable, Sendable {
  /// The tag, as most of them write it.
  public let tag: String
  /// How many have it, in small letters or large.
  public let count: Int

  /// A tag that so many have.
  public init(tag: String, count: Int) { (self.tag, self.count) = (tag, count) }

  /// The tags of stars, that which most have first.
  public static func all(of stars: [ListedStar]) -> [CountedTag] {
    var spellings: [String: [String: Int]] = [:]
    for listed in stars {
      var own: Set<String> = []
      for tag in listed.star.words.tags where own.insert(tag.lowercased()).inserted {
        spellings[tag.lowercased(), default: [:]][tag, default: 0] += 1
      }
    }
    let tags = spellings.values.map { counts in
      let most = counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }
      return CountedTag(tag: most?.key ?? "", count: counts.values.reduce(0, +))
    }
    return tags.sorted { (-$0.count, $0.tag.lowercased()) < (-$1.count, $1.tag.lowercased()) }
  }
}
