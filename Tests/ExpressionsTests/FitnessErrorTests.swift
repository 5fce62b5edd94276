import Expressions
import Testing

/// What a bad expression is told: where, what was expected, what was found.
@Suite struct FitnessErrorTests {
  private func complaint(_ text: String) -> String {
    do {
      _ = try FitnessExpression(text)
      return "read"
    } catch { return "\(error)" }
  }

  @Test(arguments: [
    ("entropy +", #"column 10: expected a measure, a function, a number or "("; found the end"#),
    ("* 2", #"column 1: expected a measure, a function, a number or "("; found "*""#),
    ("(1 + 2", #"column 7: expected an operator or ")"; found the end"#),
    ("1 2", "column 3: expected an operator or the end; found 2"),
    ("1)", #"column 2: expected an operator or the end; found ")""#),
    ("1, 2", #"column 2: expected an operator or the end; found ",""#),
    ("entropy > 1", #"column 9: expected an operator or the end; found ">""#),
    ("min 1", #"column 5: expected "(" as in min(x, y, …); found 1"#),
    ("abs()", "column 1: expected abs(x); found 0 arguments"),
    ("2*near(entropy, 1)", "column 3: expected near(x, target, width); found 2 arguments"),
    ("min(1)", "column 1: expected min(x, y, …); found 1 argument"),
    ("min(1 2)", #"column 7: expected an operator, "," or ")"; found 2"#),
    ("0.5*entrpy", #"column 5: unknown name "entrpy": did you mean "entropy"?"#),
    ("entropy + symetry-x", #"column 11: unknown name "symetry-x": did you mean "symmetry-x"?"#),
    ("symetry- 1", #"column 1: unknown name "symetry": did you mean "symmetry"?"#),
    ("nera(1,2,3)", #"column 1: unknown name "nera": did you mean "near"?"#),
    ("1e999 + 1", "column 1: the number 1e999 is too large; expected less than 1.8e308"),
    ("2 + §", #"column 5: expected a measure, a function, a number or "("; found "§""#),
    ("1 \u{1E}", #"column 3: expected an operator or the end; found "\u{1E}""#),
    ("abs\u{200D}(1)", #"column 1: unknown name "abs\u{200D}": did you mean "abs"?"#),
    ("entropy:x", #"column 1: expected "entropy" without a colon; found "entropy:""#),
    ("target", #"column 1: expected target:FILE; found "target""#),
    ("1 + target:", #"column 5: expected target:FILE; found "target:""#),
    (
      #"1 + target:"x"#,
      "column 12: the quotation begins here and does not end; expected another \""
    ),
  ])
  func `the column, what was expected and what was found`(text: String, words: String) {
    #expect(complaint(text) == words)
  }

  @Test func `an empty text and a name unlike all others bring the names that there are`() {
    #expect(complaint("").hasPrefix("column 1: expected a measure"))
    for words in [complaint(""), complaint("banana")] {
      #expect(words.contains("there are entropy, "))
      #expect(words.contains("novelty"))
    }
  }

  @Test func `nesting and length have limits`() throws {
    func nested(_ count: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
    }
    for (open, close) in [("(", ")"), ("-", ""), ("abs(", ")")] {
      #expect(try FitnessExpression(nested(64, open, close)).value([]).magnitude == 1)
      #expect(
        complaint(nested(65, open, close))
          == "column \(65 * open.count + 1): nested more than 64 deep; "
          + "write it with fewer parentheses")
    }
    #expect(
      complaint(nested(100_000, "(", ")")) == "200001 characters long; expected at most 10000")
    // Long chains are no nesting.
    let chain = "1" + String(repeating: "+1", count: 2_000)
    #expect(try FitnessExpression(chain).value([]) == 2_001)
    // Written out with its blanks it must be readable again.
    let long = "1" + String(repeating: "+1", count: 4_000)
    #expect(complaint(long) == "16001 characters long; expected at most 10000")
  }

  @Test(arguments: [
    ("", #"column 1: expected a measure"#), ("entropy,", "column 9: expected a measure"),
    (",entropy", "column 1: expected a measure"),
    ("entropy entropy", #"column 9: expected an operator, "," or the end; found "entropy""#),
  ])
  func `lists tell alike`(text: String, words: String) {
    #expect {
      _ = try FitnessExpression.list(text)
    } throws: {
      "\($0)".hasPrefix(words)
    }
  }
}
