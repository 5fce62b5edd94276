import Breeding
import Synchronization

/// Histories and generations that were read, so that a sheet's pictures do not each read them anew.
///
/// A history counts as long as its log's file is the same; a generation's file never changes, and the
/// history has its digest.
final class Shelf: Sendable {
  private let workshop: Workshop
  private let books = Mutex(Books())

  private struct Books {
    var histories: [LineageName: (stamp: FileStamp, history: History)] = [:]
    var stars: KnownStars?
    private var generations: [Key: Generation] = [:]
    /// The keys of the generations, the one used last at the end.
    private var order: [Key] = []
    /// The connections of all of them.
    private var weight = 0

    /// The connections of all that is kept, at most, but for the generation used last: some 100 MB.
    private static let room = 2_000_000

    mutating func generation(_ key: Key) -> Generation? {
      guard let generation = generations[key] else { return nil }
      order.removeAll { $0 == key }
      order.append(key)
      return generation
    }

    mutating func keep(_ generation: Generation, _ key: Key) {
      guard self.generation(key) == nil else { return }
      generations[key] = generation
      order.append(key)
      weight += Self.weight(of: generation)
      while weight > Self.room, order.count > 1 {
        guard let first = generations.removeValue(forKey: order.removeFirst()) else { continue }
        weight -= Self.weight(of: first)
      }
    }

    private static func weight(of generation: Generation) -> Int {
      generation.individuals.reduce(0) { $0 + 100 + $1.genome.connections.count }
    }
  }

  /// The stars as their log told them, and those of each address: another lineage may have had its name.
  private struct KnownStars {
    let stamp: FileStamp
    let stars: Stars
    let byAddress: [Address: [Star]]
  }

  private struct Key: Hashable {
    let lineage: LineageName
    let number: Int
    let record: History.Record
  }

  init(_ workshop: Workshop) { self.workshop = workshop }

  /// A lineage's history, as its log tells it now.
  ///
  /// - Throws: where there is none of that name, or its log is damaged.
  func history(of name: LineageName) throws -> History {
    let stamp = workshop.folder.stamp(of: name)
    let known = books.withLock { $0.histories[name] }
    if let known, let stamp, known.stamp == stamp { return known.history }
    let history = try workshop.open(name.description).history
    if let stamp { books.withLock { $0.histories[name] = (stamp, history) } }
    return history
  }

  /// A generation of a lineage.
  ///
  /// - Throws: where there is none, or it is not as it was written.
  func generation(_ number: Int, of name: LineageName) throws -> Generation {
    let history = try history(of: name)
    guard history.has(number) else {
      throw PopulationError.unknownGeneration(number, name, count: history.count)
    }
    let key = Key(lineage: name, number: number, record: history[number])
    if let known = books.withLock({ $0.generation(key) }) { return known }
    let generation = try workshop.breeder.generation(
      number, of: workshop.open(name.description))
    keep(generation, key)
    return generation
  }

  /// Keeps a generation that was just bred.
  func keep(_ shown: ShownGeneration) {
    let generation = shown.generation
    keep(
      generation,
      Key(
        lineage: shown.lineage, number: generation.number,
        record: shown.history[generation.number]))
  }

  private func keep(_ generation: Generation, _ key: Key) {
    books.withLock { $0.keep(generation, key) }
  }
}

extension Shelf {
  /// The stars, as their log tells them now.
  ///
  /// - Throws: where the log is damaged.
  func stars() throws -> Stars { try knownStars()?.stars ?? Stars() }

  /// The star of that number, also one that was taken back: whoever sees that may undo it.
  ///
  /// - Throws: as `stars()`; where none ever had the number.
  func star(_ number: Int) throws -> Star {
    guard let star = try stars()[number] else { throw PopulationError.unknownStar(number) }
    return star
  }

  /// The numbers of the stars among a generation's pictures, by the pictures' numbers; none where the
  /// stars cannot be read.
  func stars(of generation: Generation, in name: LineageName) -> [Int: Int] {
    guard let known = try? knownStars() else { return [:] }
    var numbers: [Int: Int] = [:]
    for individual in generation.individuals {
      for star in known.byAddress[Address(individual.id, in: name)] ?? []
      where (try? star.specimen().genome) == individual.genome {
        numbers[individual.id.number] = star.number
      }
    }
    return numbers
  }

  /// A generation with its pictures, those marked that are stars.
  func json(
    _ generation: Generation, of name: LineageName, in history: History
  ) throws -> JSONValue {
    try generation.json(of: name, in: history, stars: stars(of: generation, in: name))
  }

  /// Nil where nothing was ever starred.
  private func knownStars() throws -> KnownStars? {
    guard let stamp = workshop.folder.starsStamp else { return nil }
    if let known = books.withLock({ $0.stars }), known.stamp == stamp { return known }
    let stars = try workshop.folder.stars()
    let known = KnownStars(
      stamp: stamp, stars: stars, byAddress: Dictionary(grouping: stars.starred, by: \.address))
    books.withLock { $0.stars = known }
    return known
  }
}
