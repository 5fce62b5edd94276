import Fuzzing
import JSON

@testable import Populations

/// Reads the lines of `lineage.jsonl`.
@main
enum LogReader {
  static func main() {
    fuzz { bytes in
      var history = History()
      for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        do {
          let document = try JSONDocument(
            parsing: UnsafeRawBufferPointer(rebasing: line), source: "lineage.jsonl:1")
          let entry = try LogEntry(json: document.root)
          expectRoundTrip(entry, \.json, LogEntry.init(json:))
          try history.append(entry)
          expect(
            history.count == 0 || history.has(history.now), "a current generation that is not there"
          )
        } catch let error as History.Contradiction {
          expectWords(error.expected)
          expectWords(error.found)
          break
        } catch {
          expectWords(of: error)
          break
        }
      }
      return .usable
    }
  }
}
