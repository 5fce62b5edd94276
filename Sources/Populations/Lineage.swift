import Files
import Genomes
import Hashing
import JSON

/// A lineage on disk: a folder with a file for each generation, `0001.json`, or several where one has
/// no room for it, which are written once and never changed, and the log that commits them. Sheets,
/// `0001.png`, lie beside them and can be drawn again at any time.
///
/// A generation counts when its line is in the log, and the line is written after the generation's
/// file is on the disk. It is announced when the line is on the disk too. So a crash at any moment
/// leaves the lineage as it was before or as it was meant to be after, and loses nothing that was
/// announced.
public final class Lineage {
  /// Its name.
  public let name: LineageName
  /// Its folder.
  public let folder: String
  /// Its tree, and which generation is the current one.
  public var history: History { contents.history }
  /// What was put right when it was opened for writing, a line each: what an interrupted process
  /// had left, and an older log.
  public private(set) var mended: [String] = []

  let log: Log
  let formats: FileFormats
  /// The numbers of the damaged lines, where the log is rebuilt.
  private(set) var damagedLines: [ClosedRange<Int>] = []
  private var contents: Log.Contents
  private let lock: WriterLock?
  /// The records of judges, once they were asked for.
  var judgedLog: JudgedLog?

  /// Whether it was opened for writing.
  var isLocked: Bool { lock != nil }

  /// Opens a lineage.
  ///
  /// - Parameter repairing: whether the log counts as cut where one generation is missing in it. An
  ///   interrupted process may leave as much, so this is for a repair alone.
  /// - Throws: `PopulationError.damagedLog` where the log cannot be read, or was cut and is opened
  ///   for writing.
  init(
    name: LineageName, folder: String, formats: FileFormats, forWriting: Bool,
    repairing: Bool = false
  ) throws {
    self.name = name
    self.folder = folder
    self.formats = formats
    log = Log(path: "\(folder)/\(Log.fileName)", name: name)
    lock = forWriting ? try WriterLock(folder: folder, name: name) : nil
    contents = try log.read()
    guard forWriting else { return }
    let listing = try FolderListing(folder, of: name, formats: formats)
    let behind = try listing.generations(after: history.count)
    if LogRebuilding.isCut(history, before: behind, takingOne: repairing) {
      throw PopulationError.damagedLog(
        name,
        reason: "\(log.path): expected a line for each generation, found \(behind.count) whole "
          + "generation\(behind.count == 1 ? "" : "s") behind the last, \(history.count)")
    }
    try recover(listing)
  }

  /// Founds a lineage with its first generation.
  init(
    founding name: LineageName, folder: String, formats: FileFormats, seed: UInt64,
    first: Generation
  ) throws {
    self.name = name
    self.folder = folder
    self.formats = formats
    log = Log(path: "\(folder)/\(Log.fileName)", name: name)
    contents = Log.Contents()
    let parent = FileSystem.parent(of: folder)
    let made = [folder, parent].filter { !FileSystem.exists($0) }
    try FileSystem.makeOwnFolder(folder)
    // Another process may have made the folders and been stopped before they were on the disk.
    try FileSystem.synchronizeFolder(of: folder)
    lock = try WriterLock(folder: folder, name: name)
    guard !FileSystem.exists(log.path) else { throw PopulationError.lineageExists(name) }
    let listing = try FolderListing(folder, of: name, formats: formats)
    let isFirst = listing.entries.allSatisfy { $0.meaning.generation ?? 1 == 1 }
    guard isFirst else { throw PopulationError.missingLog(name, folder: folder) }
    var recovery = Recovery(folder: folder)
    try recovery.setAside(uncommitted: listing.uncommitted(after: History()))
    try recovery.remove(listing.temporaries(isLocked: true))
    mended = recovery.notes
    do {
      let entry = try save(first, summary: nil)
      // Whole or not at all: with half a log the name could never be used again.
      try log.replace(by: [.founded(seed: seed), entry])
    } catch {
      // Folders that were there before stay, and so does one that something else lies in.
      if !FileSystem.exists(log.path) {
        paths(first.number).remove(formats)
        if made.contains(folder) { try? FileSystem.remove(WriterLock.path(in: folder)) }
        for folder in made { FileSystem.removeEmptyFolder(folder) }
      }
      throw error
    }
    contents = try log.read()
  }

