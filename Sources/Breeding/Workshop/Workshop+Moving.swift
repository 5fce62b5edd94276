import Genomes
import Populations

extension Workshop {
  /// Gives a lineage another name. It stays the current one where it was, and its former name still leads
  /// to it.
  ///
  /// - Returns: its new name.
  /// - Throws: `RequestError.name`; `PopulationError`, also where another process is breeding it; what the
  ///   file system refuses. Then nothing is changed.
  @discardableResult
  public func rename(_ name: String, to other: String) throws -> LineageName {
    let (name, other) = (try LineageName(checked: name), try beginning(other))
    try folder.rename(name, to: other)
    return other
  }

  /// Copies a lineage, with its history and its sheets. Which lineage is the current one stays as it is.
  ///
  /// - Returns: the copy's name.
  /// - Throws: as `rename(_:to:)`.
  @discardableResult
  public func copy(_ name: String, to other: String) throws -> LineageName {
    let (name, other) = (try LineageName(checked: name), try beginning(other))
    try folder.copy(name, to: other)
    return other
  }

  /// Moves lineages to the trash, one after the other. Where the current one is among them, none is the
  /// current one from then on.
  ///
  /// - Parameter done: is given what each is in the trash, as soon as it is there.
  /// - Throws: as `rename(_:to:)`, before anything is moved where a name is none or nothing has it.
  public func delete(
    _ names: [String], done: (TrashedLineage) throws -> Void = { _ in }
  ) throws {
    let trash = try folder.trash()
    let names = try names.map { name in
      if trash.contains(where: { $0.label == name }) { throw PopulationError.inTrash(name) }
      return try LineageName(checked: name)
    }.unique
    for name in names { try folder.requireRemains(of: name) }
    for name in names { try done(folder.delete(name)) }
  }

  /// Takes lineages back out of the trash, one after the other, under the names that they had.
  ///
  /// - Parameters:
  ///   - texts: names, of which what was deleted last is meant, or what they are called in the trash:
  ///     `lagoon@3`.
  ///   - done: is given the name of each, as soon as it is back.
  /// - Throws: `PopulationError.notInTrash`; `PopulationError.nameTaken`; what the file system refuses.
  public func restore(
    _ texts: [String], done: (LineageName) throws -> Void = { _ in }
  ) throws {
    for text in texts { try done(folder.restore(text)) }
  }

  /// Deletes lineages in the trash for good.
  ///
  /// - Parameter texts: as for `restore(_:)`, but that all of a name are meant; the whole trash where none
  ///   are given.
  /// - Returns: what is gone.
  /// - Throws: `PopulationError.notInTrash`, before anything is removed; what the file system refuses.
  @discardableResult
  public func purge(_ texts: [String] = []) throws -> [TrashedLineage] { try folder.purge(texts) }

  /// What lies in the trash, that which was deleted last at the end.
  ///
  /// - Returns: with the history and the facts of those whose logs can be read.
  /// - Throws: where the trash cannot be read.
  public func trash() throws -> [ListedTrash] {
    try folder.trash().map { entry in
      let lineage = try? folder.open(entry)
      return ListedTrash(entry: entry, history: lineage?.history, facts: lineage?.facts)
    }
  }

  /// What has become of lineages that were called so when others were bred from them: a line for each that
  /// has another name now, or lies in the trash.
  public func whereabouts(of names: [LineageName]) -> [String] {
    names.unique.sorted().compactMap { name in
      if folder.has(name) { return nil }
      switch try? folder.missing(name) {
      case .renamedLineage(_, let now):
        return "\(name) is now called \(now.map(\.description).joined(separator: " or "))"
      case .trashedLineage(_, let label):
        return "\(name) is in the trash: breed delete --restore \(label)"
      default: return nil
      }
    }
  }
}

/// A deleted lineage among others.
public struct ListedTrash: Sendable {
  /// What it is in the trash.
  public let entry: TrashedLineage
  /// Its tree of generations; nil where its log cannot be read.
  public let history: History?
  /// When it was last bred, and how large it is; nil where its log cannot be read.
  public let facts: LineageFacts?
}

extension History {
  /// The names of the other lineages whose pictures generations were bred from, as the log tells.
  public var namedLineages: [LineageName] {
    records.flatMap { $0.file?.parents.compactMap(\.lineage) ?? [] }.unique
  }
}
