import Fuzzing

@testable import Fitness

/// Reads lists of fitnesses, and conditions.
@main
enum ExpressionReader {
  static func main() {
    fuzz { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if namesFile(text) { return .strange }
      if text.utf8.contains(where: "<>".utf8.contains) {
        attempt(FitnessCondition.init, text) { expect($0 == $1, "another condition is read again") }
      } else {
        attempt(FitnessExpression.list, text) { first, second in
          expect(first.count == second.count, "another number of expressions is read again")
          for (first, second) in zip(first, second) { expectSame(first, second) }
        }
      }
      return .usable
    }
  }

  /// Whether the text has a target, whose file would be opened.
  private static func namesFile(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return false }
    let tokens = (try? Lexer.tokens(text, known: FitnessVocabulary.known)) ?? []
    return tokens.contains { token in
      guard case .name(let name, parameter: _?) = token.kind else { return false }
      return Measures.kinds.contains { $0.name == name }
    }
  }

  /// Reads a text, and once more what it is written as.
  private static func attempt<Value>(
    _ read: (String) throws(FitnessError) -> Value, _ text: String,
    _ compare: (Value, Value) -> Void
  ) {
    let value: Value
    do throws(FitnessError) { value = try read(text) } catch { return expectWords(of: error) }
    let again = (value as? [FitnessExpression])?.map(\.description).joined(separator: ", ")
    do throws(FitnessError) {
      compare(value, try read(again ?? "\(value)"))
    } catch {
      fatalError("cannot be read again: \(error)")
    }
  }

  private static func expectSame(_ first: FitnessExpression, _ second: FitnessExpression) {
    expect(first.description == second.description, "another text is written again")
    for value in [0, 1, 0.5, -1e308, .nan, .infinity] {
      let values = [Double](repeating: value, count: first.measures.count)
      let score = first.value(values, novelty: value)
      expect(score.isFinite, "a score of \(score)")
      expect(score == second.value(values, novelty: value), "another score of the same text")
    }
  }
}
