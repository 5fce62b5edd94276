import Genomes
import Populations

/// What was found in checking a lineage.
public struct CheckedLineage {
  /// The lineage; where its log is damaged, as it would be rebuilt.
  public let lineage: Lineage
  /// What is wrong, a line each; none where it is sound.
  public let faults: [Fault]
  /// What is not wrong and cannot be made again to the bit, since another version of the program
  /// painted it.
  public let notes: [Fault]
  /// How many sheets were drawn again and compared.
  public let sheets: Int
}

/// What was found in checking the stars.
public struct CheckedStars: Sendable {
  /// The stars; where their log is damaged, those that can be read.
  public let stars: [Star]
  /// What is wrong, a line each; none where they are sound.
  public let faults: [Fault]
  /// Stars at whose addresses there are other pictures now, as where another lineage has the name.
  public let notes: [Fault]

  init(stars: [Star], faults: [Fault], notes: [Fault]) {
    (self.stars, self.faults, self.notes) = (stars, faults, notes)
  }

  /// Stars in that folder that cannot be read, with the reason.
  public init(unreadable error: any Error, in folder: PopulationFolder) {
    self.init(stars: [], faults: [Fault(folder.starsPath, error)], notes: [])
  }
}

extension Workshop {
  /// The names of all lineages, in their order, with those whose logs are gone.
  ///
  /// - Throws: where the folder cannot be read.
  public func namesToVerify() throws -> [String] {
    try folder.namesToVerify().map(\.description)
  }

  /// Checks every line of a lineage's log, every generation's file and what it was bred from, every
  /// sheet, breeds again what a run did not save, and edits again what was edited.
  ///
  /// - Parameters:
  ///   - name: the current lineage where none is given.
  ///   - advance: called after each generation that was bred or painted again, with how many of how
  ///     many are done.
  /// - Throws: where there is no such lineage, or its folder cannot be read.
  public func verify(
    _ name: String? = nil, advance: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> CheckedLineage {
    let verification = try folder.verification(of: name.map { try LineageName(checked: $0) })
    let findings = breeder.findings(in: verification, advance: advance)
    return CheckedLineage(
      lineage: verification.lineage, faults: verification.faults + findings.faults,
      notes: findings.notes,
      sheets: breeder.sheets(of: verification.lineage).count)
  }

  /// Makes again what can be made from the rest of a lineage: the log, generations that a run breeds
  /// again, edited ones, sheets, copies of targets, and of images that others have too. No generation is
  /// deleted.
  ///
  /// - Parameter name: the current lineage where none is given.
  /// - Returns: what was done, a line each.
  /// - Throws: where there is no such lineage, or a file cannot be written.
  public func repair(_ name: String? = nil) throws -> [String] {
    let lineage = try folder.repaired(name.map { try LineageName(checked: $0) })
    // Before anything is painted.
    return try folder.restoreImages(of: lineage)
      + breeder.repair(lineage) {
        try text($0.shown(of: lineage.name), in: lineage.sheetPath($0.number))
      }
  }

  /// Checks every line of the log of the stars and every genome in it, and compares each with the picture
  /// at its address, where that is saved.
  ///
  /// - Returns: nil where nothing was ever starred.
  /// - Throws: where the log cannot be read, or a newer version of the program wrote it.
  public func verifyStars() throws -> CheckedStars? {
    guard let verification = try folder.starVerification() else { return nil }
    let stars = verification.stars.starred
    var generations: [Address: Generation?] = [:]
    let others = stars.filter { star in
      guard let own = try? star.specimen() else { return false }
      let (name, id) = (star.address.lineage, star.address.id)
      let key = Address(IndividualID(generation: id.generation, number: 1), in: name)
      let generation =
        generations[key] ?? name.flatMap { try? folder.open($0).saved(id.generation) }
      generations[key] = .some(generation)
      guard let generation else { return false }
      return !generation.individuals.contains { $0.id == id && $0.genome == own.genome }
    }
    return CheckedStars(
      stars: stars, faults: verification.faults,
      notes: others.map { star in
        Fault("stars/\(star.number)", "at \(star.address) there is another picture now")
      })
  }

  /// Rebuilds the log of the stars where it is damaged, of what can be read of it; a copy of it as it was
  /// is kept. What is put right is told by the workshop's `telling`.
  ///
  /// - Throws: where another process changes the stars, or the files cannot be written.
  public func repairStars() throws {
    guard try folder.starVerification() != nil else { return }
    _ = try folder.repairedStars()
    try folder.restoreStarImages()
  }
}
