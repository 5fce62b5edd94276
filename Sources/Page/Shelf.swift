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
