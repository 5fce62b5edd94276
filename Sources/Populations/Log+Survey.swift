import Hashing
import JSON

extension Log {
  /// A line of a log that may be damaged, or several in a row of which none can be read.
  struct Finding {
    /// The numbers of the lines, from 1.
    var lines: ClosedRange<Int>
    /// What the line says; nil where it cannot be read.
    let entry: LogEntry?
    /// Whether that is what was written, for certain.
    var isSound: Bool
    /// Whether it is as it was written in every byte.
    let isWhole: Bool
  }

  /// Reads what can be read of each line.
  ///
  /// A line is sound where its check follows from that of the line before, or from what that check
  /// should be; and where the next line's check follows from what its own should be.
  func survey() throws -> [Finding] {
    try survey { () throws(FileError) in try LogLines(of: path) }
  }

  /// As `survey`, of the lines that a call gives, each time from the first.
  func survey(_ lines: () throws(FileError) -> LogLines) throws(FileError) -> [Finding] {
    try hasChecks(lines()) ? surveyChecked(lines()) : surveyPlain(lines())
  }

  private func hasChecks(_ lines: LogLines) throws(FileError) -> Bool {
    var lines = lines
    while let line = try lines.next() {
      if LogLine(line.bytes[...]) != nil { return true }
    }
    return false
  }

  private func surveyPlain(_ lines: LogLines) throws(FileError) -> [Finding] {
    var (lines, number, findings): (LogLines, Int, [Finding]) = (lines, 0, [])
    while let line = try lines.next() {
      number += 1
      guard LogEntry.lengths.contains(line.count) else {
        findings.append(unreadable: number)
        continue
      }
      let entry = try? LogEntry(
        json: JSONDocument(parsing: line.bytes, source: source(number)).root, version: 1)
      findings.append(
        Finding(lines: number...number, entry: entry, isSound: entry != nil, isWhole: true))
    }
    return findings
  }

  private func surveyChecked(_ lines: LogLines) throws(FileError) -> [Finding] {
    var (lines, number, findings): (LogLines, Int, [Finding]) = (lines, 0, [])
    // The checks that the line before may have had: as it reads, and as it should be.
    var (written, expected): (Digest?, [Digest?]) = (nil, [nil])
    var before: Int?
    while let text = try lines.next() {
      number += 1
      guard LogLine.lengths.contains(text.count) else {
        findings.append(unreadable: number)
        continue
      }
      let line = LogLine(text.bytes[...]) ?? LogLine(damaged: text.bytes[...])
      let checks = (expected + [written]).map { LogLine.check(of: line.body, after: $0) }
      if let before, checks.dropLast().contains(line.check) { findings[before].isSound = true }
      let isSound = checks.contains(line.check)
      before = findings.count
      findings.append(
        Finding(
          lines: number...number, entry: try? line.entry(source: source(number)),
          isSound: isSound, isWhole: checks.last == line.check))
      written = line.check
      // The first stands where checks alone are damaged, the last where single lines are; all that
      // may be would be one more a line. One is enough where it is certain.
      let kept = checks.count > 4 ? Array(checks.prefix(1) + checks.suffix(3)) : checks
      expected = isSound ? [line.check] : kept
    }
    return findings
  }
}

extension [Log.Finding] {
  /// Adds a line that is too short or too long for any.
  fileprivate mutating func append(unreadable line: Int) {
    if let last = indices.last, self[last].entry == nil, !self[last].isSound {
      self[last].lines = self[last].lines.lowerBound...line
    } else {
      append(Log.Finding(lines: line...line, entry: nil, isSound: false, isWhole: false))
    }
  }
}
