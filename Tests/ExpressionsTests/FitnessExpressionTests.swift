import Expressions
import TestSupport
import Testing

/// Expressions: what they compute, and how they are written.
@Suite struct FitnessExpressionTests {
  /// Numbers alone need no measure.
  private func value(_ text: String, novelty: Double = 0) throws -> Double {
    try FitnessExpression(text).value([], novelty: novelty)
  }

  @Test(arguments: [
    ("2", 2.0), ("0.25", 0.25), (".5", 0.5), ("1e3", 1_000), ("25E-2", 0.25), ("1.5e+1", 15),
    ("2+3*4", 14), ("2*3+4", 10), ("(2+3)*4", 20), ("8-3-2", 3), ("8-(3-2)", 7), ("8/4/2", 1),
    ("8/(4/2)", 4), ("-2*3", -6), ("2*-3", -6), ("--2", 2), ("-(2-5)", 3), ("2 - -3", 5),
    ("  2\t+\n3 ", 5), ("1-2*3-4", -9),
    ("near(3,3,0.1)", 1), ("near(2,3,1)", 0.5), ("near(5,3,1)", 0.2), ("near(2,3,-1)", 0.5),
    ("near(3,3,0)", 1), ("near(2,3,0)", 0), ("min(3,1,2)", 1), ("max(3,1,4,2)", 4),
    ("abs(-3)", 3), ("sqrt(9)", 3), ("sqrt(-9)", 0), ("clamp(5,0,1)", 1), ("clamp(-5,0,1)", 0),
    ("clamp(0.3,0,1)", 0.3), ("clamp(2,3,1)", 3), ("clamp(4,3,1)", 3), ("sqrt(max(4,1+8))", 3),
  ])
  func `arithmetic as in school`(text: String, expected: Double) throws {
    #expect(try value(text) == expected)
  }

  @Test(arguments: [
    ("1/0", 0.0), ("0/0", 0), ("-1/0", 0), ("1/(2-2)", 0), ("1e308*10", .greatestFiniteMagnitude),
    ("-1e308*10", -.greatestFiniteMagnitude), ("1e308+1e308", .greatestFiniteMagnitude),
    ("1e308/1e-308", .greatestFiniteMagnitude), ("near(1e308,-1e308,1)", 0),
    ("near(1e308,-1e308,1e-308)", 0), ("1e308*10-1e308*10", 0), ("novelty", 0),
  ])
  func `a score is always finite`(text: String, expected: Double) throws {
    #expect(try value(text, novelty: .nan) == expected)
  }

  @Test func `an infinite or missing value of a measure stays finite too`() throws {
    let entropy = try FitnessExpression("entropy")
    #expect(entropy.value([.nan]) == 0)
    #expect(entropy.value([-.infinity]) == -.greatestFiniteMagnitude)
    #expect(try value("novelty*2", novelty: .infinity) == .greatestFiniteMagnitude)
  }

  @Test func `measures are numbered by their first appearance and asked once`() throws {
    let expression = try FitnessExpression("symmetry*2 + entropy*3 - symmetry")
    #expect(expression.terms.map(\.name) == ["symmetry", "entropy"])
    #expect(expression.value([0.5, 0.1]) == 0.5 * 2 + 0.1 * 3 - 0.5)
    #expect(!expression.needsNovelty)
  }

  @Test func `novelty is what the caller says`() throws {
    let expression = try FitnessExpression("0.5*novelty + entropy")
    #expect(expression.needsNovelty)
    #expect(expression.terms.map(\.name) == ["entropy"])
    #expect(expression.value([0.25], novelty: 0.5) == 0.5)
  }

  @Test(arguments: [
    ("entropy-symmetry", "entropy - symmetry"), ("symmetry-x", "symmetry-x"),
    ("symmetry-x-0.1", "symmetry-x - 0.1"), ("symmetry - entropy", "symmetry - entropy"),
    ("entropy-near(entropy,0,1)", "entropy - near(entropy, 0, 1)"), ("entropy-2", "entropy - 2"),
    ("symmetry-radial-symmetry-y", "symmetry-radial - symmetry-y"),
  ])
  func `a hyphen belongs to the longest name that there is`(text: String, canonical: String) throws
  {
    #expect(try FitnessExpression(text).description == canonical)
  }

