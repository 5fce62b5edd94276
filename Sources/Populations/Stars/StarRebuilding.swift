import Files
import JSON

/// What can still be read of a damaged log of the stars.
struct StarRebuilding {
  /// The events of the lines that can be read and do not contradict those before them.
  private(set) var events: [StarEvent] = []
  /// The stars that they add up to.
  private(set) var stars = Stars()
  /// The numbers of the lines that are not as they were written.
  let damagedLines: [ClosedRange<Int>]
  /// What was done about each of them.
  private(set) var notes: [String] = []

  init(_ file: LogFile) throws {
    try Self.refuseNewer(file)
    let shortest = LogLine.checkLength + 2
    let findings = try file.survey(file.lines(), lengths: shortest...file.lineLimit) {
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

  /// A line that no program of this version wrote must not be taken for a damaged one.
  private static func refuseNewer(_ file: LogFile) throws {
    var lines = try file.lines()
    if let first = try lines.next() { try file.refuseNewer(first.bytes, than: StarEvent.formats) }
  }

  private mutating func take(_ event: StarEvent) throws {
    if case .starred(_, _, _, let genome) = event { _ = try genome.read() }
    try stars.append(event)
    events.append(event)
  }
}
