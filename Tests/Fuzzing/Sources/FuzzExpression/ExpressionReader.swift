import Expressions
import Fitness
import Fuzzing

/// Reads lists of fitnesses, and conditions: with the measures' names, and as files have them.
@main
enum ExpressionReader {
  static func main() {
    let standard = Measures.standard.vocabulary
    fuzz { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let isCondition = text.utf8.contains(where: "<>".utf8.contains)
      for vocabulary in [standard, .writtenOut] {
        if isCondition {
          readCondition(text, vocabulary)
        } else {
          readList(text, vocabulary)
        }
      }
      return .usable
    }
  }

  private static func readCondition(_ text: String, _ vocabulary: FitnessVocabulary) {
    let condition: FitnessCondition
    do throws(FitnessError) {
      condition = try FitnessCondition(text, vocabulary: vocabulary)
    } catch {
      return expectWords(of: error)
    }
    for vocabulary in [vocabulary, .writtenOut] {
      expectReadable { () throws(FitnessError) in
        let again = try FitnessCondition(condition.description, vocabulary: vocabulary)
        expect(condition == again, "another condition is read again")
      }
    }
  }

  private static func readList(_ text: String, _ vocabulary: FitnessVocabulary) {
    let list: [FitnessExpression]
    do throws(FitnessError) {
      list = try FitnessExpression.list(text, vocabulary: vocabulary)
    } catch {
      return expectWords(of: error)
    }
    let written = list.map(\.description).joined(separator: ", ")
    // Each may be as long as a text may be.
    guard written.count <= 10_000 else { return }
    for vocabulary in [vocabulary, .writtenOut] {
      expectReadable { () throws(FitnessError) in
        let again = try FitnessExpression.list(written, vocabulary: vocabulary)
        expect(list.count == again.count, "another number of expressions is read again")
        for (first, second) in zip(list, again) { expectSame(first, second) }
      }
    }
  }

  private static func expectReadable(_ read: () throws(FitnessError) -> Void) {
    do throws(FitnessError) { try read() } catch {
      fatalError("cannot be read again: \(error)")
    }
  }

  private static func expectSame(_ first: FitnessExpression, _ second: FitnessExpression) {
    expect(first.description == second.description, "another text is written again")
    for value in [0, 1, 0.5, -1e308, .nan, .infinity] {
      let values = [Double](repeating: value, count: first.terms.count)
      let score = first.value(values, novelty: value)
      expect(score.isFinite, "a score of \(score)")
      expect(score == second.value(values, novelty: value), "another score of the same text")
    }
  }
}
