import Breeding
import Synchronization

/// Lineages' histories and generations as they are now, so that a sheet's pictures do not each read them
/// anew. A history counts as long as its log's file is the same.
final class Shelf: Sendable {
  private let workshop: Workshop
  private let histories = Mutex<[LineageName: (stamp: FileStamp, history: History)]>([:])
  private let starLog = Mutex<KnownStars?>(nil)
  /// Generations that a run did not save, which take as long as the run.
  private let breeding = SharedWork<String, Generation>()

  /// The stars as their log told them, and those of each address: another lineage may have had its name.
  private struct KnownStars {
    let stamp: FileStamp
    let stars: Stars
    let byAddress: [Address: [Star]]
  }

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
  /// - Parameter isKept: whether it is likely to be asked for again.
  /// - Throws: where there is none, or it is not as it was written.
  func generation(
    _ number: Int, of name: LineageName, isKept: Bool = true
  ) throws -> Generation {
    let history = try history(of: name)
    guard history.has(number) else {
      throw PopulationError.unknownGeneration(number, name, count: history.count)
    }
    if let known = workshop.shelf?.generation(number, of: name, in: history) { return known }
    let lineage = try workshop.open(name.description)
    guard isKept else { return try workshop.breeder.generation(number, of: lineage) }
    if history[number].isSaved { return try workshop.generation(number, of: lineage) }
    return try breeding.value("\(name)/\(number)") {
      try workshop.generation(number, of: lineage)
    }
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

  /// Nil where nothing was ever starred.
  private func knownStars() throws -> KnownStars? {
    guard let stamp = workshop.folder.starsStamp else { return nil }
    if let known = starLog.withLock({ $0 }), known.stamp == stamp { return known }
    let stars = try workshop.folder.stars()
    let known = KnownStars(
      stamp: stamp, stars: stars, byAddress: Dictionary(grouping: stars.starred, by: \.address))
    starLog.withLock { $0 = known }
    return known
  }
}
