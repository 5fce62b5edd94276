import Foundation
import Testing

/// Runs by an outside judge, and what is left of it in a lineage.
@Suite(.enabled(if: TestJudge.isThere, TestJudge.missing))
struct JudgeRunTests {
  private static let small = [
    "--population", "6", "--size", "16", "--seed", "5", "--recipe", "neat",
  ]

  /// Runs `breed auto a` with a small population.
  @discardableResult
  private func auto(_ scratch: Scratch, _ arguments: String...) throws -> Outcome {
    try scratch.breed(["auto", "a"] + arguments + Self.small)
  }

  /// A folder with the judge.
  private func scratch(version: String = "1") throws -> Scratch {
    let scratch = try Scratch()
    try TestJudge.write(to: scratch, version: version)
    return scratch
  }

  /// The files of generations and the log: all but the records of judges, whose lines are as long as batches
  /// were.
  private func bred(_ scratch: Scratch) throws -> [String: Data] {
    try scratch.records().filter { !$0.key.hasSuffix("judged.jsonl") }
  }

  private func expectSound(
    _ scratch: Scratch, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let verified = try scratch.breed("verify", "a")
    #expect(verified.status == 0, "\(verified.out)\(verified.err)", sourceLocation: sourceLocation)
  }

  @Test func `it asks of each picture once, and nothing where all is recorded`() throws {
    let scratch = try scratch()
    let run = try auto(scratch, "--fitness", TestJudge.term, "--generations", "4")
    #expect(run.status == 0, "\(run.err)")
    let shown = TestJudge.shown(scratch)
    #expect((6 + 6...6 + 4 * 6).contains(shown))
    let scores = try scratch.breed("score", "--fitness", "\(TestJudge.term), entropy", "--json")
    #expect(scores.status == 0, "\(scores.err)")
    #expect(TestJudge.shown(scratch) == shown, "what is recorded is not asked again")
    try expectSound(scratch)
    try TestJudge.remove(from: scratch)
    for words in [["show", "a/3"], ["log"], ["verify"], ["gallery", "a", "-o", "page.html"]] {
      let outcome = try scratch.breed(words)
      #expect(outcome.status == 0, "\(words): \(outcome.err)")
    }
    // It is at its goal; so the judge is not needed for it.
    let again = try auto(scratch, "--fitness", TestJudge.term, "--to-generation", "5")
    #expect(again.status == 0, "\(again.err)")
  }

