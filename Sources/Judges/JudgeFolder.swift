import Files

/// A folder that this program and a judge's processes share: what Python needs of this program, and the
/// pictures of batches. It is gone with this value, and when a signal ends the program.
final class JudgeFolder: @unchecked Sendable {
  private let folder: LockedFolder
  private let files: [SharedFile]

  /// Where it is.
  var path: String { folder.path }

  /// Makes the folder, in memory where there is room for so many processes, and writes the files in Python.
  ///
  /// - Throws: `FileError`.
  init(processes: Int) throws(FileError) {
    // A process has two batches under way, and the next is being written.
    let room = (2 * processes + 1) * BatchWriter.mostBytes
    let memory = FileSystem.folderInMemory(with: room)
    // There nothing else removes what was left behind.
    if let memory { LockedFolder.removeAbandoned(in: memory) }
    folder = try LockedFolder(in: memory ?? FileSystem.temporaryFiles)
    var files: [SharedFile] = []
    for name in JudgeFiles.names {
      files.append(try SharedFile("\(folder.path)/\(name)", [JudgeFiles.bytes(of: name)]))
    }
    self.files = files
  }
}

/// A file that is gone with this value, and when a signal ends the program.
final class SharedFile: @unchecked Sendable {
  let path: String
  private let cleanup: SignalCleanup

  /// Writes the parts one after another into a file, which only this user may read.
  ///
  /// - Throws: `FileError`.
  init(_ path: String, _ parts: [[UInt8]]) throws(FileError) {
    self.path = path
    // Before there is a file, so that no moment is left out.
    cleanup = SignalCleanup.removing(path)
    try FileSystem.create(path, parts)
  }

  // Also where not all of it could be written.
  deinit { try? FileSystem.remove(path) }
}

/// Files of one name but for their numbers, 1 and so on, which are gone as a `SharedFile` is.
final class SharedFiles: @unchecked Sendable {
  let paths: [String]
  private let cleanup: SignalCleanup

  /// Writes a file for each of these contents, which only this user may read.
  ///
  /// - Throws: `FileError`.
  init(_ beginning: String, _ contents: [[UInt8]], _ ending: String) throws(FileError) {
    paths = (1..<contents.count + 1).map { "\(beginning)\($0)\(ending)" }
    cleanup = SignalCleanup.removing(beginning, numberedTo: contents.count, ending)
    for (path, bytes) in zip(paths, contents) { try FileSystem.create(path, [bytes]) }
  }

  deinit { for path in paths { try? FileSystem.remove(path) } }
}
