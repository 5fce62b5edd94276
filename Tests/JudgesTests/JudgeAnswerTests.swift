import JSON
import Testing

@testable import Judges

/// What is read of an answer.
@Suite struct JudgeAnswerTests {
  private func judgements(_ line: String, count: Int, _ profile: JudgeProfile) throws -> [Judgement]
  {
    switch try JudgeAnswer(Array(line.utf8), to: 1, count: count, of: profile) {
    case .judged(let judgements): return judgements
    case .refused(let reason):
      Issue.record("refused: \(reason)")
      return []
    }
  }

  private func score(_ number: String) throws -> Double? {
    try judgements("{\"batch\":1,\"scores\":[\(number)]}", count: 1, JudgeProfile(name: "x"))[0]
      .score
  }

  @Test func `numbers are the nearest to their decimals, as the library reads them`() throws {
    var random = SystemRandomNumberGenerator()
    var texts = [
      "0", "-0", "-0.0", "0.1", "1e22", "1e23", "1e-22", "1e-23", "9007199254740993", "0.3e1",
      "123456789012345678", "1234567890123456789", "12345678901234567890", "4.9e-324", "1E+2",
      "1.7976931348623157e308", "2.2250738585072011e-308", "0.000000000000000000000001",
      "100000000000000000000000", "179769313486231570e291", "1e-999999999",
    ]
    for _ in 0..<20_000 {
      let double = Double(bitPattern: random.next())
      if double.isFinite { texts.append("\(double)") }
      texts.append("\(Float.random(in: -1...1, using: &random))")
      texts.append("\(Int32.random(in: .min ... .max, using: &random))e\(Int.random(in: -30...30))")
    }
    for text in texts {
      let found = try score(text)
      #expect(found?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  @Test(arguments: [
    "01", "1.", ".5", "+1", "1e", "1e+", "--1", "0x1", "1 2", "nan", "1_0", "\"1\"", "[]",
  ])
  func `what JSON has no number for is none`(text: String) {
    #expect(throws: JudgeAnswer.Fault.self) { try score(text) }
  }

  @Test func `space may stand anywhere, and members in any order`() throws {
    let profile = JudgeProfile(name: "x", labels: ["a", "b"], featureCount: 2)
    let line =
      " {\t\"features\" : [ [ 1 , 2 ] , [3,4] ] , \"scores\":[ 0.5,1 ],\"labels\":[1 ,0 ], \"batch\" : 1 }\r"
    #expect(
      try judgements(line, count: 2, profile) == [
        Judgement(score: 0.5, label: 1, features: [1, 2]),
        Judgement(score: 1, label: 0, features: [3, 4]),
      ])
  }

  @Test(arguments: [
    (#"{"batch":1,"scores":[1,2],"scores":[1,2]}"#, "\"scores\" again"),
    (#"{"batch":1,"scores":[1,2]} x"#, "\"x\""),
    (#"{"batch":1,"scores":[1,2]"#, "the end of the line"),
    (#"{"batch":1 "scores":[1,2]}"#, "\"\\\"scores\\\":[1\""),
    (#"{"batch":1.5,"scores":[1,2]}"#, "\"1.5\""), (#"{"batch":-1,"scores":[1,2]}"#, "\"-1\""),
    (#"{"batch":1,"scores":1}"#, "\"1\""), (#"{batch:1}"#, "\"batch:1\""),
    ("{", "the end of the line"),
    (#"{"batch":1,"scores":[1,2],"other":[1,}"#, "answer:1:"),
    (#"{"batch":1,"error":3}"#, "another value"),
    (#"{"batch":1,"scores":[1,2],"#, "the end of the line"), (#"{"batch"#, "the end of the line"),
    (#"{"batch":1,"scores":[1,2],"note":"a"#, "answer:1:"), (#"{"a\"#, "the end of the line"),
  ])
  func `a line that is no answer is refused, wherever it breaks off`(line: String, found: String) {
    do {
      _ = try JudgeAnswer(Array(line.utf8), to: 1, count: 2, of: JudgeProfile(name: "x"))
      Issue.record("\(line) was read")
    } catch {
      #expect(error.found.contains(found), "\(line): \(error)")
    }
  }

  @Test func `no beginning of an answer is one`() throws {
    let profile = JudgeProfile(name: "x", labels: ["a"], featureCount: 1)
    let line = Array(
      #"{"batch":1,"note":{"a":["}",true]},"scores":[-1.5e3],"labels":[0],"features":[[0.25]]}"#
        .utf8)
    for count in line.indices {
      #expect(throws: JudgeAnswer.Fault.self) {
        try JudgeAnswer(Array(line[..<count]), to: 1, count: 1, of: profile)
      }
    }
    _ = try JudgeAnswer(line, to: 1, count: 1, of: profile)
  }

  @Test func `features beyond a Float are refused`() {
    let line = Array(#"{"batch":1,"features":[[1e39]]}"#.utf8)
    let profile = JudgeProfile(name: "x", featureCount: 1, hasScores: false)
    #expect(throws: JudgeAnswer.Fault.self) { try JudgeAnswer(line, to: 1, count: 1, of: profile) }
  }

  @Test func `a profile has every member of the line, or what it is by default`() throws {
    func profile(_ line: String) throws -> JudgeProfile {
      try JudgeProfile(json: JSONDocument(parsing: Array(line.utf8), source: "x").root)
    }
    let other = JudgeProfile(
      name: "é", version: "2", size: .init(width: 3, height: 1024), batch: 1, pictures: .sheet,
      way: .inline, wantsGenomes: true, isDeterministic: false, labels: ["a", "a", "\""],
      featureCount: 4_096, hasScores: false)
    #expect(try profile(#"{"name":"x","more":[]}"#) == JudgeProfile(name: "x"))
    let read = try profile(
      #"{"name":"é","version":"2","size":[3,1024],"batch":1,"pictures":"sheet","by":"inline","#
        + #""genomes":true,"deterministic":false,"labels":["a","a","\""],"features":4096,"#
        + #""scores":false}"#)
    #expect(read == other && read.difference(from: other) == nil)
    #expect(JudgeProfile(name: "x").difference(from: other) == "name")
    let seeing = JudgeProfile(name: "x", featureCount: 2)
    #expect(JudgeProfile(name: "x").difference(from: seeing) == "features")
  }
}
