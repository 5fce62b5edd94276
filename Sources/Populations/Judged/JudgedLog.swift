import Files
import Genomes
import JSON
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What outside judges said of a lineage's genomes, on disk: the file `judged.jsonl` in its folder, to which
/// lines are only appended. It is begun by the first answer.
///
/// A generation is saved after the answers by which it was bred. So all that was asked of a judge can be
/// looked up, whether that judge is still there or not.
public final class JudgedLog: Sendable {
  let file: LogFile
  private let folder: String
  private let isWritable: Bool
  private let state: Mutex<State>

  private struct State: Sendable {
    var judged = Judged()
    /// Where the file ends; nil where there is none yet.
    var end: LogFile.End?
    /// Whether lines were written that may not be on the disk yet.
    var isPending = false
  }

  /// The file's name in its lineage's folder.
  static let fileName = "judged.jsonl"

  /// The file of a folder.
  static func file(in folder: String) -> LogFile {
    LogFile(path: "\(folder)/\(fileName)", lineLimit: JSONLimits.standard.bytes)
  }

  /// Reads the records, where there are any.
  ///
  /// - Parameter isWritable: whether answers may be added, since the lineage is locked.
  /// - Throws: `PopulationError.damagedJudged` where they are not as they were written.
  init(in folder: String, of name: LineageName, isWritable: Bool) throws {
    self.folder = folder
    self.isWritable = isWritable
    let file = Self.file(in: folder)
    self.file = file
    // What a process wrote that was killed may not be on the disk either.
    var state = State(isPending: isWritable)
    if try FileSystem.isThere(file.path) {
      do {
        (state.judged, state.end) = try Self.contents(of: file.lines(), in: file)
      } catch let error as FileError {
        throw error
      } catch let error as JSONError where error.isNewerFormat {
        throw error
      } catch {
        throw PopulationError.damagedJudged(name, reason: "\(error)")
      }
    }
    self.state = Mutex(state)
  }

  /// What the finished ones of these lines add up to, and where they end.
  ///
  /// - Parameter take: is given each event.
  static func contents(
    of lines: LogLines, in file: LogFile, _ take: (JudgedEvent) -> Void = { _ in }
  ) throws -> (Judged, LogFile.End) {
    var reader = LogReader(lines, of: file, formats: JudgedEvent.formats)
    var judged = Judged()
    while let body = try reader.next() {
      let event = try JudgedEvent(body: body, source: reader.source)
      do throws(Contradiction) { try judged.append(event) } catch {
        throw reader.broken(expected: error.expected, found: error.found)
      }
      take(event)
    }
    guard reader.end.length > 0 else {
      throw reader.broken(expected: "the beginning of the records", found: "none")
    }
    return (judged, reader.end)
  }

  /// Puts right what an interrupted process left; what was done, a line each.
  ///
  /// - Precondition: the lineage is locked.
  func recover() throws -> [String] {
    let file = file
    let folder = folder
    return try state.withLock { state in
      guard var end = state.end else { return [] }
      var recovery = Recovery(folder: folder)
      try recovery.separate(file)
      try recovery.cutOff(after: &end, of: file)
      try recovery.addNewline(to: &end, of: file)
      state.end = end
      return recovery.notes
    }
  }

  /// Whether the last line was never finished, or lacks its newline alone.
  var ending: (isUnfinished: Bool, lacksNewline: Bool) {
    state.withLock { ($0.end.map { $0.unfinished > 0 } ?? false, $0.end?.lacksNewline ?? false) }
  }
}

extension JudgedLog {
  /// The judge of a command that judged here last, of all or of those of that fingerprint; nil for none.
  public func judge(_ command: String, fingerprint: String? = nil) -> RecordedJudge? {
    state.withLock { $0.judged.judge(command, fingerprint: fingerprint) }
  }

  /// What a judge said of each of these genomes; nil where it was not asked.
  public func answers(of genomes: [GenomeKey], by judge: RecordedJudge) -> [RecordedAnswer?] {
    state.withLock { state in
      guard let number = state.judged.number(of: judge) else {
        return genomes.map { _ in nil }
      }
      return genomes.map { state.judged.answer(of: $0, by: number) }
    }
  }

  /// Records what a judge said. Where a genome has an answer of this judge already, that one counts; features
  /// are added to it.
  ///
  /// The lines are written, so that they outlive this process, but need not be on the disk before
  /// `synchronize()`. Of a lineage that was opened to read from nothing is recorded.
  ///
  /// - Throws: where they cannot be written.
  public func record(
    _ answers: [(genome: GenomeKey, answer: RecordedAnswer)], by judge: RecordedJudge
  ) throws {
    guard !answers.isEmpty else { return }
    try append(answers, by: judge)
  }

  /// Records what a judge says of itself, before it said anything of a genome.
  ///
  /// - Throws: as `record(_:by:)`.
  public func introduce(_ judge: RecordedJudge) throws {
    guard state.withLock({ $0.judged.number(of: judge) }) == nil else { return }
    try append([], by: judge)
  }

  private func append(
    _ answers: [(genome: GenomeKey, answer: RecordedAnswer)], by judge: RecordedJudge
  ) throws {
    guard isWritable else { return }
    let file = file
    try state.withLock { state in
      var events: [JudgedEvent] = []
      if state.end == nil { events.append(.founded) }
      let known = state.judged.number(of: judge)
      let number = known ?? state.judged.nextNumber
      if known == nil { events.append(.judge(number, judge)) }
      for start in stride(from: 0, to: answers.count, by: JudgedEvent.mostAnswers) {
        let part = answers[start..<min(start + JudgedEvent.mostAnswers, answers.count)]
        events.append(.judged(number, Array(part)))
      }
      let lines = events.map(\.json)
      if var end = state.end {
        try file.append(lines, to: &end, isDurable: false)
        state.end = end
      } else {
        let (text, check, _) = try LogFile.bytes(of: lines)
        try file.replace(by: lines)
        state.end = LogFile.End(length: text.count, check: check)
      }
      state.isPending = true
      for event in events { try state.judged.append(event) }
    }
  }

  /// Waits until all that is recorded is on the disk, also what a process before this one recorded.
  ///
  /// - Throws: where the system cannot bring it there.
  public func synchronize() throws {
    let path = file.path
    try state.withLock { state in
      guard state.isPending, state.end != nil else { return }
      try FileSystem.openOwn(path, O_WRONLY | O_APPEND, action: "cannot write")
        .synchronizeBytes()
      state.isPending = false
    }
  }
}
