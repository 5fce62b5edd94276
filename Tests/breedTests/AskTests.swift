import Foundation
import Testing

/// `breed ask` and `breed tell`, as a script calls them.
@Suite struct AskTests {
  private let options = ["--population", "6", "--seed", "3"]

  /// A lineage "a" that waits for the scores of its first pictures.
  private func waiting() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.answer(scratch.breed(["ask", "a"] + options))
    return scratch
  }

  @Test func `what is asked for is what the scripts need, and the same again`() throws {
    let scratch = try Scratch()
    let outcome = try scratch.breed(["ask", "a"] + options)
    #expect(
      outcome.err == "a: 6 pictures of generation 1 wait for scores: breed tell a --scores FILE\n")
    let asked = try scratch.asked(outcome)
    #expect(
      Set(asked.keys) == [
        "format", "lineage", "generation", "asked", "seed", "method", "offspring",
      ])
    #expect(asked["format"] as? String == "breed.asked/1" && asked["lineage"] as? String == "a")
    #expect(asked["generation"] as? Int == 1 && asked["seed"] as? Int == 3)
    let method = try #require(asked["method"] as? [String: Any])
    #expect(method["fitness"] as? String == "told")
    let pictures = try #require(asked["offspring"] as? [[String: Any]])
    #expect(pictures.map { $0["number"] as? Int } == [1, 2, 3, 4, 5, 6])
    let individuals = try #require(
      scratch.object("populations/a/0001.json")["individuals"] as? [[String: Any]])
    for (picture, individual) in zip(pictures, individuals) {
      #expect(Set(picture.keys) == ["number", "parents", "operation", "mutations", "genome"])
      for key in ["operation", "mutations", "genome"] {
        #expect(picture[key] as? NSObject == individual[key] as? NSObject)
      }
    }

    let before = try scratch.contents()
    #expect(try scratch.breed(["ask", "a"] + options) == outcome)
    #expect(try scratch.breed("ask", "-q").out == outcome.out)
    #expect(try scratch.contents() == before)
  }

  @Test func `a loop by the measured files of pictures breeds what auto breeds`() throws {
    let scratch = try Scratch()
    for generation in 1...3 {
      let outcome = try scratch.breed(
        ["ask", "a", "--pictures", "out", "--size", "64"] + options)
      let pictures = try #require(scratch.asked(outcome)["offspring"] as? [[String: Any]])
      let files = try pictures.map { try #require($0["picture"] as? String) }
      #expect(files == (1...files.count).map { "out/\(generation)-\($0).png" })
      let scored = try scratch.breed(["score", "--fitness", "entropy", "--json"] + files).json()
      let scores = try #require(scored as? [[String: Any]]).map { picture in
        try #require((picture["scores"] as? [String: Double])?["entropy"])
      }
      try scratch.answer(outcome, scores: scores)
      let told = try scratch.breed("tell", "a", "--scores", "told.json", "--size", "8")
      #expect(told.status == 0, "\(told.err)")
      #expect(told.out.hasPrefix("a: generation \(generation), 6 pictures, "))
      #expect(told.err.hasSuffix("then: breed ask a gives the next to score\n"))
    }
    try scratch.breed(
      ["auto", "b", "--fitness", "entropy", "-g", "2", "-q", "--size", "8"] + options)
    for number in 1...3 {
      let (one, other) = try (
        scratch.object(scratch.generationPath(number)),
        scratch.object(scratch.generationPath(number, of: "b"))
      )
      // Foundation may write a score's last digit otherwise than breed does.
      for key in ["genome", "parents", "species"] {
        let values = [one, other].map { file in
          (file["individuals"] as? [[String: Any]])?.map { $0[key] as? NSObject }
        }
        #expect(values[0] == values[1], "\(key)")
      }
    }
    let log = try scratch.breed("log", "a").out
    #expect(log.contains("* 3  bred by told of generation 2, best 0."), "\(log)")
    #expect(try scratch.breed("verify", "a").status == 0)
  }

  @Test func `scores come from standard input, too, and a report as JSON says what is bred`() throws
  {
    let scratch = try waiting()
    let piped = try scratch.shell("\"$0\" tell --scores - --json --size 8 < told.json")
    #expect(piped.err == "")
    let report = try #require(try piped.json() as? [String: Any], "\(piped.err)")
    #expect(report["format"] as? String == "breed.report/1" && report["generation"] as? Int == 1)
    #expect((report["summary"] as? [String: Any])?["best"] as? Double == 6)
    try scratch.answer(scratch.breed("ask"))
    let next = try scratch.breed("tell", "--scores", "told.json", "--json", "--size", "8").json()
    #expect((next as? [String: Any])?["generation"] as? Int == 2)
  }

  @Test func `a loop that is killed anywhere goes on to the same end`() throws {
    let whole = try waiting()
    let killed = try waiting()
    for scratch in [whole, killed] {
      for _ in 1...3 {
        let arguments = ["tell", "a", "--scores", "told.json", "-q", "--size", "8"]
        if scratch === killed {
          for milliseconds in [5, 20, 40] {
            let call = try scratch.start(arguments)
            Thread.sleep(forTimeInterval: Double(milliseconds) / 1_000)
            kill(call.number, SIGKILL)
            _ = try call.finish()
          }
          // It may have been told, so that this one is refused.
          try scratch.breed(arguments)
          let asked = try scratch.asked(scratch.breed("ask", "a"))
          if (asked["offspring"] as? [Any])?.isEmpty == true {
            try scratch.answer(scratch.breed("ask", "a"))
            try scratch.breed(arguments)
          }
        } else {
          try scratch.breed(arguments)
        }
        try scratch.answer(scratch.breed("ask", "a"))
      }
      #expect(try scratch.breed("verify").status == 0)
    }
    #expect(try killed.records() == whole.records())
  }

  @Test func `an answer that is not to what is asked is refused in a line`() throws {
    let scratch = try waiting()
    let answer = try scratch.object("told.json")
    func write(_ change: (inout [String: Any]) -> Void) throws {
      var changed = answer
      change(&changed)
      try JSONSerialization.data(withJSONObject: changed)
        .write(to: scratch.url.appendingPathComponent("bad.json"))
    }
    func refuse(_ words: String...) throws {
      try scratch.expectRefusal(
        ["tell", "a", "--scores", "bad.json"], status: 1, naming: words)
    }
    try write { $0["scores"] = [1, 2] }
    try refuse("expected 6 scores", "found 2")
    try write { $0["generation"] = 2 }
    try refuse("scores of generation 2", "a asks for generation 1", "breed ask a")
    try write { $0["asked"] = "5d0c" }
    try refuse("\"asked\"", "breed ask a gives")
    try write { $0["labels"] = [1] }
    try refuse("bad.json", "labels[0]")
    try write { $0["labels"] = ["a"] }
    try refuse("\"labels\": a asks for none", "--axes label")
    try write { $0["features"] = [[1]] }
    try refuse("\"features\": a asks for none", "--novelty-of told")
    try write { $0["marks"] = [1] }
    try refuse("bad.json", "\"marks\"")
    try scratch.shell("sed 's/\\[1,/[NaN,/' told.json > bad.json")
    try refuse("bad.json", "expected a finite number", "found NaN")
    try scratch.shell("echo 0.5 > bad.json")
    try refuse("bad.json")
    try scratch.expectRefusal(
      ["tell", "a", "--scores", "none.json"], status: 1, naming: ["none.json", "cannot read"])
    try scratch.expectRefusal(["tell", "b", "--scores", "told.json"], status: 1, naming: ["b"])
    try scratch.expectRefusal(["tell", "a"], status: 64, naming: ["--scores"])
  }

  @Test func `what does not go together is refused, and nothing is begun`() throws {
    let scratch = try waiting()
    for arguments in [["auto", "a"], ["auto", "a", "--fitness", "0.5*told"]] {
      try scratch.expectRefusal(
        arguments, status: 64, naming: ["come from a script", "breed ask a", "breed tell a"])
    }
    try scratch.expectRefusal(
      ["ask", "c", "--fitness", "entropy"], status: 64,
      naming: ["--fitness entropy", "the term told", "breed auto"])
    try scratch.expectRefusal(
      ["ask", "c", "--size", "64"], status: 64, naming: ["--size", "--pictures"])
    try scratch.breed("ask", "a", "--pictures", "out", "--size", "8")
    try scratch.expectRefusal(
      ["ask", "a", "--pictures", "out", "--size", "9"], status: 64,
      naming: ["--pictures out: out/1-1.png is there", "--force"])
    try scratch.expectRefusal(["ask", "c", "--force"], status: 64, naming: ["--pictures"])
    try scratch.expectRefusal(["ask", "c.png"], status: 64, naming: ["c.png is a file's name"])
    try scratch.expectRefusal(
      ["score", "--fitness", "told"], status: 1, naming: ["told a score of 6 of 6 pictures"])
    try scratch.breed("next", "3", "--size", "8")
    try scratch.expectRefusal(
      ["tell", "--scores", "told.json"], status: 1,
      naming: ["a: no scores are asked for", "breed ask a"])
  }

  @Test func `labels that are told are the cells of a map`() throws {
    let scratch = try Scratch()
    let words = ["ask", "m", "--search", "map-elites", "--axes", "label"] + options
    try scratch.expectRefusal(words, status: 64, naming: ["--axes label", "--labels"])
    try scratch.expectRefusal(
      words + ["--labels", "a,a"], status: 64, naming: ["--labels", "twice"])
    try scratch.expectRefusal(
      ["ask", "m", "--labels", "a"] + options, status: 64, naming: ["--labels", "--axes label"])
    try "calm\n\nwild, or loud\n".write(
      to: scratch.url.appendingPathComponent("names"), atomically: true, encoding: .utf8)
    for turn in 1...3 {
      let outcome = try scratch.breed(turn == 1 ? words + ["--labels", "@names"] : ["ask", "m"])
      let asked = try scratch.asked(outcome)
      #expect(asked["labels"] as? [String] == ["calm", "wild, or loud"])
      let count = try #require(asked["offspring"] as? [Any]).count
      try scratch.answer(outcome)
      try scratch.expectRefusal(
        ["tell", "m", "--scores", "told.json"], status: 1, naming: ["labels", "breed ask m"])
      try scratch.answer(outcome, adding: ["labels": Array(repeating: "soft", count: count)])
      try scratch.expectRefusal(
        ["tell", "m", "--scores", "told.json"], status: 1, naming: ["\"soft\"", "--labels"])
      let labels = (0..<count).map { $0 == 2 ? "wild, or loud" : "calm" }
      try scratch.answer(outcome, adding: ["labels": labels])
      let told = try scratch.breed("tell", "m", "--scores", "told.json", "--size", "8", "-q")
      #expect(told.status == 0, "\(told.err)")
    }
    #expect(try scratch.breed("log", "m").out.contains("2 of 2 labels"))
    #expect(try scratch.breed("verify", "m").status == 0)
  }

  @Test func `features that are told are what novelty compares`() throws {
    let scratch = try Scratch()
    let words = ["ask", "n", "--search", "novelty", "--novelty-of", "told"] + options
    try scratch.expectRefusal(words, status: 64, naming: ["--novelty-of told", "--features"])
    try scratch.expectRefusal(
      ["ask", "n", "--features", "2"] + options, status: 64, naming: ["--features"])
    for turn in 1...3 {
      let outcome = try scratch.breed(turn == 1 ? words + ["--features", "2"] : ["ask", "n"])
      let asked = try scratch.asked(outcome)
      #expect(asked["features"] as? Int == 2)
      let count = try #require(asked["offspring"] as? [Any]).count
      try scratch.answer(
        outcome, adding: ["features": (0..<count).map { _ in [1, 2, 3] }])
      try scratch.expectRefusal(
        ["tell", "n", "--scores", "told.json"], status: 1,
        naming: ["picture 1", "expected 2 numbers", "found 3"])
      try scratch.answer(
        outcome, adding: ["features": (0..<count).map { [Double($0), Double(turn)] }])
      let told = try scratch.breed("tell", "n", "--scores", "told.json", "--size", "8", "-q")
      #expect(told.status == 0, "\(told.err)")
    }
    #expect(try scratch.breed("verify", "n").status == 0)
    try scratch.expectRefusal(["auto", "n"], status: 64, naming: ["come from a script"])
  }
}
