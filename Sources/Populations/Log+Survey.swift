import Files
import Hashing
import JSON

extension Log {
  /// A line of a log that may be damaged, or several of which none can be read.
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

  /// The most lines that are believed though they are not sound: a log with more of them is malice.
  static let unsoundLimit = 100_000

  /// Reads what can be read of each line.
  ///
  /// A line is sound where its check follows from that of the line before, or from what that check
  /// should be; and where the next line's check follows from what its own should be. Empty lines tell
  /// nothing and are left out.
  func survey() throws -> [Finding] {
    try survey { () throws(FileError) in try LogLines(of: path) }
  }

  /// As `survey`, of the lines that a call gives, each time from the first.
  ///
  /// - Parameter most: how many lines are believed though they are not sound.
  func survey(
    believing most: Int = unsoundLimit, _ lines: () throws(FileError) -> LogLines
  ) throws(FileError) -> [Finding] {
    try hasChecks(lines()) ? surveyChecked(lines(), believing: most) : surveyPlain(lines())
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
      guard line.count > 0 else { continue }
      guard LogEntry.lengths.contains(line.count),
        let entry = try? LogEntry(
          json: JSONDocument(parsing: line.bytes, source: source(number)).root,
          format: .unchecked)
      else {
        findings.append(unreadable: number)
        continue
      }
      findings.append(Finding(lines: number...number, entry: entry, isSound: true, isWhole: true))
    }
    return findings
  }

  /// What a line says whose log's format is unknown where its first line is lost.
  private func entry(of line: LogLine, source: String) throws(JSONError) -> LogEntry {
    let root = try line.document(source: source).root
    return try LogEntry(json: root, format: .checked(namedBy: root))
  }

  private func surveyChecked(
    _ lines: LogLines, believing most: Int
  ) throws(FileError) -> [Finding] {
    var (lines, number, findings): (LogLines, Int, [Finding]) = (lines, 0, [])
    // The checks that the line before may have had: as it reads, and as it should be.
    var (written, expected): (Digest?, [Digest?]) = (nil, [nil])
    var before: Int?
    var unsound = 0
    while let text = try lines.next() {
      number += 1
      guard text.count > 0 else { continue }
      guard LogLine.lengths.contains(text.count) else {
        findings.append(unreadable: number)
        // What is left of a line may end in its check.
        if let line = LogLine(text.bytes[...]) { written = line.check }
        continue
      }
      let line = LogLine(text.bytes[...]) ?? LogLine(damaged: text.bytes[...])
      let checks = (expected + [written]).map { LogLine.check(of: line.body, after: $0) }
      if let before, checks.dropLast().contains(line.check) { findings[before].isSound = true }
      let isSound = checks.contains(line.check)
      unsound += isSound ? 0 : 1
      let isBelieved = isSound || unsound <= most
      if isBelieved, let entry = try? entry(of: line, source: source(number)) {
        before = findings.count
        findings.append(
          Finding(
            lines: number...number, entry: entry, isSound: isSound,
            isWhole: checks.last == line.check))
      } else {
        before = nil
        findings.append(unreadable: number)
      }
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
  /// Adds a line that cannot be read, to those before it where they cannot either.
  fileprivate mutating func append(unreadable line: Int) {
    if let last = indices.last, self[last].entry == nil {
      self[last].lines = self[last].lines.lowerBound...line
    } else {
      append(Log.Finding(lines: line...line, entry: nil, isSound: false, isWhole: false))
    }
  }
}
