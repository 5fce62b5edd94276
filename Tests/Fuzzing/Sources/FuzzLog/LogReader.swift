import Fuzzing
import Genomes
import JSON

@testable import Populations

/// Reads `lineage.jsonl`: of eight, one as it is, one as `breed verify --repair` rebuilds it where no
/// file is left, and all others with the checks that their lines should have, which no change of a
/// byte leaves right.
@main
enum LogReader {
  static func main() {
    guard let name = LineageName("forest") else { return }
    let log = Log(path: "lineage.jsonl", name: name)
    fuzz { bytes in
      switch bytes.count % 8 {
      case 0: read(Array(bytes), as: log)
      case 1: rebuild(Array(bytes), as: log)
      default: read(checkedLog(bytes), as: log)
      }
      return .usable
    }
  }

  private static func read(_ bytes: [UInt8], as log: Log) {
    var entries: [LogEntry] = []
    let contents: Log.Contents
    do { contents = try log.contents(of: LogLines(of: bytes)) { entries.append($0) } } catch {
      return expectWords(of: error)
    }
    let history = contents.history
    expect(history.has(history.now), "a current generation that is not there")
    do {
      let text = try Log.bytes(of: entries)
      expect(
        try log.contents(of: LogLines(of: text)).history == history, "another history is read again"
      )
    } catch {
      fatalError("cannot be written and read again: \(error)")
    }
  }

  private static func rebuild(_ bytes: [UInt8], as log: Log) {
    do {
      let rebuilt = LogRebuilding(
        try log.survey { LogLines(of: bytes) }, of: log, files: [:])
      // A line's number may stand for thousands that are lost; to write those is not to read a log.
      guard 1...1_000 ~= rebuilt.history.count else { return }
      let text = try Log.bytes(of: rebuilt.entries)
      expect(
        try log.contents(of: LogLines(of: text)).history == rebuilt.history,
        "another history is rebuilt")
    } catch {
      fatalError("what was rebuilt cannot be written and read again: \(error)")
    }
  }
}
