import Files
import JSON

extension Log {
  /// A line of a damaged log of a lineage.
  typealias Finding = LogFinding<LogEntry>

  /// Reads every line that can be read; see `LogFile.survey`. Of a log without checks every line that can
  /// be read is sound.
  func survey() throws -> [Finding] {
    try survey { () throws(FileError) in try file.lines() }
  }

  /// As `survey`, for lines from anywhere.
  ///
  /// - Parameters:
  ///   - most: how many lines that are not sound are taken into account.
  ///   - lines: gives the lines, from the first at each call.
  func survey(
    believing most: Int = LogFile.unsoundLimit, _ lines: () throws(FileError) -> LogLines
  ) throws(FileError) -> [Finding] {
    guard try hasChecks(lines()) else { return try surveyPlain(lines()) }
    return try file.survey(lines(), believing: most, lengths: LogLine.lengths) {
      line, source throws(JSONError) in
      // The first line, and with it the format, may be lost.
      let root = try line.document(source: source).root
      return try LogEntry(json: root, format: .checked(namedBy: root))
    }
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
          json: JSONDocument(parsing: line.bytes, source: file.source(number)).root,
          format: .unchecked)
      else {
        findings.append(unreadable: number)
        continue
      }
      findings.append(Finding(lines: number...number, entry: entry, isSound: true, isWhole: true))
    }
    return findings
  }
}
