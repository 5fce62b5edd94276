import Breeding
import Synchronization

/// Lineages' histories and generations as they are now, so that a sheet's pictures do not each read them
/// anew. A history counts as long as its log's file is the same.
final class Shelf: Sendable {
  private let workshop: Workshop
  private let histories = Mutex<[LineageName: (stamp: FileStamp, history: History)]>([:])

  init(_ workshop: Workshop) { self.workshop = workshop }

  /// A lineage's history, as its log tells it now.
  ///
  /// - Throws: where there is none of that name, or its log is damaged.
  func history(of name: LineageName) throws -> History {
    let stamp = workshop.folder.stamp(of: name)
    let known = histories.withLock { $0[name] }
    if let known, let stamp, known.stamp == stamp { return known.history }
    let history = try workshop.open(name.description).history
    if let stamp { histories.withLock { $0[name] = (stamp, history) } }
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
    return try workshop.shelf?.generation(number, of: name, in: history)
      ?? workshop.generation(number, of: workshop.open(name.description))
  }
}
