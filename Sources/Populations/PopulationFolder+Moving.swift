import Files
import Genomes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PopulationFolder {
  /// Gives a lineage another name, at once or not at all. It stays the current one where it was. Its
  /// former name still leads to it; see `newNames(of:)`.
  ///
  /// - Throws: `PopulationError` where there is none of that name, there is one of the other, or another
  ///   process is breeding it; what the file system refuses.
  public func rename(_ name: LineageName, to other: LineageName) throws {
    try locked(name) {
      try checkFree(other)
      tell(try FormerNames.add(name, in: folder(of: name)))
      try move(folder(of: name), to: other)
      // Where this fails, the former name leads there.
      if named(in: currentPath) == name { try? makeCurrent(other) }
    }
  }

  /// Copies a lineage, whole or not at all: its log, its generations and sheets, not what was set aside.
  /// Which lineage is the current one stays as it is.
  ///
  /// - Throws: as `rename(_:to:)`.
  public func copy(_ name: LineageName, to other: LineageName) throws {
    try locked(name) {
      try place(other) { try copyLineage(folder(of: name), to: $0) }
    }
  }

  /// Has a lineage of that name written beside the others, where no name leads to, and moved to its place
  /// when it is whole.
  ///
  /// - Parameter write: is given the folder, which is not there yet.
  /// - Throws: as `rename(_:to:)`, and what `write` throws; then nothing is left of it.
  func place(_ name: LineageName, _ write: (_ folder: String) throws -> Void) throws {
    try checkFree(name)
    let copy = "\(path)/.\(name).\(getpid())\(Self.copying)"
    do {
      try write(copy)
      try move(copy, to: name)
    } catch {
      try? FileSystem.removeFolder(copy)
      throw error
    }
  }

  /// Copies what counts of a lineage's folder.
  func copyLineage(_ folder: String, to copy: String) throws {
    try FileSystem.copyFolder(folder, to: copy) { entry in
      if case .temporary = FileName(entry) { return true }
      return entry.hasPrefix(".") || [Recovery.lost, FormerNames.fileName].contains(entry)
    }
  }

  /// What the name of a folder ends in that is to become a copy.
  private static let copying = ".copying"

  /// Does something to a lineage's folder that no other process may write to meanwhile. The lineage may be
  /// damaged.
  func locked(_ name: LineageName, _ body: () throws -> Void) throws {
    try requireRemains(of: name)
    try sweep()
    let lock = try WriterLock(folder: folder(of: name), name: name)
    try withExtendedLifetime(lock) {
      // Another process may have moved it before it was locked.
      guard hasRemains(of: name) else { throw try missing(name) }
      try body()
    }
  }

  /// Throws where there is nothing of a lineage of that name.
  package func requireRemains(of name: LineageName) throws {
    try checkReadable(name)
    guard hasRemains(of: name) else { throw try missing(name) }
  }

  /// Throws where something has that name.
  private func checkFree(_ name: LineageName) throws {
    try checkReadable(name)
    if has(name) { throw PopulationError.lineageExists(name) }
    guard try !FileSystem.isThere(folder(of: name)) else {
      throw FileError(
        action: "cannot write", path: folder(of: name), reason: "something else has its name")
    }
  }

  /// Makes a folder the lineage of that name, which is free.
  ///
  /// Nothing but an empty folder can be replaced, should another process take the name meanwhile.
  func move(_ folder: String, to name: LineageName) throws {
    try checkFree(name)
    // It may name a lineage that is gone: this one does not become the current one in silence.
    if named(in: currentPath) == name { try FileSystem.remove(currentPath) }
    try FileSystem.move(folder, to: self.folder(of: name))
    try FileSystem.synchronizeFolder(of: self.folder(of: name))
  }

  /// The name that stands in a file, whether there is a lineage of that name or not.
  func named(in path: String) -> LineageName? {
    (try? FileSystem.readOwn(path, limit: 256)).flatMap { bytes in
      LineageName(String(String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }))
    }
  }

  /// Removes what processes left that were ended while they copied or purged. What was done is told.
  func sweep() throws {
    if isShared { return }
    for name in try FileSystem.names(in: path, hidden: true) ?? [] where name.hasPrefix(".") {
      guard name.hasSuffix(Self.copying),
        let process = name.dropLast(Self.copying.count).split(separator: ".").last.flatMap({
          Int32($0)
        }), FileName.isAbandoned(by: process)
      else { continue }
      try FileSystem.removeFolder("\(path)/\(name)")
      tell(["\(path)/\(name): removed, since the copy was never finished"])
    }
    try sweepTrash()
  }
}
