import Files
import Hashing
import JSON

extension Log {
  /// A line of a damaged log, or several lines in a row of which none can be read.
  struct Finding {
    /// The numbers of the lines, from 1.
    var lines: ClosedRange<Int>
    /// What the line says; nil where it cannot be read.
    let entry: LogEntry?
    /// Whether the line certainly says what was written.
    var isSound: Bool
    /// Whether every byte of it is as it was written.
    let isWhole: Bool
  }

  /// How many lines that are not sound are taken into account; nobody has a log with more of them
  /// but on purpose.
  static let unsoundLimit = 100_000

  /// Reads every line that can be read.
  ///
  /// A line is sound if its check fits the check of the line before: as that one reads, or as it
  /// should read. It is also sound if the check of the next line fits the check that it should have
  /// itself. Empty lines are left out.
  func survey() throws -> [Finding] {
    try survey { () throws(FileError) in try LogLines(of: path) }
  }

  /// As `survey`, for lines from anywhere.
  ///
  /// - Parameters:
  ///   - most: how many lines that are not sound are taken into account.
  ///   - lines: gives the lines, from the first at each call.
  func survey(
    believing most: Int = unsoundLimit, _ lines: () throws(FileError) -> LogLines
  ) throws(FileError) -> [Finding] {
    try hasChecks(lines()) ? surveyChecked(lines(), believing: most) : surveyPlain(lines())
  }

  private func hasChecks(_ lines: LogLines) throws(FileError) -> Bool {
    var lines = lines
    while var line = try lines.next() {
      line.dropCarriageReturn()
      if LogLine(line.bytes[...]) != nil { return true }
    }
    return false
  }

  private func surveyPlain(_ lines: LogLines) throws(FileError) -> [Finding] {
    var (lines, number, findings): (LogLines, Int, [Finding]) = (lines, 0, [])
    while var line = try lines.next() {
      number += 1
      line.dropCarriageReturn()
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

  /// Reads a line of a log whose first line, and with it the format, may be lost.
  private func entry(of line: LogLine, source: String) throws(JSONError) -> LogEntry {
    let root = try line.document(source: source).root
    return try LogEntry(json: root, format: .checked(namedBy: root))
  }

  private func surveyChecked(
    _ lines: LogLines, believing most: Int
  ) throws(FileError) -> [Finding] {
    var (lines, number, findings): (LogLines, Int, [Finding]) = (lines, 0, [])
    // The checks that the line before may have had: as it reads, and as it should read.
    var (written, expected): (Digest?, [Digest?]) = (nil, [nil])
    var before: Int?
    var unsound = 0
    while var text = try lines.next() {
      number += 1
      text.dropCarriageReturn()
      guard text.count > 0 else { continue }
      guard LogLine.lengths.contains(text.count) else {
        findings.append(unreadable: number)
        // The rest of a longer line may end in that line's check.
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
      // To keep them all would be one more with each line. The first is right where only checks are
      // damaged, the last ones where only single lines are. Behind a sound line one is enough.
      let kept = checks.count > 4 ? Array(checks.prefix(1) + checks.suffix(3)) : checks
      expected = isSound ? [line.check] : kept
    }
    return findings
  }
}

extension [Log.Finding] {
  /// Adds a line that cannot be read; it joins the last finding if that cannot be read either.
  fileprivate mutating func append(unreadable line: Int) {
    if let last = indices.last, self[last].entry == nil {
      self[last].lines = self[last].lines.lowerBound...line
    } else {
      append(Log.Finding(lines: line...line, entry: nil, isSound: false, isWhole: false))
    }
  }
}
