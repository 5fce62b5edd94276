import Evolution
import Genomes
import Populations
import Text

extension Workshop {
  /// Stars pictures, or changes what is said of those that are starred. One that was taken back is
  /// starred again, with its number and its words.
  ///
  /// - Parameters:
  ///   - pictures: of lineages, or stars, also such that were taken back; a file has to be imported first.
  ///   - title: of one picture; an empty one takes the title away.
  ///   - tags: in place of all that a star had.
  ///   - note: an empty one takes the note away.
  /// - Returns: the stars, in the order of the pictures.
  /// - Throws: `RequestError`; `PopulationError`; what the file system refuses. Then nothing is changed.
  @discardableResult
  public func star(
    _ pictures: [PictureName], title: String? = nil, tags: [String]? = nil, note: String? = nil
  ) throws -> [Star] {
    guard !pictures.isEmpty else { throw RequestError.noStars }
    if let title, !title.isEmpty, pictures.count > 1 { throw RequestError.titleOfSeveral }
    let change = StarChange(title: title, tags: tags, note: note)
    try RequestError.check(change)
    let others = pictures.filter { $0.star == nil }
    var found = try specimens(others)[...]
    let log = try folder.openStars()
    let specimens = try pictures.map { name in
      guard let number = name.star else { return found.removeFirst() }
      guard let star = log.stars[number] else { throw PopulationError.unknownStar(number) }
      return try star.specimen()
    }
    return try log.star(specimens, change)
  }

  /// Pictures of lineages, with the lineages' names.
  private func specimens(_ names: [PictureName]) throws -> [Specimen] {
    for case .file(let path, _) in names { throw RequestError.fileAsStar(path) }
    return try find(names).map(\.specimen)
  }

  /// Takes stars back. Nothing is deleted: whoever stars the pictures again has the stars as they were.
  ///
  /// - Parameter pictures: stars, or the pictures that they are of, which need not be there any more.
  /// - Returns: the stars that were taken back.
  /// - Throws: `RequestError`; `PopulationError`, also for one that is not starred; what the file system
  ///   refuses. Then nothing is changed.
  @discardableResult
  public func unstar(_ pictures: [PictureName]) throws -> [Star] {
    guard !pictures.isEmpty else { throw RequestError.noStars }
    let addresses = try pictures.map { try $0.star == nil ? address(of: $0) : nil }
    let log = try folder.openStars()
    let names = folder.formerNames()
    let stars = try zip(pictures, addresses).flatMap { name, address in
      if let number = name.star { return [try log.stars.star(number)] }
      guard let address else { return [] }
      let found = log.stars.at(address, following: names).filter(\.isStarred)
      if found.isEmpty {
        throw PopulationError.notStarred(address, star: name.starMeant(among: log.stars))
      }
      return found
    }
    try log.unstar(stars.map(\.number))
    return stars
  }

  /// Where a picture of a lineage is, whether it is there or not.
  private func address(of name: PictureName) throws -> Address? {
    switch name {
    case .star: return nil
    case .file(let path, _): throw RequestError.fileAsStar(path)
    case .bred(let named, let generation, let number):
      let lineage = followed(named)
      let generation = try generation ?? folder.open(lineage).history.now
      return Address(
        IndividualID(generation: generation, number: number),
        in: try lineage ?? folder.currentName())
    }
  }

  /// The stars that are asked for, in their order.
  ///
  /// - Parameter selection: all of them, the newest first, where nothing is said.
  /// - Throws: `PopulationError.damagedStars`; as `stars(_:among:)`.
  public func stars(_ selection: StarSelection = StarSelection()) throws -> [ListedStar] {
    try stars(selection, among: folder.stars())
  }

  /// Whether any picture is starred.
  public var hasStars: Bool { (try? folder.stars().starred.isEmpty) == false }

  /// Those of stars that were read that are asked for, in their order.
  ///
  /// - Throws: `PopulationError` where a number is that of no star, or no longer; what the file system
  ///   refuses. Why lineages or generations cannot be counted is told.
  public func stars(_ selection: StarSelection, among stars: Stars) throws -> [ListedStar] {
    let stars = try selection.chosen(of: stars)
    guard selection.order == .descendants else {
      return selection.order.sorted(stars.map { ListedStar($0) })
    }
    let counts = try folder.descendants(of: stars.map(\.address)) { tell("not counted: \($0)") }
    return selection.order.sorted(
      zip(stars, counts).map { ListedStar($0, descendants: $1) })
  }

  /// Begins a lineage whose first sheet are stars, and makes it the current one. Their pictures are the
  /// parents of those on the sheet, which are copies.
  ///
  /// - Parameters:
  ///   - stars: in the order of the sheet, 1 to 1,000.
  ///   - name: the lineage's.
  ///   - seed: of the lineage; drawn where none is given.
  /// - Throws: `RequestError`; `PopulationError.lineageExists`; what the file system refuses.
  @discardableResult
  public func new(
    _ name: String, from stars: [Star], seed: UInt64? = nil
  ) throws -> ShownGeneration {
    guard !stars.isEmpty else { throw RequestError.noStars }
    try RequestError.check(stars.count, in: Breeder.counts, .count)
    try checkSheet(count: stars.count)
    let name = try beginning(name)
    if folder.has(name) { throw PopulationError.lineageExists(name) }
    let seed = try drawn(seed)
    let first = Generation(
      number: 1, parent: nil, seed: seed,
      method: .stars(.init(stars.map(\.number), pictures: stars.map(\.address))),
      try stars.map {
        Offspring(try $0.specimen().genome, parents: [$0.address], operation: "kept")
      })
    return try saved(first, in: name) { try folder.found(name, seed: seed, first: first) }
  }
}

extension PictureName {
  /// The number of the star that it names; nil where it names something else.
  fileprivate var star: Int? { if case .star(let number) = self { number } else { nil } }

  /// The star of a number that was typed alone, where there is one.
  fileprivate func starMeant(among stars: Stars) -> Int? {
    guard case .bred(nil, nil, let number) = self, (try? stars.star(number)) != nil else {
      return nil
    }
    return number
  }
}

extension RequestError {
  /// Throws where one of the words is none that a star can have.
  fileprivate static func check(_ change: StarChange) throws(RequestError) {
    func quoted(_ text: String) -> String { Quotation.quoted(text) }
    if let title = change.title, !StarWords.isTitle(title) {
      throw .outOfBounds(.title, found: quoted(title), expected: StarWords.titleRule)
    }
    for tag in change.tags ?? [] where !StarWords.isTag(tag) {
      throw .outOfBounds(.tag, found: quoted(tag), expected: StarWords.tagRule)
    }
    if let tags = change.tags, tags.count > StarWords.mostTags {
      throw .outOfBounds(
        .tag, found: "\(tags.count) times", expected: "at most \(StarWords.mostTags) tags")
    }
    if let note = change.note, !StarWords.isNote(note) {
      throw .outOfBounds(.note, found: quoted(note), expected: StarWords.noteRule)
    }
  }
}
