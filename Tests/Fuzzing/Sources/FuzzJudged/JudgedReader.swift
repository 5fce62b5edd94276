import Fuzzing
import JSON

@testable import Populations

/// Reads `judged.jsonl`: of eight, one as it is, one as `breed verify --repair` rebuilds it, and all others with
/// the checks that their lines should have, which no change of a byte leaves right.
@main
enum JudgedReader {
  private static let file = JudgedLog.file(in: "populations/forest")

  static func main() {
    fuzz { bytes in
      switch bytes.count % 8 {
      case 0: read(Array(bytes))
      case 1: rebuild(Array(bytes))
      default: read(checkedLog(bytes))
      }
      return .usable
    }
  }

  private static func read(_ bytes: [UInt8]) {
    var events: [JudgedEvent] = []
    do {
      _ = try JudgedLog.contents(of: LogLines(of: bytes), in: file) { events.append($0) }
    } catch {
      return expectWords(of: error)
    }
    expectRoundTrip(of: events)
  }

  private static func rebuild(_ bytes: [UInt8]) {
    let rebuilt: JudgedRebuilding
    do { rebuilt = try JudgedRebuilding(file) { LogLines(of: bytes) } } catch {
      return expectWords(of: error)
    }
    for note in rebuilt.notes { expectWords(note) }
    expectRoundTrip(of: rebuilt.events)
  }

  /// Expects events to add up to the same once written and read again, and finite scores within the labels.
  private static func expectRoundTrip(of events: [JudgedEvent]) {
    do {
      let text = try LogFile.bytes(of: events.map(\.json)).text
      var again: [JudgedEvent] = []
      let judged = try JudgedLog.contents(of: LogLines(of: text), in: file) { again.append($0) }.0
      expect(
        try LogFile.bytes(of: again.map(\.json)).text == text, "another text is written again")
      for (number, judge) in judged.judges { expect(judged.number(of: judge) != nil, "\(number)") }
      for case .judged(let number, let answers) in again {
        let judge = judged.judges.last { $0.number == number }?.judge
        for (genome, answer) in answers {
          expect(judged.answer(of: genome, by: number) != nil, "an answer is lost")
          expect(answer.score?.isFinite ?? true, "a score that is not finite")
          expect(answer.label ?? 0 < max(1, judge?.labels.count ?? 0), "a label of none")
        }
      }
    } catch {
      fatalError("cannot be written and read again: \(error)")
    }
  }
}
