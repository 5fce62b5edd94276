import Populations
import Synchronization

/// Generations that were read or bred, so that who works on in a lineage need not read them again.
///
/// A generation's file never changes, and the lineage's history has its digest: what is kept here is
/// what is on disk, whoever bred it.
public final class GenerationShelf: Sendable {
  private let books = Mutex(Books())

  private struct Books {
    private var generations: [Key: Generation] = [:]
    /// The keys, the one used last at the end.
    private var order: [Key] = []
    /// The connections of all generations.
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

  private struct Key: Hashable {
    let lineage: LineageName
    let number: Int
    let record: History.Record

    /// Nil for a generation whose file may change and its record not: logs of version 1 have no digests.
    init?(_ number: Int, of lineage: LineageName, in history: History) {
      let record = history[number]
      guard record.file != nil || !record.isSaved else { return nil }
      (self.lineage, self.number, self.record) = (lineage, number, record)
    }
  }

  /// An empty shelf.
  public init() {}

  /// A generation that is kept; nil where it is not.
  ///
  /// - Parameter history: the lineage's, as it is now, which has that generation.
  public func generation(
    _ number: Int, of lineage: LineageName, in history: History
  ) -> Generation? {
    guard let key = Key(number, of: lineage, in: history) else { return nil }
    return books.withLock { $0.generation(key) }
  }

  /// Keeps a generation of a lineage.
  func keep(_ generation: Generation, of lineage: Lineage) {
    guard let key = Key(generation.number, of: lineage.name, in: lineage.history) else { return }
    books.withLock { $0.keep(generation, key) }
  }
}

extension Workshop {
  /// A generation of a lineage; the current one where none is given.
  ///
  /// - Throws: as `Breeder.generation(_:of:)`.
  public func generation(_ number: Int? = nil, of lineage: Lineage) throws -> Generation {
    let number = number ?? lineage.history.now
    if let shelf, lineage.history.has(number),
      let known = shelf.generation(number, of: lineage.name, in: lineage.history)
    {
      return known
    }
    let generation = try breeder.generation(number, of: lineage)
    shelf?.keep(generation, of: lineage)
    return generation
  }
}
