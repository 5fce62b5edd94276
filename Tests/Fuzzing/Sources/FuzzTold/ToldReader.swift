import Fuzzing
import JSON

@testable import Breeding

/// Reads what a script tells of the pictures that it was asked for, as `breed tell` does.
@main
enum ToldReader {
  static func main() {
    fuzz { bytes in
      let answer: ToldAnswer
      do { answer = try ToldAnswer(parsing: Array(bytes), source: "told.json") } catch {
        expectWords(of: error)
        return .usable
      }
      expect(answer.generation > 0, "generation \(answer.generation)")
      expect(answer.scores.allSatisfy(\.isFinite), "a score that is not finite")
      expectRoundTrip(answer, json, ToldAnswer.init(json:))
      return .usable
    }
  }

  /// An answer as a script writes it.
  private static func json(_ answer: ToldAnswer) -> JSONValue {
    .object([
      ("generation", .integer(answer.generation)), ("asked", .string(answer.asked)),
      ("scores", .array(answer.scores.map(JSONValue.double))),
    ])
  }
}
