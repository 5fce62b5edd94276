import Breeding
import Crews

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks for another process whether both see the same folder, with locks and names as they should be.
///
/// The order is the path of a file, its new name and what it holds. Request 0 is answered while the other has
/// the file's lock, request 1 once it has renamed it.
struct FolderDuty: Duty {
  static let name = "folder"

  private let path: String
  private let renamed: String
  private let content: [UInt8]

  /// How long the rename may take to be seen, in tenths of a second: file systems of several machines remember
  /// names for a while.
  private static let patience = 100

  /// Reads what `order` wrote.
  init(order: [UInt8], threads: Int) throws {
    var reader = ByteReader(order)
    (path, renamed) = (try reader.text(), try reader.text())
    content = try reader.list()
    try reader.end()
  }

  /// The order.
  static func order(_ path: String, _ renamed: String, _ content: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(path)
    writer.put(renamed)
    writer.put(bytes: content)
    return writer.bytes
  }

  /// Looks; the answer is empty where all is well.
  ///
  /// - Throws: `FolderFault`.
  func answer(_ request: [UInt8], _ call: DutyCall) throws -> [UInt8] {
    if request == [0] {
      guard (try? FileSystem.readOwn(path, limit: 1_024)) == content else {
        throw FolderFault.notShared(FileSystem.parent(of: path))
      }
      let file = try FileSystem.openOwn(path, O_RDWR, action: "cannot lock")
      guard flock(file.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else {
        throw FolderFault.noLocks(FileSystem.parent(of: path))
      }
      return []
    }
    for _ in 0..<Self.patience {
      if FileSystem.exists(renamed), !FileSystem.exists(path) { return [] }
      usleep(100_000)
    }
    throw FolderFault.noRename(FileSystem.parent(of: path))
  }
}

/// What is wrong with a folder for processes that share it.
enum FolderFault: Error, Hashable {
  /// One does not see what another wrote.
  case notShared(String)
  /// A lock of one is none for another.
  case noLocks(String)
  /// A file that one renames keeps its name for another.
  case noRename(String)
}

extension FolderFault: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  var description: String {
    switch self {
    case .notShared(let folder):
      "\(folder): this process does not see what the first one wrote there; expected a folder that all "
        + "machines share: --populations names another"
    case .noLocks(let folder):
      "\(folder): its file system has no locks that other processes see (flock); expected one that has "
        + "them: --populations names another folder"
    case .noRename(let folder):
      "\(folder): a file that the first process renamed has its old name here after ten seconds; "
        + "expected another file system: --populations names another folder"
    }
  }
}

extension Crew {
  /// Checks that all members see a folder as this process does.
  ///
  /// - Throws: `CrewError` with the first member's complaint; `FileError`.
  func check(sharing folder: String) throws {
    if members.isEmpty { return }
    try FileSystem.makeFolder(folder)
    let path = "\(folder)/.sharing.\(UInt64.random(in: 1...UInt64.max))"
    let (renamed, content) = ("\(path).renamed", Array("breed \(Workshop.version)\n".utf8))
    let cleanup = SignalCleanup.removing(path)
    let later = SignalCleanup.removing(renamed)
    defer {
      withExtendedLifetime(cleanup) {}
      withExtendedLifetime(later) {}
    }
    try FileSystem.create(path, [content])
    defer { for path in [path, renamed] { try? FileSystem.remove(path) } }
    let job = try begin(FolderDuty.name, FolderDuty.order(path, renamed, content))
    do {
      let file = try FileSystem.openOwn(path, O_RDWR, action: "cannot lock")
      guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
        throw FileSystem.error("cannot lock", path)
      }
      try ask(all: job, [0])
    }
    try FileSystem.move(path, to: renamed)
    try ask(all: job, [1])
  }

  /// Asks all members at once. The first complaint is told once all have answered.
  private func ask(all job: any CrewJob, _ request: [UInt8]) throws {
    var complaint: CrewError?
    for member in members.indices { try job.ask(member, request, number: member) }
    for _ in members {
      do throws(CrewError) { _ = try job.answer(keenly: true) { _, _ in } } catch {
        complaint = complaint ?? error
      }
    }
    job.endRound()
    if let complaint { throw complaint }
  }
}
