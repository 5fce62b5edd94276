import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts right what an interrupted process left in a lineage's folder. Only the holder of the lock
/// may do so. Nothing that was bred is removed: what no line of the log commits is moved to the
/// folder `lost`.
struct Recovery {
  let folder: String
  /// What was done, a line each.
  private(set) var notes: [String] = []

  /// The folder, in a lineage's, of what was set aside.
  static let lost = "lost"

  init(folder: String) { self.folder = folder }

  /// Gives a log that has hard links a file of its own, before anything is written to it.
  mutating func separate(_ log: LogFile) throws {
    guard try FileSystem.openOwn(log.path).nameCount() > 1 else { return }
    try log.separate()
    notes.append("\(log.path): copied, since its file has other names too, which stay as they are")
  }

  /// Cuts off an unfinished last line of the log.
  mutating func cutOff(after end: inout LogFile.End, of log: LogFile) throws {
    guard end.unfinished > 0 else { return }
    let file = try FileSystem.open(log.path, O_WRONLY, action: "cannot write")
    try file.cut(to: end.length, action: LogFile.cutAction)
    try file.synchronizeBytes()
    notes.append("\(log.path): cut off a last line that was never finished")
    end.unfinished = 0
  }

  /// Adds the newline that the last line of the log lacks.
  mutating func addNewline(to end: inout LogFile.End, of log: LogFile) throws {
    guard end.lacksNewline else { return }
    let file = try FileSystem.open(log.path, O_WRONLY | O_APPEND, action: "cannot write")
    try AtomicFile.append("\n".utf8, to: file.number, path: log.path)
    try file.synchronizeBytes()
    notes.append("\(log.path): added the newline that its last line lacked")
    end.lacksNewline = false
    end.length += 1
  }

  /// Moves what no line of the log commits to `lost`.
  mutating func setAside(uncommitted names: [String]) throws {
    for name in names { try setAside(name, since: "no line of the log names it") }
  }

  /// Writes a file of the lineage as it was; what is there now is kept in `lost`, and stays in its place
  /// until the new file takes it.
  ///
  /// - Parameter words: where its bytes are from.
  mutating func restore(_ path: String, _ bytes: [UInt8], _ words: String) throws {
    if (try? FileSystem.readOwn(path, limit: bytes.count)) == bytes { return }
    try keepOrSetAside(FileSystem.name(of: path))
    try GenerationPaths.write(bytes, to: path)
    notes.append("\(path): \(words)")
  }

  /// Copies the file of that name, which is to be replaced, to `lost`; what is no file is moved there.
  mutating func keepOrSetAside(_ name: String) throws {
    if FileSystem.isFile("\(folder)/\(name)") {
      try keep(name)
    } else if FileSystem.exists("\(folder)/\(name)") {
      try setAside(name, since: "it is no file")
    }
  }

  /// Copies the file of that name to `lost`.
  private mutating func keep(_ name: String) throws {
    let lostPath = try lostPath(for: name)
    let file = try FileReader(own: "\(folder)/\(name)", limit: Log.limit)
    try AtomicFile.copy(file, to: lostPath)
    notes.append("\(folder)/\(name): kept as it was as \(lostPath)")
  }

  /// A path in `lost` where nothing is.
  private func lostPath(for name: String) throws -> String {
    let lost = "\(folder)/\(Self.lost)"
    try FileSystem.makeOwnFolder(lost)
    let dot = name.firstIndex(of: ".") ?? name.endIndex
    var path = "\(lost)/\(name)"
    var number = 2
    while FileSystem.exists(path) {
      path = "\(lost)/\(name[..<dot])-\(number)\(name[dot...])"
      number += 1
    }
    return path
  }

  /// Moves the file of that name to `lost`, under a name that is free there.
  mutating func setAside(_ name: String, since reason: String) throws {
    let lostPath = try lostPath(for: name)
    try FileSystem.move("\(folder)/\(name)", to: lostPath)
    try FileSystem.synchronizeFolder(of: lostPath)
    try FileSystem.synchronizeFolder(of: FileSystem.parent(of: lostPath))
    notes.append("\(folder)/\(name): moved to \(lostPath), since \(reason)")
  }

  /// Removes temporary files that nobody writes any more.
  mutating func remove(_ temporaries: [(name: String, path: String)]) throws {
    for (name, path) in temporaries {
      try FileSystem.remove(path)
      notes.append("\(path): removed, since \(name) was never finished")
    }
  }
}
