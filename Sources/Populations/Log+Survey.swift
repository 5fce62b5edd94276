import Hashing
import JSON

extension Log {
  /// A line of a log that may be damaged.
  struct Finding {
    /// The line's number, from 1.
    let line: Int
    /// What it says; nil where it cannot be read.
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
    survey(of: try FileSystem.readOwn(path, limit: Self.limit))
  }

  /// As `survey`, of the bytes of a log.
  func survey(of bytes: [UInt8]) -> [Finding] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.contains(where: { LogLine($0) != nil }) else {
      return lines.enumerated().map { place, line in
        let entry = try? LogEntry(
          json: JSONDocument(parsing: Array(line), source: source(place)).root, version: 1)
        return Finding(line: place + 1, entry: entry, isSound: entry != nil, isWhole: true)
      }
    }
    var findings: [Finding] = []
    // The checks that the line before may have had: as it reads, and as it should be.
    var (written, expected): (Digest?, [Digest?]) = (nil, [nil])
    for (place, bytes) in lines.enumerated() {
      let line = LogLine(bytes) ?? LogLine(damaged: bytes)
      let checks = (expected + [written]).map { LogLine.check(of: line.body, after: $0) }
      if place > 0, checks.dropLast().contains(line.check) { findings[place - 1].isSound = true }
      let isSound = checks.contains(line.check)
      findings.append(
        Finding(
          line: place + 1, entry: try? line.entry(source: source(place)), isSound: isSound,
          isWhole: checks.last == line.check))
      written = line.check
      // The first stands where checks alone are damaged, the last where single lines are; all that
      // may be would be one more a line. One is enough where it is certain.
      let kept = checks.count > 4 ? Array(checks.prefix(1) + checks.suffix(3)) : checks
      expected = isSound ? [line.check] : kept
    }
    return findings
  }
}