  /// Opens a lineage whose log cannot be read, with the log that can be rebuilt; where it is opened
  /// for writing, that log replaces the damaged one.
  init(
    rebuilding name: LineageName, folder: String, formats: FileFormats, forWriting: Bool
  ) throws {
    self.name = name
    self.folder = folder
    self.formats = formats
    log = Log(path: "\(folder)/\(Log.fileName)", name: name)
    lock = forWriting ? try WriterLock(folder: folder, name: name) : nil
    let rebuilding = try Self.rebuilding(log, in: folder, formats: formats)
    contents = Log.Contents()
    contents.history = rebuilding.history
    damagedLines = rebuilding.damagedLines
    guard forWriting else { return }
    var recovery = Recovery(folder: folder)
    try recovery.keepOrSetAside(Log.fileName)
    try log.replace(by: rebuilding.entries)
    let notes = recovery.notes + rebuilding.notes + ["\(log.path): rebuilt"]
    contents = try log.read()
    try recover(FolderListing(folder, of: name, formats: formats))
    mended = notes + mended
  }

  /// The path of the log.
  var logPath: String { log.path }

  /// Whether the log has a last line that was never finished.
  var isUnfinished: Bool { contents.end.unfinished > 0 }

  /// Whether the log has a last line that is whole but for its newline.
  var lacksNewline: Bool { contents.end.lacksNewline }

  /// Puts right what an interrupted process left, and brings an older log to the current format.
  private func recover(_ listing: FolderListing) throws {
    var recovery = Recovery(folder: folder)
    try recovery.separate(log.file)
    try recovery.cutOff(after: &contents.end, of: log.file)
    try recovery.addNewline(to: &contents.end, of: log.file)
    try recovery.setAside(uncommitted: listing.uncommitted(after: history))
    try recovery.remove(listing.temporaries(isLocked: true))
    mended = recovery.notes + (try mendedJudged())
    let format = contents.format
    guard format != .current else { return }
    contents = try log.upgrade { number in
      do {
        let (generation, digest) = try self.file(number)
        return GenerationFile(generation, digest: digest)
      } catch {
        self.mended.append("\(error)")
        return nil
      }
    }
    let next = format.hasChecks ? LogFormat.current : .firstChecked
    mended.append("\(log.path): brought to \(LogFormat.current.name), \(next.novelty)")
  }

  /// Whether a folder holds a lineage. Links are not followed, so that a name cannot lead
  /// elsewhere.
  static func exists(in folder: String) -> Bool {
    FileSystem.isFolder(folder) && FileSystem.isFile("\(folder)/\(Log.fileName)")
  }

  /// Why it cannot be told whether a folder holds a lineage; nil where it can.
  static func refusal(in folder: String) -> FileError? {
    if let refusal = FileSystem.refusal(folder) { return refusal }
    if FileSystem.isLinkToFolder(folder) {
      return FileError(
        action: "cannot read", path: folder,
        reason: "it is a link: a lineage is a folder of its own, so that no name leads elsewhere")
    }
    return FileSystem.isFolder(folder) ? FileSystem.refusal("\(folder)/\(Log.fileName)") : nil
  }

  /// The path of a generation's sheet, whether it is drawn or not.
  public func sheetPath(_ generation: Int) -> String {
    "\(folder)/\(FileName.digits(generation)).png"
  }

  /// The path of a generation's file.
  public func generationPath(_ generation: Int) -> String { paths(generation).own }

  /// Where a generation lies.
  func paths(_ generation: Int) -> GenerationPaths {
    GenerationPaths(lineage: name, folder: folder, number: generation)
  }

  /// The generation of that number from its file.
  ///
  /// A generation that its run did not save is bred again by `Breeder.generation(_:of:)`.
  ///
  /// - Throws: where the lineage has none of that number or did not save it, its file cannot be read,
  ///   or is not as it was written.
  public func saved(_ number: Int) throws -> Generation { try file(number).generation }

  /// A saved generation, and the digest of its own file.
  private func file(_ number: Int) throws -> (generation: Generation, digest: Digest) {
    try checked(number)
    guard history[number].isSaved else { throw PopulationError.notSaved(number, name) }
    let (generation, document, digest) = try paths(number).read(
      formats, expecting: history[number].file?.digest)
    let parent = history[number].parent
    guard generation.parent == parent else {
      throw try document.root.member("parent").error(
        expected: "\(parent.map(String.init) ?? "null"), as the log has it")
    }
    return (generation, digest)
  }

  /// The generation's number, where the lineage has it; the current one where none is given.
  ///
  /// - Throws: `PopulationError.unknownGeneration`.
  @discardableResult
  public func checked(_ generation: Int? = nil) throws -> Int {
    let generation = generation ?? history.now
    guard history.has(generation) else {
      throw PopulationError.unknownGeneration(generation, name, count: history.count)
    }
    return generation
  }

  /// Writes a line of the log, and counts it.
  func commit(_ entry: LogEntry, isDurable: Bool = true) throws {
    try checkLock()
    // It is checked before it is written and added after, so that no long history is copied.
    try history.check(entry)
    try log.append(entry, to: &contents, isDurable: isDurable)
    try contents.history.append(entry)
  }

  /// Throws where the lineage was opened to read from.
  func checkLock() throws {
    guard lock != nil else { throw PopulationError.openedToRead(name) }
  }
}
