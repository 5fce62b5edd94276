import Files
import Genomes
import JSON

/// The stars on disk: the file `stars.jsonl` beside the lineages, a log as theirs, to which lines are only
/// appended. It is begun by the first star.
///
/// A star counts, and is told, when its line is on the disk. So a crash at any moment leaves the stars as
/// they were before or as they were meant to be after; of several that are starred at once, the first ones.
public final class StarLog {
  /// The stars.
  public private(set) var stars = Stars()
  /// What was put right when the log was opened for writing, a line each.
  private(set) var mended: [String] = []
  /// The numbers of the damaged lines, where the log is rebuilt.
  private(set) var damagedLines: [ClosedRange<Int>] = []
  /// Where the log ends; nil where there is none yet.
  private(set) var end: LogFile.End?

  let file: LogFile
  private let folder: String
  private let lock: WriterLock?

  /// The log's name in the folder of lineages.
  static let fileName = "stars.jsonl"

  private init(in folder: String, forWriting: Bool) throws {
    self.folder = folder
    file = Self.file(in: folder)
    lock =
      forWriting ? try WriterLock(folder: folder) { .starsLocked(holder: $0) } : nil
  }

  /// The log of a folder.
  static func file(in folder: String) -> LogFile {
    LogFile(
      path: "\(folder)/\(fileName)", lineLimit: JSONLimits.standard.bytes,
      cure: "there is no room for another star")
  }

  /// Opens the log, also where there is none yet.
  ///
  /// - Throws: `PopulationError.damagedStars` where it is not as it was written;
  ///   `PopulationError.starsLocked` where another process has it open for writing.
  convenience init(folder: String, forWriting: Bool) throws {
    try self.init(in: folder, forWriting: forWriting)
    // Where there is one, the first star must not begin another in its place.
    if try FileSystem.isThere(file.path) { try read() }
    if forWriting { try recover() }
  }

  /// Opens a log, that cannot be read, with what can be read of it; where it is opened for writing, a log
  /// of that replaces the damaged one.
  convenience init(rebuilding folder: String, forWriting: Bool) throws {
    try self.init(in: folder, forWriting: forWriting)
    let rebuilding = try StarRebuilding(file, file.lines)
    (stars, damagedLines) = (rebuilding.stars, rebuilding.damagedLines)
    guard forWriting else { return }
    var recovery = Recovery(folder: folder)
    try recovery.keepOrSetAside(Self.fileName)
    try file.replace(by: rebuilding.events.map { try $0.json() })
    let notes = recovery.notes + rebuilding.notes + ["\(file.path): rebuilt"]
    try read()
    try recover()
    mended = notes + mended
  }

  private func read() throws {
    let lines = try file.lines()
    do {
      (stars, end) = try Self.contents(of: lines, in: file)
    } catch let error as FileError {
      throw error
    } catch let error as JSONError where error.isNewerFormat {
      throw error
    } catch {
      throw PopulationError.damagedStars(reason: "\(error)")
    }
  }

  /// What the finished ones of these lines add up to, and where they end.
  ///
  /// - Parameter take: is given each event.
  static func contents(
    of lines: LogLines, in file: LogFile, _ take: (StarEvent) -> Void = { _ in }
  ) throws -> (Stars, LogFile.End) {
    var reader = LogReader(lines, of: file, formats: StarEvent.formats)
    var stars = Stars(images: images(beside: file))
    while let body = try reader.next() {
      let event = try StarEvent(body: body, source: reader.source)
      do throws(Contradiction) { try stars.append(event) } catch {
        throw reader.broken(expected: error.expected, found: error.found)
      }
      take(event)
    }
    guard reader.end.length > 0 else {
      throw reader.broken(expected: "the founding of the stars", found: "none")
    }
    return (stars, reader.end)
  }

  /// Where the images of stars are kept.
  static func images(beside file: LogFile) -> ImageFolder {
    PopulationFolder(path: FileSystem.parent(of: file.path)).starImages
  }

  /// Puts right what an interrupted process left.
  private func recover() throws {
    var recovery = Recovery(folder: folder)
    if var end {
      try recovery.separate(file)
      try recovery.cutOff(after: &end, of: file)
      try recovery.addNewline(to: &end, of: file)
      self.end = end
    }
    try recovery.remove(temporaries())
    mended = recovery.notes
  }

  /// The temporary files of processes that wrote the log, or images; the holder of the lock need not wait for
  /// the log's.
  func temporaries() throws -> [(name: String, path: String)] {
    // Images are also written again without the lock.
    let images = try Self.images(beside: file).temporaries(isLocked: false)
    let entries = try FileSystem.names(in: folder) ?? []
    return images
      + entries.compactMap { entry in
        guard case .temporary(of: Self.fileName, let process) = FileName(entry),
          lock != nil || FileName.isAbandoned(by: process)
        else { return nil }
        return (Self.fileName, "\(folder)/\(entry)")
      }
  }
}

extension StarLog {
  /// Stars pictures, or changes the words of those that are starred. What was taken back has its number
  /// and its words again.
  ///
  /// - Parameters:
  ///   - specimens: each with the name of its lineage.
  ///   - change: what is said of each of them.
  /// - Returns: the stars, in the order of the pictures.
  /// - Throws: `PopulationError.starsOpenedToRead`; where the log cannot be written, and then nothing is
  ///   changed.
  @discardableResult
  public func star(_ specimens: [Specimen], _ change: StarChange) throws -> [Star] {
    var (after, events, numbers): (Stars, [StarEvent], [Int]) = (stars, [], [])
    if end == nil { try after.append(.founded) }
    let names = PopulationFolder(path: folder).formerNames()
    for specimen in specimens {
      let known = try after.star(of: specimen, following: names)
      let number = known?.number ?? after.nextNumber
      guard Stars.numbers ~= number else {
        throw FileError(
          action: "cannot write", path: file.path, reason: "no number is left for another star")
      }
      numbers.append(number)
      let event: StarEvent
      if let known {
        if known.isStarred, known.words.changed(by: change) == known.words { continue }
        event = known.isStarred ? .changed(number, change) : .starredAgain(number, change)
      } else {
        event = .starred(
          number, specimen.address, StarWords().changed(by: change), .known(specimen.genome))
      }
      try after.append(event)
      events.append(event)
    }
    // A star is to last when its lineage is gone, with the image in it.
    if lock != nil {
      try Self.images(beside: file).keep(specimens.lazy.map(\.genome).imageFingerprints)
    }
    try commit(events, after)
    return numbers.compactMap { stars[$0] }
  }

  /// Takes stars back. Nothing is deleted.
  ///
  /// - Parameter numbers: each of a star, once.
  /// - Throws: as `star(_:_:)`; `PopulationError` for one that is no star, or no longer.
  public func unstar(_ numbers: [Int]) throws {
    var after = stars
    for number in numbers { _ = try stars.star(number) }
    let events = numbers.unique.map { StarEvent.unstarred($0) }
    for event in events { try after.append(event) }
    try commit(events, after)
  }

  private func commit(_ events: [StarEvent], _ after: Stars) throws {
    guard lock != nil else { throw PopulationError.starsOpenedToRead }
    if events.isEmpty { return }
    let lines = try events.map { try $0.json() }
    if var end {
      try file.append(lines, to: &end)
      self.end = end
      stars = after
    } else {
      try file.replace(by: [StarEvent.founded.json()] + lines)
      try read()
    }
  }
}
