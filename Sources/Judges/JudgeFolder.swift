import Files

/// A folder that this program and a judge's processes share: what Python needs of this program, and the
/// pictures of batches. It is gone with this value, and when a signal ends the program.
final class JudgeFolder: @unchecked Sendable {
  let path: String
  private let cleanup: SignalCleanup
  private let files: [SharedFile]
  private let mark: FolderMark

  /// Makes the folder, in memory where there is room for so many processes, and writes the files in Python.
  ///
  /// - Throws: `FileError`.
  init(processes: Int) throws(FileError) {
    // A process has two batches under way, and the next is being written.
    let room = (2 * processes + 1) * BatchWriter.mostBytes
    let memory = FileSystem.folderInMemory(with: room)
    if let memory { FileSystem.removeAbandonedFolders(in: memory) }
    let path = try FileSystem.makeTemporaryFolder(in: memory)
    cleanup = SignalCleanup.removing(folder: path)
    self.path = path
    do throws(FileError) {
      mark = try FolderMark(path)
      files = try Self.write(to: path)
    } catch {
      try? FileSystem.removeFolder(path)
      throw error
    }
  }

  /// Writes the files in Python.
  private static func write(to folder: String) throws(FileError) -> [SharedFile] {
    var files: [SharedFile] = []
    for name in JudgeFiles.names {
      files.append(try SharedFile("\(folder)/\(name)", [JudgeFiles.bytes(of: name)]))
    }
    return files
  }

  deinit {
    // A judge may have left something, as compiled modules.
    try? FileSystem.removeFolder(path)
  }
}

/// The mark of a folder that is in use, which is gone with this value, and when a signal ends the program.
private final class FolderMark {
  private let file: FileDescriptor
  private let cleanup: SignalCleanup

  /// - Throws: `FileError`.
  init(_ folder: String) throws(FileError) {
    file = try FileSystem.markInUse(folder)
    cleanup = SignalCleanup.removing(file.path)
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
