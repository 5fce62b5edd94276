import Fuzzing
import JSON

@testable import Judges

/// Reads what a judge says: its first line, and then its answers to a batch of two pictures.
@main
enum JudgeReader {
  private static let count = 2

  static func main() {
    guard let command = try? JudgeCommand("python3 my.py") else { return }
    fuzz { bytes in
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { Array($0) }
      let profile: JudgeProfile
      do throws(JudgeAnswer.Fault) {
        profile = try JudgeProfile(line: lines[0], limit: JSONLimits.standard.bytes)
      } catch {
        tell(error, command, .start)
        return .usable
      }
      expect(profile.difference(from: profile) == nil, "a profile that differs from itself")
      for line in lines.dropFirst() { read(line, of: profile, command) }
      return .usable
    }
  }

  private static func read(_ line: [UInt8], of profile: JudgeProfile, _ command: JudgeCommand) {
    let answer: JudgeAnswer
    do throws(JudgeAnswer.Fault) {
      answer = try JudgeAnswer(line, to: 1, count: count, of: profile)
    } catch {
      return tell(error, command, .batch(1))
    }
    switch answer {
    case .refused(let reason): expectWords("\(JudgeError.failed(command, reason: reason))")
    case .judged(let judgements): compare(judgements, with: line, profile)
    }
  }

  private static func tell(
    _ fault: JudgeAnswer.Fault, _ command: JudgeCommand, _ stage: JudgeError.Stage
  ) {
    expectWords(
      "\(JudgeError.broke(command, stage, expected: fault.expected, found: fault.found, said: ""))")
  }

  /// Expects judgements to be of the profile's kind, and what a document has in their place, where the line is
  /// one: a document is stricter.
  private static func compare(
    _ judgements: [Judgement], with line: [UInt8], _ profile: JudgeProfile
  ) {
    expect(judgements.count == count, "\(judgements.count) judgements")
    for judgement in judgements {
      expect(judgement.score?.isFinite ?? !profile.hasScores, "a score that is not one")
      expect((judgement.label != nil) == !profile.labels.isEmpty, "a label that is not one")
      expect(judgement.label ?? 0 < max(1, profile.labels.count), "a label of none")
      expect(judgement.features.count == profile.featureCount, "too few features, or too many")
      expect(judgement.features.allSatisfy(\.isFinite), "features that are not finite")
    }
    guard let root = try? JSONDocument(parsing: line, source: "answer").root else { return }
    do {
      for (place, judgement) in judgements.enumerated() {
        if let score = judgement.score {
          expect(try root.member("scores").elements()[place].double() == score, "another score")
        }
        if let label = judgement.label {
          expect(try root.member("labels").elements()[place].double() == Double(label), "\(label)")
        }
        guard profile.featureCount > 0 else { continue }
        let features = try root.member("features").elements()[place].elements()
        for (feature, element) in zip(judgement.features, features) {
          expect(try Float(element.double()) == feature, "another feature")
        }
      }
    } catch {
      fatalError("a document has it otherwise: \(error)")
    }
  }
}