  @Test(
    arguments: [
      ("0.6*entropy+0.4*symmetry", "0.6 * entropy + 0.4 * symmetry"),
      ("((entropy))", "entropy"), ("(1*2)+3", "1 * 2 + 3"), ("1+(2*3)", "1 + 2 * 3"),
      ("1+(2+3)", "1 + (2 + 3)"), ("(1+2)+3", "1 + 2 + 3"), ("1-(2-3)", "1 - (2 - 3)"),
      ("(1+2)*3", "(1 + 2) * 3"), ("1/(2*3)", "1 / (2 * 3)"), ("-(1+2)", "-(1 + 2)"),
      ("-(1*2)", "-(1 * 2)"), ("(-1)*2", "-1 * 2"), ("- -1", "--1"), ("2.50", "2.5"),
      ("1e20", "1e+20"), ("0.00001", "1e-05"), ("MIN(1,2)", nil), ("min(1,2,3)", "min(1, 2, 3)"),
    ] as [(String, String?)])
  func `what is saved has no more parentheses than it needs`(text: String, canonical: String?) {
    #expect((try? FitnessExpression(text).description) == canonical)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `2,000 random expressions are the same when read back`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for turn in 0..<2_000 {
      let text = Self.randomText(depth: 5, random: &random)
      let read = try FitnessExpression(text)
      let again = try FitnessExpression(
        read.description, vocabulary: turn % 2 == 0 ? vocabulary : .writtenOut)
      #expect(again == read, "seed \(seed): \(text)")
      #expect(again.terms.map(\.name) == read.terms.map(\.name), "seed \(seed): \(text)")
      let values = read.terms.map { _ in Double.random(in: -2...2, using: &random) }
      let value = read.value(values, novelty: 0.3)
      #expect(value.isFinite, "seed \(seed): \(text)")
      #expect(
        value.bitPattern == again.value(values, novelty: 0.3).bitPattern, "seed \(seed): \(text)")
    }
  }

  @Test func `a list is split at the commas that are not within a call`() throws {
    #expect(
      try FitnessExpression.list("entropy, min(1,symmetry),(2)").map(\.description)
        == ["entropy", "min(1, symmetry)", "2"])
    #expect(try FitnessExpression.list("entropy").map(\.description) == ["entropy"])
    #expect(
      try FitnessExpression.list("entropy, symmetry + entropy").map { $0.terms.map(\.name) }
        == [["entropy"], ["symmetry", "entropy"]])
  }

  @Test func `a preset is written out`() throws {
    let preset = try #require(vocabulary.presets.first)
    let expression = try FitnessExpression(preset.name)
    #expect(expression == (try FitnessExpression(preset.text)))
    #expect(try FitnessExpression("2*\(preset.name)").description.hasPrefix("2 * "))
  }

  @Test func `the file of a term is not looked for`() throws {
    let expression = try FitnessExpression(#"target:no/such.png + entropy - target:"a b\".png""#)
    #expect(expression.terms.map(\.kind) == ["target", "entropy", "target"])
    #expect(expression.terms.map(\.parameter) == ["no/such.png", nil, #"a b".png"#])
    #expect(expression.terms.map(\.column) == [1, 22, 32])
  }

  /// As a file has it that a program with measures of its own wrote.
  @Test func `what is written out is read without a vocabulary`() throws {
    for text in [
      "my-own-measure * 2 - symmetry-x", "-max(a, b_1)", "other:file.png", "novelty + \"",
    ] {
      let read = try? FitnessExpression(text, vocabulary: .writtenOut)
      #expect(read?.description == (text.hasSuffix("\"") ? nil : text))
    }
  }

  /// Any expression, with needless and needed parentheses.
  private static func randomText(depth: Int, random: inout SplitMix64) -> String {
    func part() -> String { randomText(depth: depth - 1, random: &random) }
    switch Int.random(in: 0..<(depth == 0 ? 3 : 10), using: &random) {
    case 0: return "\(Double.random(in: 0...3, using: &random))"
    case 1: return vocabulary.measures.randomElement(using: &random)!
    case 2: return ["novelty", "7", "0", "1e300"].randomElement(using: &random)!
    case 3: return "-\(part())"
    case 4: return "(\(part()))"
    case 5: return "min(\(part()), \(part()))"
    case 6: return "near(\(part()),\(part()) , \(part()))"
    default: return "\(part()) \(["+", "-", "*", "/"].randomElement(using: &random)!) \(part())"
    }
  }
}
