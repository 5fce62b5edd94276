import Evolution
import Files
import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Lineage {
  /// What outside judges said of its genomes; read when it is first asked for.
  ///
  /// - Throws: `PopulationError.damagedJudged` where it is not as it was written.
  public func judged() throws -> JudgedLog {
    if let judgedLog { return judgedLog }
    let log = try JudgedLog(in: folder, of: name, isWritable: isLocked)
    judgedLog = log
    return log
  }

  /// Puts right the end of the records where an interrupted process left it unfinished. Damage is told where
  /// the records are needed.
  func mendedJudged() throws -> [String] {
    let file = JudgedLog.file(in: folder)
    guard FileSystem.isFile(file.path), try !file.isWhole() else { return [] }
    do {
      let log = try judged()
      return try log.recover()
    } catch PopulationError.damagedJudged {
      return []
    }
  }

  /// Keeps what can be read of damaged records; a copy of them as they were is kept in the folder `lost`.
  ///
  /// - Returns: what was done, a line each; none where they are sound.
  /// - Throws: where the files cannot be read or written.
  public func repairJudged() throws -> [String] {
    try checkLock()
    do {
      _ = try judged()
      return []
    } catch PopulationError.damagedJudged {
      let file = JudgedLog.file(in: folder)
      let rebuilding = try JudgedRebuilding(file, file.lines)
      var recovery = Recovery(folder: folder)
      try recovery.keepOrSetAside(JudgedLog.fileName)
      try file.replace(by: rebuilding.events.map(\.json))
      judgedLog = nil
      return recovery.notes + rebuilding.notes + ["\(file.path): rebuilt"]
    }
  }

  /// What is wrong with the records of judges.
  func judgedFaults() -> [Fault] {
    let file = JudgedLog.file(in: folder)
    do {
      let log = try judged()
      var faults: [Fault] = []
      let (isUnfinished, lacksNewline) = log.ending
      if isUnfinished { faults.append(Fault(file.path, "its last line was never finished")) }
      if lacksNewline { faults.append(Fault(file.path, "its last line lacks its newline")) }
      return faults + missingJudges(in: log).map { Fault(file.path, $0) }
    } catch PopulationError.damagedJudged(_, let reason) {
      let lines = (try? JudgedRebuilding(file, file.lines).damagedLines) ?? []
      if lines.isEmpty { return [Fault(file.path, reason)] }
      return lines.map { numbers in
        Fault(
          file.path, at: file.source(numbers),
          numbers.count == 1
            ? "the line is not as it was written" : "the lines are not as they were written")
      }
    } catch {
      return [Fault(file.path, error)]
    }
  }

  /// Judges by which runs bred and of which nothing is recorded.
  private func missingJudges(in log: JudgedLog) -> [String] {
    var missing: [SearchMethod.Judge] = []
    let told = RecordedJudge.told
    var isToldMissing = false
    for (index, run) in history.runs.enumerated()
    where history.records.contains(where: { $0.run == index }) {
      let form = run.method.judges.first { $0.command == told.command }?.fingerprint
      if run.method.needsTold, log.judge(told.command, fingerprint: form) == nil {
        isToldMissing = true
      }
      for judge in run.method.judges
      where judge.command != told.command && !missing.contains(judge) {
        let isKnown = log.judge(judge.command, fingerprint: judge.fingerprint) != nil
        if !isKnown { missing.append(judge) }
      }
    }
    return (missing.map(\.measure) + (isToldMissing ? [told.name] : [])).map {
      "expected what \($0) said, by which a run bred, found nothing"
    }
  }
}

extension LogFile {
  /// Whether its last byte ends a line.
  fileprivate func isWhole() throws(FileError) -> Bool {
    let descriptor = try FileSystem.openOwn(path)
    let size = try descriptor.size()
    var last: UInt8 = 0
    guard size > 0, pread(descriptor.number, &last, 1, off_t(size - 1)) == 1 else { return false }
    return last == UInt8(ascii: "\n")
  }
}
