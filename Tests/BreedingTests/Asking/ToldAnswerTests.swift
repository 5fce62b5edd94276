import JSON
import Testing

@testable import Breeding

@Suite struct ToldAnswerTests {
  private func answer(_ text: String) throws -> ToldAnswer {
    try ToldAnswer(parsing: Array(text.utf8), source: "told.json")
  }

  @Test func `an answer is read with whole numbers and fractions`() throws {
    #expect(
      try answer(#"{"generation": 2, "asked": "5d", "scores": [1, -0.25, 1e3]}"#)
        == ToldAnswer(generation: 2, asked: "5d", scores: [1, -0.25, 1_000]))
    #expect(
      try answer(#"{"format": "breed.told/1", "scores": [], "asked": "", "generation": 1}"#)
        == ToldAnswer(generation: 1, asked: "", scores: []))
    let all =
      #"{"generation": 2, "asked": "5d", "scores": [1], "labels": ["a"], "features": [[0.5, 2]]}"#
    #expect(
      try answer(all)
        == ToldAnswer(
          generation: 2, asked: "5d", scores: [1], labels: ["a"], features: [[0.5, 2]]))
  }

  @Test(arguments: [
    (#"{"generation": 2, "asked": "5d"}"#, #"a member "scores""#),
    (#"{"generation": 0, "asked": "5d", "scores": []}"#, "$.generation"),
    (#"{"generation": 2, "asked": 5, "scores": []}"#, "$.asked"),
    (#"{"generation": 2, "asked": "5d", "scores": [null]}"#, "$.scores[0]"),
    (#"{"generation": 2, "asked": "5d", "scores": ["0.5"]}"#, "a number"),
    (#"{"generation": 2, "asked": "5d", "scores": [], "label": []}"#, #""label""#),
    (#"{"generation": 2, "asked": "5d", "scores": [1], "labels": [1]}"#, "$.labels[0]"),
    (#"{"generation": 2, "asked": "5d", "scores": [1], "features": [1]}"#, "$.features[0]"),
    (#"{"generation": 2, "asked": "5d", "scores": [1], "features": [["a"]]}"#, "a number"),
    (#"{"generation": 2, "asked": "5d", "scores": [1], "features": [[NaN]]}"#, "a finite number"),
    (#"{"format": "breed.told/2", "generation": 2, "asked": "5d", "scores": []}"#, "$.format"),
    (#"{"generation": 2, "asked": "5d", "scores": [1e999]}"#, "a number within"),
    (#"{"generation": 2, "asked": "5d", "scores": [0.5"#, "told.json"),
    (#"{"generation": 2, "asked": "5d", "scores": [0.5, NaN]}"#, "a finite number"),
    (#"{"generation": 2, "asked": "5d", "scores": [-Infinity]}"#, "found Infinity"),
  ])
  func `what is no answer is told in a line`(text: String, words: String) {
    #expect {
      try answer(text)
    } throws: { error in
      let line = "\(error)"
      return line.contains(words) && line.contains("told.json") && !line.contains("\n")
    }
  }

  @Test func `each error says what to do`() {
    let name = Lineages.name
    for error in [
      AskingError.nothingAsked(name), .otherGeneration(told: 1, asked: 2, name),
      .otherPictures(generation: 2, name), .untold(3, of: 8), .missing("labels", name),
      .unasked("labels", name), .unasked("features", name), .lostForm(name),
      .unknownLabel("fox", picture: 2), .featureCount(picture: 1, expected: 2, found: 3),
    ] {
      #expect("\(error)".contains("breed ask"))
    }
    #expect("\(AskingError.untold(1, of: 1))".contains("1 of 1 picture:"))
    #expect(
      "\(AskingError.count(generation: 4, expected: 20, found: 19))".contains("expected 20 scores"))
  }
}
