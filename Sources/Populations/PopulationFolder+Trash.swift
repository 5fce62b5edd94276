import Files
import Genomes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A deleted lineage, which lies in the folder `.trash` until it is restored or purged.
public struct TrashedLineage: Hashable, Sendable {
  /// The name that it had.
  public let name: LineageName
  /// Its number in the trash: the later it was deleted, the greater.
  public let number: Int
  /// Its folder.
  public let folder: String

  /// What it is called in the trash, where several may have had its name: `lagoon@3`.
  public var label: String { "\(name)@\(number)" }

  /// The numbers that there may be.
  static let numbers = 1...999_999_999

  /// What is between a name and its number; no part of a name.
  private static let mark: Character = "@"

  /// What lies in the trash under that name; nil for what no lineage was deleted as.
  ///
  /// - Throws: where it cannot be told.
  init?(_ label: String, in trash: String) throws(FileError) {
    let parts = label.split(separator: Self.mark, omittingEmptySubsequences: false)
    guard parts.count == 2, let name = LineageName(String(parts[0])), let number = Int(parts[1]),
      Self.numbers ~= number, parts[1] == "\(number)",
      try FileSystem.isFolderThere("\(trash)/\(label)")
    else { return nil }
    (self.name, self.number, folder) = (name, number, "\(trash)/\(label)")
  }
}

extension PopulationFolder {
  /// The folder of the deleted lineages; it is there as long as there are any.
  private var trashPath: String { "\(path)/.trash" }

  /// The deleted lineages, that which was deleted last at the end.
  ///
  /// - Throws: where the trash cannot be read.
  public func trash() throws -> [TrashedLineage] {
    try (FileSystem.names(in: trashPath) ?? [])
      .compactMap { try TrashedLineage($0, in: trashPath) }
      .sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  /// Moves a lineage to the trash. Where it was the current one, none is from then on.
  ///
  /// - Returns: what it is in the trash.
  /// - Throws: `PopulationError` where there is none of that name, or another process is breeding it; what
  ///   the file system refuses.
  @discardableResult
  public func delete(_ name: LineageName) throws -> TrashedLineage {
    var label = ""
    try locked(name) {
      try FileSystem.makeOwnFolder(trashPath)
      var number = (try trash().last?.number ?? 0) + 1
      label = "\(name)@\(number)"
      // Another process may take the number meanwhile, and nothing in the trash is replaced.
      while try FileSystem.isThere("\(trashPath)/\(label)") {
        number += 1
        label = "\(name)@\(number)"
      }
      guard TrashedLineage.numbers ~= number else {
        throw FileError(
          action: "cannot write", path: trashPath, reason: "no number is left in the trash")
      }
      try FileSystem.move(folder(of: name), to: "\(trashPath)/\(label)")
      try FileSystem.synchronizeFolder(of: "\(trashPath)/\(label)")
      try FileSystem.synchronizeFolder(of: trashPath)
      // It still names the lineage, so that it can be told where that is, and who watches it sees this.
      if named(in: currentPath) == name {
        try AtomicFile.write(currentPath, bytes: "\(name)\n".utf8)
      }
    }
    guard let entry = try TrashedLineage(label, in: trashPath) else {
      throw PopulationError.notInTrash(label, known: try trash().map(\.label))
    }
    return entry
  }

  /// Takes a lineage back out of the trash, under the name that it had. Which lineage is the current one
  /// stays as it is.
  ///
  /// - Parameter text: a name, of which the lineage that was deleted last is meant, or what it is called in
  ///   the trash: `lagoon@3`.
  /// - Returns: its name.
  /// - Throws: `PopulationError.notInTrash`; `PopulationError.nameTaken`; what the file system refuses.
  @discardableResult
  public func restore(_ text: String) throws -> LineageName {
    guard let entry = try entries(called: text).last else {
      throw PopulationError.notInTrash(text, known: try trash().map(\.label))
    }
    if has(entry.name) { throw PopulationError.nameTaken(entry.name) }
    try sweep()
    try move(entry.folder, to: entry.name)
    try FileSystem.synchronizeFolder(of: entry.folder)
    FileSystem.removeEmptyFolder(trashPath)
    return entry.name
  }

  /// Deletes lineages in the trash for good.
  ///
  /// - Parameter texts: as for `restore(_:)`, but that all of a name are meant; the whole trash where none
  ///   are given.
  /// - Returns: what is gone.
  /// - Throws: `PopulationError.notInTrash` before anything is removed; what the file system refuses.
  @discardableResult
  public func purge(_ texts: [String]) throws -> [TrashedLineage] {
    let entries =
      try texts.isEmpty
      ? trash()
      : texts.flatMap { text in
        let found = try self.entries(called: text)
        guard !found.isEmpty else {
          throw PopulationError.notInTrash(text, known: try trash().map(\.label))
        }
        return found
      }.unique
    try sweep()
    for entry in entries {
      // So that half of one can never be restored.
      let purged = "\(trashPath)/\(Self.purging)\(entry.label).\(getpid())"
      try FileSystem.move(entry.folder, to: purged)
      try FileSystem.synchronizeFolder(of: purged)
      try FileSystem.removeFolder(purged)
    }
    FileSystem.removeEmptyFolder(trashPath)
    return entries
  }

  /// What the name of a folder in the trash begins with that is being removed.
  private static let purging = ".purging."

  /// Removes what a process left that was ended while it purged.
  func sweepTrash() throws {
    for name in try FileSystem.names(in: trashPath, hidden: true) ?? []
    where name.hasPrefix(Self.purging) {
      try FileSystem.removeFolder("\(trashPath)/\(name)")
    }
  }

  private func entries(called text: String) throws -> [TrashedLineage] {
    try trash().filter { $0.label == text || $0.name.description == text }
  }
}
