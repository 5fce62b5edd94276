import Files
import Hashing
import JSON

/// A line of a damaged log, or several lines in a row of which none can be read.
struct LogFinding<Entry> {
  /// The numbers of the lines, from 1.
  var lines: ClosedRange<Int>
  /// What the line says; nil where it cannot be read.
  let entry: Entry?
  /// Whether the line certainly says what was written.
  var isSound: Bool
  /// Whether every byte of it is as it was written.
  let isWhole: Bool
}

extension LogFile {
  /// How many lines that are not sound are taken into account; nobody has a log with more of them
  /// but on purpose.
  static let unsoundLimit = 100_000

  /// Reads every line that can be read, of a log whose lines have checks.
  ///
  /// A line is sound if its check fits the check of the line before: as that one reads, or as it
  /// should read. It is also sound if the check of the next line fits the check that it should have
  /// itself. Empty lines are left out.
  ///
  /// - Parameters:
  ///   - most: how many lines that are not sound are taken into account.
  ///   - lengths: how many bytes a line may have.
  ///   - read: reads a line, whose check may be wrong.
  func survey<Entry>(
    _ lines: LogLines, believing most: Int = unsoundLimit, lengths: ClosedRange<Int>,
    _ read: (_ line: LogLine, _ source: String) throws(JSONError) -> Entry
  ) throws(FileError) -> [LogFinding<Entry>] {
    var (lines, number, findings): (LogLines, Int, [LogFinding<Entry>]) = (lines, 0, [])
    // The checks that the line before may have had: as it reads, and as it should read.
    var (written, expected): (Digest?, [Digest?]) = (nil, [nil])
    var before: Int?
    var unsound = 0
    while var text = try lines.next() {
      number += 1
      text.dropCarriageReturn()
      guard text.count > 0 else { continue }
      guard lengths.contains(text.count) else {
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
      if isBelieved, let entry = try? read(line, source(number)) {
        before = findings.count
        findings.append(
          LogFinding(
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

extension Array {
  /// Adds a line that cannot be read; it joins the last finding if that cannot be read either.
  mutating func append<Entry>(unreadable line: Int) where Element == LogFinding<Entry> {
    if let last = indices.last, self[last].entry == nil {
      self[last].lines = self[last].lines.lowerBound...line
    } else {
      append(LogFinding(lines: line...line, entry: nil, isSound: false, isWhole: false))
    }
  }

  /// The numbers of the lines that are not as they were written; those in a row together.
  func damagedLines<Entry>() -> [ClosedRange<Int>] where Element == LogFinding<Entry> {
    filter { !$0.isWhole || $0.entry == nil }.reduce(into: []) { damaged, finding in
      if let last = damaged.last, last.upperBound + 1 == finding.lines.lowerBound {
        damaged[damaged.count - 1] = last.lowerBound...finding.lines.upperBound
      } else {
        damaged.append(finding.lines)
      }
    }
  }
}
