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

  /// Moves what no line of the log commits to `lost`.
  mutating func setAside(uncommitted names: [String]) throws {
    for name in names { try setAside(name, since: "no line of the log commits it") }
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
  mutating func remove(_ temporaries: [(name: String, path: String)]) throws {
    for (name, path) in temporaries {
      try FileSystem.remove(path)
      notes.append("\(path): removed, since \(name) was never finished")
    }
  }
}