  @Test func `the best by the judge survive`() throws {
    let scratch = try scratch()
    try auto(scratch, "--fitness", "0.5*\(TestJudge.term) + 0.5", "--generations", "12")
    let rows = try #require(
      try scratch.breed("log", "--csv").out.split(separator: "\r\n").dropFirst() as ArraySlice?)
    let best = rows.dropFirst().compactMap {
      Double($0.split(separator: ",", omittingEmptySubsequences: false)[8])
    }
    #expect(try #require(best.last) >= #require(best.first))
    #expect(best.allSatisfy { 0.5...1 ~= $0 })
  }

  @Test func `killed, and gone on without the judge and then with it, it breeds the same`() throws {
    let whole = try scratch()
    let arguments = ["--fitness", TestJudge.term, "--generations", "12", "--checkpoint", "3"]
    #expect(try whole.breed(["auto", "a"] + arguments + Self.small).status == 0)

    let broken = try scratch()
    try Data().write(to: broken.url.appendingPathComponent("slow"))
    let call = try broken.start(["auto", "a"] + arguments + Self.small)
    try call.wait { try broken.committedLines() > 6 }
    kill(call.number, SIGKILL)
    _ = try call.finish()
    let shown = TestJudge.shown(broken)

    try Data().write(to: broken.url.appendingPathComponent("fail"))
    let refused = try broken.breed(["auto", "a"] + arguments + Self.small)
    #expect(refused.status == 1 && refused.err.contains("no more light"), "\(refused.err)")
    try expectSound(broken)
    // Also those that no file has are bred again without the judge.
    #expect(try broken.breed("show", "a/2", "--size", "16").status == 0)

    for name in ["fail", "slow"] {
      try FileManager.default.removeItem(at: broken.url.appendingPathComponent(name))
    }
    let rest = try broken.breed(["auto", "a"] + arguments + Self.small)
    #expect(rest.status == 0, "\(rest.err)")
    let (one, other) = (try bred(whole), try bred(broken))
    #expect(one.keys.sorted() == other.keys.sorted())
    for (path, bytes) in one { #expect(other[path] == bytes, "\(path)") }
    // Of what was answered before the kill nothing was asked again, but for two batches at most.
    #expect(TestJudge.shown(broken) <= TestJudge.shown(whole) + 2 * 2 * 4)
    #expect(shown > 0)
    try expectSound(broken)
  }

  @Test func `generations between checkpoints are bred again from the records`() throws {
    let scratch = try scratch()
    try auto(scratch, "--fitness", TestJudge.term, "--generations", "7", "--checkpoint", "10")
    try TestJudge.remove(from: scratch)
    let shown = try scratch.breed("show", "a/4", "--size", "16", "--json")
    #expect(shown.status == 0, "\(shown.err)")
    try expectSound(scratch)
    // Without the records they cannot be.
    try FileManager.default.removeItem(
      at: scratch.url.appendingPathComponent("populations/a/judged.jsonl"))
    let verified = try scratch.breed("verify", "a")
    #expect(verified.status == 1 && verified.out.contains("judged.jsonl: expected what judge:"))
    try scratch.expectRefusal(
      ["show", "a/4", "--size", "16"], status: 1, naming: ["among what it said before"])
  }

  @Test func `a judge that fails leaves the lineage whole, and the same command goes on`() throws {
    let scratch = try scratch()
    try auto(scratch, "--fitness", TestJudge.term, "--generations", "2")
    let before = try bred(scratch)
    try Data().write(to: scratch.url.appendingPathComponent("fail"))
    let failed = try auto(scratch, "--fitness", TestJudge.term, "--generations", "3")
    #expect(failed.status == 1)
    #expect(failed.err.contains("no more light"), "\(failed.err)")
    for (path, bytes) in before where path.hasSuffix(".json") {
      #expect(try scratch.data(path) == bytes)
    }
    try expectSound(scratch)
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent("fail"))
    let rest = try auto(scratch, "--fitness", TestJudge.term, "--generations", "3")
    #expect(rest.status == 0, "\(rest.err)")
    #expect(try scratch.generationCount() == 6)
  }

  @Test func `a program is started only where it is typed`() throws {
    let scratch = try scratch()
    try auto(scratch, "--fitness", TestJudge.term, "--generations", "1")
    let shown = TestJudge.shown(scratch)
    try scratch.expectRefusal(
      ["auto", "a", "--generations", "1"], status: 64,
      naming: [
        "judge:\"python3 fit.py\"", "breed auto a --fitness 'judge:\"python3 fit.py\"'",
      ])
    #expect(TestJudge.shown(scratch) == shown)
    let typed = try scratch.breed(
      "auto", "a", "--fitness", TestJudge.term, "--generations", "1", "--size", "16")
    #expect(typed.status == 0 && typed.err.contains("goes on as before"), "\(typed.err)")
  }

  @Test func `a program is not started where another fitness was typed than the log's run has`()
    throws
  {
    let scratch = try scratch()
    try auto(scratch, "--fitness", "entropy", "--generations", "1")
    try auto(scratch, "--fitness", TestJudge.term, "--generations", "1")
    let shown = TestJudge.shown(scratch)
    // As if it had been killed before it noted its end, and from where nobody knows what the judge said.
    let log = "populations/a/lineage.jsonl"
    let lines = String(decoding: try scratch.data(log), as: UTF8.self).split(separator: "\n")
    #expect(lines.last?.contains("\"ended\"") == true)
    try Data((lines.dropLast().joined(separator: "\n") + "\n").utf8)
      .write(to: scratch.url.appendingPathComponent(log))
    try FileManager.default.removeItem(
      at: scratch.url.appendingPathComponent("populations/a/judged.jsonl"))
    try scratch.expectRefusal(
      ["auto", "a", "--to-generation", "2", "--fitness", "entropy"], status: 64,
      naming: ["judge:\"python3 fit.py\""])
    #expect(TestJudge.shown(scratch) == shown)
  }

  @Test func `another version is not mixed with the one before`() throws {
    let scratch = try scratch()
    try auto(scratch, "--fitness", TestJudge.term, "--generations", "2")
    try TestJudge.write(to: scratch, version: "2")
    let refused = try auto(scratch, "--fitness", TestJudge.term, "--generations", "1")
    #expect(refused.status == 1)
    #expect(
      refused.err.contains(
        "expected fit (1) that this run began with, found fit (2): put that back to go on, or "
          + "begin another run by --another"), "\(refused.err)")
    let another = try auto(
      scratch, "--fitness", TestJudge.term, "--generations", "1", "--another")
    #expect(another.status == 0, "\(another.err)")
    try TestJudge.remove(from: scratch)
    try expectSound(scratch)
    let judges = String(decoding: try scratch.data("populations/a/judged.jsonl"), as: UTF8.self)
    #expect(judges.contains(#""version": "1""#) && judges.contains(#""version": "2""#))
  }

  @Test func `labels make a map, whose sheet and words name them`() throws {
    let scratch = try scratch()
    let run = try auto(
      scratch, "--search", "map-elites", "--axes", "label", "--fitness", TestJudge.term,
      "--generations", "6")
    #expect(run.status == 0, "\(run.err)")
    #expect(run.out.contains(" of 5 labels, the best: "), "\(run.out)")
    #expect(run.out.contains("over 5 labels"), "\(run.out)")
    let file = try scratch.object(scratch.generationPath(7))
    let individuals = try #require(file["individuals"] as? [[String: Any]])
    let names = ["black", "dark", "grey", "light", "white"]
    var last = Double.infinity
    for individual in individuals {
      let cell = try #require(individual["cell"] as? Int)
      let score = try #require(individual["score"] as? Double)
      #expect(individual["label"] as? String == names[cell] && cell == min(4, Int(5 * score)))
      #expect(score <= last, "the best first")
      last = score
    }
    try TestJudge.remove(from: scratch)
    let log = try scratch.breed("log")
    #expect(log.out.contains("\(individuals.count) of 5 labels"), "\(log.out)")
    #expect(try scratch.breed("show", "a/7/1").out.contains("the best \"") == true)
    try expectSound(scratch)
  }

  @Test func `a map of labels goes on as it was`() throws {
    let (whole, halves) = (try scratch(), try scratch())
    let map = ["--search", "map-elites", "--axes", "label", "--fitness", TestJudge.term]
    try whole.breed(["auto", "a", "--generations", "4"] + map + Self.small)
    for _ in 0..<2 {
      let half = try halves.breed(["auto", "a", "--generations", "2"] + map + Self.small)
      #expect(half.status == 0, "\(half.err)")
    }
    #expect(
      try whole.data(whole.generationPath(5)) == halves.data(halves.generationPath(5)))
  }

  @Test func `novelty can compare what the judge sees`() throws {
    let (whole, halves) = (try scratch(), try scratch())
    let search = [
      "--search", "novelty", "--novelty-of", TestJudge.term, "--fitness", "entropy",
    ]
    let run = try whole.breed(["auto", "a", "--generations", "4"] + search + Self.small)
    #expect(run.status == 0 && run.out.contains("novelty of judge:"), "\(run.err)\(run.out)")
    for _ in 0..<2 {
      try halves.breed(["auto", "a", "--generations", "2"] + search + Self.small)
    }
    #expect(
      try whole.data(whole.generationPath(5)) == halves.data(halves.generationPath(5)))
    let memory = try whole.object(whole.generationPath(5))["memory"] as? [String: Any]
    let archive = try #require(memory?["novelty"] as? [String: Any])
    #expect((archive["entries"] as? [String])?.isEmpty == true)
    try TestJudge.remove(from: whole)
    try expectSound(whole)
  }

  @Test func `a condition and an objective may be a judge's`() throws {
    let scratch = try scratch()
    let run = try auto(
      scratch, "--search", "nsga2", "--fitness", "\(TestJudge.term), entropy", "--until",
      "\(TestJudge.term) > -1", "--generations", "3")
    #expect(run.status == 0 && run.err.contains("the goal is reached already"), "\(run.err)")
    let axes = try auto(
      scratch, "--search", "map-elites", "--axes", "\(TestJudge.term),entropy", "--bins", "3x3",
      "--fitness", "entropy", "--generations", "2")
    #expect(axes.status == 0, "\(axes.err)")
    try expectSound(scratch)
  }

  @Test func `several processes breed the same`() throws {
    let (one, several) = (try scratch(), try scratch())
    try auto(one, "--fitness", TestJudge.term, "--generations", "3")
    let run = try auto(
      several, "--fitness", TestJudge.term, "--generations", "3", "--judges", "3",
      "--judge-seconds", "90")
    #expect(run.status == 0, "\(run.err)")
    let (first, second) = (try bred(one), try bred(several))
    #expect(first == second)
  }

  @Test func `children may be chosen by a judge`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try TestJudge.write(to: scratch)
    let next = try scratch.breed(
      "next", "1", "--wish", TestJudge.term, "--count", "4", "--size", "16")
    #expect(next.status == 0 && next.out.contains("by judge:\"python3 fit.py\""), "\(next.err)")
    try TestJudge.remove(from: scratch)
    try expectSound(scratch)
    try scratch.expectRefusal(
      ["next", "1", "--wish", TestJudge.term, "--count", "4"], status: 1, naming: ["python3 fit.py"]
    )
  }

  @Test func `score asks a judge, and records nothing`() throws {
    let scratch = try Scratch(lineageOf: 3)
    try TestJudge.write(to: scratch)
    let before = try scratch.records()
    let scored = try scratch.breed("score", "--fitness", TestJudge.term, "--json")
    #expect(scored.status == 0, "\(scored.err)")
    #expect(TestJudge.shown(scratch) == 3)
    #expect(try scratch.records() == before)
  }

  @Test(arguments: [
    (["--fitness", "exec:\"python3 fit.py\""], ["did you mean judge:\"python3 fit.py\"?"]),
    (["--fitness", "./fit.py"], ["did you mean judge:./fit.py?"]),
    (["--fitness", "judge:\"python3 'fit.py\""], ["--fitness", "column 1"]),
    (["--fitness", "label"], ["label is no number", "--axes"]),
    (["--until", "label > 2"], ["label is no number"]),
    (["--search", "map-elites", "--axes", "label"], ["expected one judge in --fitness"]),
    (
      ["--search", "map-elites", "--axes", "label,entropy", "--fitness", TestJudge.term],
      ["expected --axes label"]
    ),
    (
      ["--search", "map-elites", "--axes", "label", "--bins", "4x4", "--fitness", TestJudge.term],
      ["a cell for each label"]
    ),
    (["--novelty-of", "judge:x"], ["novelty does not count here"]),
    (["--search", "novelty", "--novelty-of", "entropy"], ["expected looks, told, or a judge"]),
    (["--judges", "65", "--fitness", TestJudge.term], ["--judges 65"]),
    (["--fitness", "judge:./nothing-here"], ["nothing-here"]),
  ])
  func `what cannot be meant is refused before anything is begun`(
    arguments: [String], words: [String]
  ) throws {
    let scratch = try scratch()
    let refused = try scratch.breed(["auto", "a"] + arguments)
    #expect(refused.status != 0 && refused.out == "", "\(refused.err)")
    for word in words { #expect(refused.err.contains(word), "\(refused.err)") }
    #expect(try scratch.names().sorted() == ["fit.py"], "nothing is written")
  }
}
