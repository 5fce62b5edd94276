import Files
import JSON

/// What can still be read of damaged records of judges: the lines that are as they were written.
///
/// A score that may be another is worse than none, since it can be asked for again.
struct JudgedRebuilding {
  /// The events of those lines.
  private(set) var events: [JudgedEvent] = [.founded]
  /// The numbers of the lines that are not as they were written.
  let damagedLines: [ClosedRange<Int>]
  /// What was done about each of them.
  private(set) var notes: [String] = []

  /// - Parameter lines: gives the lines, from the first at each call.
  init(_ file: LogFile, _ lines: () throws(FileError) -> LogLines) throws {
    // What a newer program wrote must not be taken for damage.
    var first = try lines()
    if let first = try first.next() {
      try file.refuseNewer(first.bytes, than: JudgedEvent.formats)
    }
    let shortest = LogLine.checkLength + 2
    let findings = try file.survey(lines(), lengths: shortest...file.lineLimit) {
      line, source throws(JSONError) in try JudgedEvent(body: line.body, source: source)
    }
    damagedLines = findings.damagedLines()
    var judged = Judged()
    try judged.append(.founded)
    for finding in findings {
      let place = file.source(finding.lines)
      if case .founded = finding.entry { continue }
      guard finding.isSound, let event = finding.entry else {
        notes.append("\(place): not as it was written, and left out")
        continue
      }
      do throws(Contradiction) {
        try judged.append(event)
        events.append(event)
      } catch {
        notes.append("\(place): left out: \(error)")
      }
    }
  }
}
