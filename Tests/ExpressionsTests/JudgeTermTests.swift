import Expressions
import Testing

/// Outside judges in a fitness: how they are written, and what is said where another program would have them
/// written otherwise.
@Suite struct JudgeTermTests {
  private static let vocabulary = FitnessVocabulary(
    measures: ["entropy", "edges"],
    kinds: [
      .init(name: "target", parameter: "FILE"), .init(name: "judge", parameter: "COMMAND"),
    ])

  private func read(_ text: String) throws -> FitnessExpression {
    try FitnessExpression(text, vocabulary: Self.vocabulary)
  }

  @Test(arguments: [
    ("judge:imagenet", "imagenet"), ("judge:./fit.py", "./fit.py"),
    (#"judge:"python3 fit.py 'a red bird'""#, "python3 fit.py 'a red bird'"),
    (#"judge:"say \"a\\b\"""#, #"say "a\b""#),
  ])
  func `what stands after the colon is the command`(text: String, command: String) throws {
    let term = try #require(try read(text).terms.first)
    #expect(term.command == command && term.file == nil && term.kind == "judge")
    let again = try FitnessExpression(read(text).description, vocabulary: .writtenOut)
    #expect(again.terms.first?.command == command)
  }

  @Test func `a file is no command`() throws {
    let term = try #require(try read("target:photo.png").terms.first)
    #expect(term.file == "photo.png" && term.command == nil)
  }

  @Test func `judges stand among other measures, each asked once`() throws {
    let expression = try read("0.5*judge:imagenet + 0.5*entropy - judge:\"imagenet\"")
    #expect(expression.terms.map(\.name) == ["judge:imagenet", "entropy"])
  }

  @Test(arguments: [
    ("exec:\"python3 fit.py\"", "did you mean judge:\"python3 fit.py\"?"),
    ("python:fit.py", "did you mean judge:\"python3 fit.py\"?"),
    ("command:./fit", "did you mean judge:./fit?"), ("./fit.py", "did you mean judge:./fit.py?"),
    ("/usr/bin/fit + entropy", "did you mean judge:/usr/bin/fit?"),
    ("0.5*./fit.py", "did you mean judge:./fit.py?"), ("fit.py", "did you mean judge:./fit.py?"),
    ("jugde:x", "did you mean \"judge\"?"),
    ("exec:\"a\u{1B}[2J\n\"", #"did you mean judge:"a\u{1B}[2J\n"?"#),
  ])
  func `what is meant for a judge is told how it is written`(text: String, hint: String) {
    #expect(throws: FitnessError.self) { try read(text) }
    do { _ = try read(text) } catch { #expect("\(error)".contains(hint), "\(error)") }
  }

  @Test(arguments: ["entropy + / 3", "entropy / / 2", "~", "."])
  func `a slip of arithmetic is not taken for a program`(text: String) {
    do { _ = try read(text) } catch { #expect(!"\(error)".contains("judge:"), "\(error)") }
  }

  @Test func `a judge without a command is refused`() {
    do { _ = try read("judge") } catch {
      #expect("\(error)" == "column 1: expected judge:COMMAND; found \"judge\"")
    }
  }

  @Test func `label is an axis`() throws {
    #expect(try read("label").isLabel)
    #expect(try !read("label + entropy").isLabel && read("label + entropy").needsLabel)
    #expect(try !read("entropy").needsLabel)
  }
}
