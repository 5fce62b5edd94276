import Expressions
import Testing

/// Conditions, as `--until` takes them.
@Suite struct FitnessConditionTests {
  @Test(arguments: [
    ("1 > 0", true), ("1 > 1", false), ("1 >= 1", true), ("0 >= 1", false), ("0 < 1", true),
    ("1 < 1", false), ("1 <= 1", true), ("2 <= 1", false), ("1+1>=4/2", true), ("-1<0", true),
    ("1/0 >= 0", true), ("1>-1", true),
  ])
  func `each relation`(text: String, expected: Bool) throws {
    #expect(try FitnessCondition(text).holds([]) == expected)
  }

  @Test func `both sides share their measures`() throws {
    let condition = try FitnessCondition("0.5*entropy + 0.5*symmetry >= 2*entropy")
    #expect(condition.terms.map(\.name) == ["entropy", "symmetry"])
    #expect(condition.holds([0.2, 0.6]))
    #expect(!condition.holds([0.2, 0.5]))
    #expect(condition.description == "0.5 * entropy + 0.5 * symmetry >= 2 * entropy")
    #expect(condition.relation == .greaterOrEqual)
    #expect(try FitnessCondition(condition.description) == condition)
    #expect(!condition.needsNovelty)
  }

  @Test(arguments: ["novelty > 0.5", "0.5 < novelty"])
  func `novelty on either side`(text: String) throws {
    let condition = try FitnessCondition(text)
    #expect(condition.needsNovelty)
    #expect(condition.holds([], novelty: 0.6))
    #expect(!condition.holds([], novelty: 0.5))
  }

  @Test(arguments: [
    ("entropy", "column 8: expected an operator or >, >=, <, <=; found the end"),
    ("entropy = 1", #"column 9: expected an operator or >, >=, <, <=; found "=""#),
    ("entropy > ", #"column 11: expected a measure, a function, a number or "("; found the end"#),
    ("0 < entropy < 1", #"column 13: expected an operator or the end; found "<""#),
    ("(entropy > 1)", #"column 10: expected an operator or ")"; found ">""#),
  ])
  func `a bad condition names the column`(text: String, words: String) {
    #expect {
      _ = try FitnessCondition(text)
    } throws: {
      "\($0)" == words
    }
  }
}
