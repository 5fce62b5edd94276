import Evolution
import Expressions
import Fitness
import Pictures
import TestSupport
import Testing

/// What a name in a fitness stands for.
@Suite struct MeasuresTests {
  private struct Own: BatchMeasure {
    let name: String
    let summary = "a measure of a program's own"
    func scores(of pictures: [Picture]) -> [Double] { pictures.map { _ in 0.5 } }
  }

  @Test func `every name of the vocabulary is a measure's`() throws {
    let standard = Measures.standard
    #expect(standard.vocabulary.measures == Measures.builtIn.map(\.name))
    for name in standard.vocabulary.measures {
      let measure = try standard.measure(try #require(FitnessExpression(name).terms.first))
      #expect(measure.name == name)
    }
    #expect(try FitnessExpression("symmetry-xy").terms.map(\.name) == ["symmetry-both"])
  }

  @Test func `a file is read when a measure is asked for`() throws {
    let picture = Picture(width: 3, height: 2, filledWith: 9)
    let term = try #require(FitnessExpression("target-ssim:a.png").terms.first)
    var paths: [String] = []
    let measure = try Measures.standard.measure(term) {
      paths.append($0)
      return picture
    }
    #expect(paths == ["a.png"] && measure.name == "target-ssim:a.png")
    #expect(measure.size == PictureSize(width: 3, height: 2))
    #expect((measure as? any TargetMeasure)?.picture == picture)
  }

  @Test func `a target whose file is missing names the file and the column`() throws {
    let term = try FitnessExpression("entropy * target:no/such.png").terms[1]
    let words = message { _ = try Measures.standard.measure(term) }
    #expect(words.hasPrefix("column 11: no/such.png: ") && words.contains("No such file"))
  }

  @Test func `what is known of a picture, of its network and of its line is a measure each`() {
    let kinds = Measures.builtIn.map { measure in
      [measure is any PictureMeasure, measure is any GenomeMeasure, measure is DescentMeasure]
        .count { $0 }
    }
    #expect(kinds == kinds.map { _ in 1 })
    #expect(
      Measures.builtIn.filter { $0 is DescentMeasure }.map(\.name)
        == Descent.Term.allCases.map(\.rawValue))
  }

  @Test func `a term of another program is unknown`() {
    for (term, words) in [
      (FitnessTerm(kind: "entrpy", column: 3), #"column 3: unknown name "entrpy": did you mean"#),
      (FitnessTerm(kind: "zzz", parameter: "a"), #"column 1: unknown name "zzz": there are"#),
    ] {
      #expect(message { _ = try Measures.standard.measure(term) }.hasPrefix(words))
    }
  }

  @Test func `a measure of a program's own is read beside the others`() throws {
    let measures = try Measures.standard.adding([Own(name: "own"), Own(name: "own-2")])
    let expression = try FitnessExpression(
      "own-2*entropy-own", vocabulary: measures.vocabulary)
    #expect(expression.description == "own-2 * entropy - own")
    #expect(
      try expression.terms.map { try measures.measure($0).name } == ["own-2", "entropy", "own"])
    #expect(throws: FitnessError.self) { try FitnessExpression("own") }
  }

  @Test(arguments: [
    "entropy", "symmetry-xy", "target", "novelty", "taste", "beauty", "min", "new", "", "2a", "-a",
    "a-",
    "a b", "a:b", "a.b", "a\u{1B}",
  ])
  func `a name that is taken or cannot be read is refused`(name: String) {
    #expect {
      _ = try Measures.standard.adding([Own(name: "new"), Own(name: name)])
    } throws: { error in
      guard case FitnessError.name(name, let reason) = error else { return false }
      return reason == "the name is taken" || reason.hasPrefix("expected letters, digits, ")
    }
  }
}
