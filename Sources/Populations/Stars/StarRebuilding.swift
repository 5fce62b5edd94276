import Files
import JSON

/// What can still be read of a damaged log of the stars.
struct StarRebuilding {
  /// The events of the lines that can be read and do not contradict those before them.
  private(set) var events: [StarEvent] = []
  /// The stars that they add up to.
  private(set) var stars: Stars
  /// The numbers of the lines that are not as they were written.
  let damagedLines: [ClosedRange<Int>]
  /// What was done about each of them.
  private(set) var notes: [String] = []

  /// - Parameter lines: gives the lines, from the first at each call.
  init(_ file: LogFile, _ lines: () throws(FileError) -> LogLines) throws {
    stars = Stars(images: StarLog.images(beside: file))
    // A line that no program of this version wrote must not be taken for a damaged one.
    var first = try lines()
    if let first = try first.next() { try file.refuseNewer(first.bytes, than: StarEvent.formats) }
    let shortest = LogLine.checkLength + 2
    let findings = try file.survey(lines(), lengths: shortest...file.lineLimit) {
      line, source throws(JSONError) in try StarEvent(body: line.body, source: source)
    }
    damagedLines = findings.damagedLines()
    try take(.founded)
    for finding in findings {
      let place = file.source(finding.lines)
      if case .founded = finding.entry { continue }
      do {
        guard let event = finding.entry else {
          notes.append("\(place): cannot be read, and is left out")
          continue
        }
        try take(event)
        if !finding.isSound {
          notes.append("\(place): not as it was written: what it says now is kept")
        }
      } catch {
        notes.append("\(place): left out: \(error)")
      }
    }
  }

  private mutating func take(_ event: StarEvent) throws {
    if case .starred(_, _, _, let genome) = event { _ = try genome.read() }
    try stars.append(event)
    events.append(event)
  }
}
