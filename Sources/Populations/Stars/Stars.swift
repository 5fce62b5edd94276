import Genomes

/// A person's stars, as the events of their log add up to them.
public struct Stars: Sendable {
  /// The numbers that stars may have.
  public static let numbers = 1...999_999_999

  /// All that were ever starred, by number.
  private var all: [Star] = []
  private var isFounded = false
  private var events = 0

  private let images: ImageFolder?

  /// No stars.
  public init() { images = nil }

  /// No stars yet, whose images are kept in a folder.
  init(images: ImageFolder) { self.images = images }

  /// The stars, in the order of their numbers.
  public var starred: [Star] { all.filter(\.isStarred) }

  /// All that were ever starred, in the order of their numbers.
  var known: [Star] { all }

  /// The number of the next new star.
  var nextNumber: Int { (all.last?.number ?? 0) + 1 }

  /// The star of that number, taken back or not; nil where none ever had it.
  public subscript(number: Int) -> Star? { index(of: number).map { all[$0] } }

  /// The star of that number.
  ///
  /// - Throws: `PopulationError.unknownStar`; `PopulationError.takenBack` for one that is starred no
  ///   longer.
  public func star(_ number: Int) throws(PopulationError) -> Star {
    guard let star = self[number] else { throw .unknownStar(number) }
    guard star.isStarred else { throw .takenBack(number) }
    return star
  }

  /// The stars of pictures at an address, taken back or not: of several, since another lineage may have
  /// had the name before.
  ///
  /// - Parameter names: what lineages are called now, by their former names, which lead to them.
  package func at(_ address: Address, following names: [LineageName: LineageName]) -> [Star] {
    let address = address.following(names)
    return all.filter {
      $0.address.id == address.id && $0.address.following(names) == address
    }
  }

  /// The star of a picture, taken back or not; nil where it was never starred.
  ///
  /// - Parameter names: as for `at(_:following:)`.
  /// - Throws: where a star's genome cannot be read.
  func star(of specimen: Specimen, following names: [LineageName: LineageName]) throws -> Star? {
    try at(specimen.address, following: names).first {
      try $0.specimen().genome == specimen.genome
    }
  }

  /// Where the star of that number is; stars that could not be read any more may be missing.
  private func index(of number: Int) -> Int? {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].number == number ? low : nil
  }

  /// Adds the next event of the log.
  mutating func append(_ event: StarEvent) throws(Contradiction) {
    if case .founded = event {
      guard !isFounded else { throw Contradiction(expected: "one founding", found: "another") }
      isFounded = true
      return
    }
    guard isFounded else {
      throw Contradiction(expected: "the founding of the stars", found: "another event")
    }
    events += 1
    switch event {
    case .founded: break
    case .starred(let number, let address, let words, let genome):
      guard number >= nextNumber else {
        throw Contradiction(expected: "star \(nextNumber) or a later one", found: "\(number)")
      }
      all.append(
        Star(
          number: number, address: address, words: words, place: events, genome: genome,
          images: images))
    case .changed(let number, let change):
      let index = try find(number, isStarred: true)
      all[index].words = all[index].words.changed(by: change)
    case .unstarred(let number): all[try find(number, isStarred: true)].isStarred = false
    case .starredAgain(let number, let change):
      let index = try find(number, isStarred: false)
      all[index].words = all[index].words.changed(by: change)
      (all[index].isStarred, all[index].place) = (true, events)
    }
  }

  private func find(_ number: Int, isStarred: Bool) throws(Contradiction) -> Int {
    guard let index = index(of: number) else {
      throw Contradiction(expected: "a star before it", found: "star \(number)")
    }
    guard all[index].isStarred == isStarred else {
      throw Contradiction(
        expected: isStarred ? "a star" : "a star that was taken back", found: "star \(number)")
    }
    return index
  }
}
