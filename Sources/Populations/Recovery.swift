import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts right what a writer that was interrupted left in a lineage's folder; for whoever holds the
/// lock. Nothing that was bred is removed: what no line commits goes to the folder `lost`.
struct Recovery {
  let folder: String
  /// What was done, a line each.
  private(set) var notes: [String] = []

  init(folder: String) { self.folder = folder }

  /// Cuts off a last line of the log that was never finished.
  mutating func cutOff(after contents: inout Log.Contents, of log: Log) throws {
    guard contents.unfinished > 0 else { return }
    let file = try FileSystem.open(log.path, O_WRONLY, action: "cannot write")
    try file.cut(to: contents.length)
    try file.synchronizeBytes()
    notes.append("\(log.path): cut off a last line that was never finished")
    contents.unfinished = 0
  }

  /// Moves the files of generations that no line commits to `lost`, with their sheets.
  mutating func setAside(after history: History) throws {
    for name in try Self.uncommitted(in: folder, after: history) {
      try setAside(name, since: "no line of the log commits it")
    }
  }

  /// The names of generations' files that no line commits, and of their sheets.
  static func uncommitted(in folder: String, after history: History) throws -> [String] {
    try (FileSystem.names(in: folder) ?? []).filter { name in
      switch FileName(name) {
      case .generation(let number): !history.has(number) || !history[number].isSaved
      case .sheet(let number), .thumbnails(let number): !history.has(number)
      case .temporary, .other: false
      }
    }
  }

  /// Keeps a copy of what has that name in `lost`.
  mutating func keep(_ name: String) throws {
    let place = try lostPlace(for: name)
    let file = try FileReader(own: "\(folder)/\(name)", limit: Log.limit)
    try AtomicFile.write(place) { descriptor in
      while case let piece = try file.next(1 << 20), !piece.isEmpty {
        try AtomicFile.append(piece, to: descriptor, path: place)
      }
    }
    notes.append("\(folder)/\(name): kept as it was as \(place)")
  }

  /// A path in `lost` where nothing is.
  private func lostPlace(for name: String) throws -> String {
    let lost = "\(folder)/lost"
    try FileSystem.makeOwnFolder(lost)
    let dot = name.firstIndex(of: ".") ?? name.endIndex
    var place = "\(lost)/\(name)"
    var number = 2
    while FileSystem.exists(place) {
      place = "\(lost)/\(name[..<dot])-\(number)\(name[dot...])"
      number += 1
    }
    return place
  }

  /// Moves what has that name to `lost`, under a name that is free there.
  mutating func setAside(_ name: String, since reason: String) throws {
    let place = try lostPlace(for: name)
    try FileSystem.move("\(folder)/\(name)", to: place)
    try FileSystem.synchronizeFolder(of: place)
    try FileSystem.synchronizeFolder(of: FileSystem.parent(of: place))
    notes.append("\(folder)/\(name): moved to \(place), since \(reason)")
  }

  /// Removes temporary files that nobody writes any more.
  mutating func removeTemporaries() throws {
    for (name, path) in try Self.temporaries(in: folder, isLocked: true) {
      try FileSystem.remove(path)
      notes.append("\(path): removed, since \(name) was never finished")
    }
  }

  /// The temporary files in a lineage's folder that nobody writes any more, and those for the choice
  /// of the current lineage beside it: the names of what was written, and their own paths.
  ///
  /// - Parameter isLocked: whether the lock is held. Then nobody else writes what the log and
  ///   generations are; readers draw sheets at any time.
  static func temporaries(
    in folder: String, isLocked: Bool
  ) throws -> [(name: String, path: String)] {
    var found: [(String, String)] = []
    let parent = FileSystem.parent(of: folder)
    let beside = try (FileSystem.names(in: parent, hidden: true) ?? [])
      .filter { $0.hasPrefix(".current.") }
    let within = try FileSystem.names(in: folder) ?? []
    for (place, name) in within.map({ (folder, $0) }) + beside.map({ (parent, $0) }) {
      guard case .temporary(let file, let process) = FileName(name) else { continue }
      let isOurs = isLocked && (file.hasSuffix(".json") || file.hasSuffix(".jsonl"))
      if isOurs || FileName.isAbandoned(by: process) { found.append((file, "\(place)/\(name)")) }
    }
    return found
  }
}
