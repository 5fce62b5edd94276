import Files
import Foundation
import JSON
import Pictures
import TestSupport
import Testing

@testable import Judges

/// Judges in Python, written with `breed_judge.py`.
@Suite(.enabled(if: Python.isThere, "python3 is not installed"))
struct BreedJudgeTests {
  /// Judges three pictures of 2 × 2 pixels, all of whose bytes are 10, 20 and 30.
  private func judgements(
    _ script: String, genome: (Int) -> JSONValue = { .object([("id", .integer($0))]) }
  ) throws -> [Judgement] {
    try withFolder { folder in
      try write(script, to: "\(folder)/my.py")
      let judge = Judge(try JudgeCommand("python3 '\(folder)/my.py'"))
      return try judge.judgements(
        3,
        paint: { range, size in
          range.map {
            Picture(width: size.width, height: size.height, filledWith: UInt8(10 * ($0 + 1)))
          }
        }, genome: genome)
    }
  }

  private func error(_ script: String) -> String { message { _ = try judgements(script) } }

  @Test(.enabled(if: Python.hasNumPy, "python3 has no NumPy"), arguments: ["file", "inline"])
  func `a function of an array is a judge`(way: String) throws {
    let found = try judgements(
      """
      from breed_judge import judge

      def brightness(pictures):
          assert pictures.shape == (3, 2, 2, 3) and pictures.dtype == "uint8"
          return pictures.mean(axis=(1, 2, 3)) / 255

      judge("brightness", "1.0", brightness, size=(2, 2), by="\(way)")
      """)
    let levels: [Double] = [10, 20, 30]
    #expect(found.map(\.score) == levels.map { $0 / 255 })
  }

  @Test(.enabled(if: Python.hasNumPy, "python3 has no NumPy"))
  func `arrays of labels and features are understood`() throws {
    let found = try judgements(
      """
      import numpy
      from breed_judge import judge

      def all(pictures):
          levels = pictures[:, 0, 0, :2].astype(numpy.float32) / 7
          return {"scores": levels[:, 0], "features": levels, "labels": pictures[:, 0, 0, 0] // 10 - 1}

      judge("all", "1", all, size=(2, 2), labels=["a", "b", "c"], features=2)
      """)
    for (place, judgement) in found.enumerated() {
      let level = Float(10 * (place + 1)) / 7
      #expect(judgement == Judgement(score: Double(level), label: place, features: [level, level]))
    }
  }

  @Test(arguments: ["file", "inline"])
  func `PNGs, a sheet and genomes need no NumPy`(way: String) throws {
    let png = try judgements(
      """
      import sys
      from breed_judge import judge
      sys.modules["numpy"] = None
      judge("png", "", lambda pictures: [float(p[:4] == b"\\x89PNG") for p in pictures], pictures="png",
            by="\(way)")
      """)
    #expect(png.map(\.score) == [1, 1, 1])
    let sheet = try judgements(
      """
      from breed_judge import judge
      judge("sheet", "", lambda sheet, count: [float(sheet[:4] == b"\\x89PNG")] * count,
            pictures="sheet", by="\(way)")
      """)
    #expect(sheet.map(\.score) == [1, 1, 1])
    let genomes = try judgements(
      """
      from breed_judge import judge
      judge("genomes", "", lambda genomes: [g["id"] for g in genomes], pictures="none", genomes=True)
      """)
    #expect(genomes.map(\.score) == [0, 1, 2])
  }

  @Test func `what is printed by mistake does no harm`() throws {
    let found = try judgements(
      """
      import os, subprocess, sys
      from breed_judge import judge
      print("loaded")

      def score(pictures):
          print("judging", flush=True)
          os.write(1, b"a C library\\n")
          subprocess.run(["echo", "a program"])
          assert sys.stdin.read() == ""
          return [1, 2, 3]

      judge("noisy", "", score, pictures="png")
      """)
    #expect(found.map(\.score) == [1, 2, 3])
  }

  @Test(arguments: [
    ("[1, float('nan'), 3]", "could not judge: expected a finite number, found nan: scores[1]"),
    ("[1, 2, float('inf')]", "found inf: scores[2]"),
    ("[1, 2]", "expected scores for 3 pictures, found 2"),
    ("1.5", "expected scores for 3 pictures, found one float 1.5"),
    ("None", "expected scores for 3 pictures, found none"),
    ("{'score': [1, 2, 3]}", "expected scores, features and labels, found 'score'"),
    ("['a', 2, 3]", "expected a number, found str 'a': scores[0]"), ("1 / 0", "ZeroDivisionError"),
    ("{'scores': [1, 2, 3], 'labels': [0, 1, 2]}", "an index of 0 to 1, found 2: labels[2]"),
    ("{'scores': [1, 2, 3], 'labels': [0, 1, 0.5]}", "found 0.5: labels[2]"),
    ("{'scores': [1, 2, 3], 'labels': [0, 1, 0]}", "expected features for 3 pictures, found none"),
    (
      "{'scores': [1, 2, 3], 'labels': [0, 1, 0], 'features': [[1], [2], [3, 4]]}",
      "expected 1 numbers, found 2: features[2]"
    ),
    (
      "{'scores': [1, 2, 3], 'labels': [0, 1, 0], 'features': [[1], [float('nan')], [3]]}",
      "found nan: features[1][0]"
    ),
  ])
  func `what cannot be an answer is told in words`(answer: String, words: String) {
    // A mistake in the labels or the features is looked for after the scores.
    let isMore = answer.contains("labels")
    let found = error(
      """
      from breed_judge import judge
      judge("x", "", lambda pictures: \(answer), pictures="png"\(
        isMore ? ", labels=['a', 'b']" : "")\(answer.contains("0, 1, 0]") ? ", features=1" : ""))
      """)
    #expect(found.contains(words), "\(found)")
  }

  @Test func `one that fails before it is a judge has its last words told`() {
    let found = error("import no_such_module\n")
    #expect(
      found.contains("ended with status 1 before it said what it is")
        && found.contains("No module"),
      "\(found)")
  }

  @Test func `one that speaks the protocol by itself need not flush`() throws {
    let found = try judgements(
      """
      import json, sys
      json.loads(sys.stdin.readline())
      print(json.dumps({"format": "breed.judge/1", "name": "plain"}))
      for line in sys.stdin:
          batch = json.loads(line)
          print(json.dumps({"batch": batch["batch"], "scores": [0.5] * batch["count"]}))
      """)
    #expect(found.map(\.score) == [0.5, 0.5, 0.5])
  }
}

/// What the Python of this machine has.
enum Python {
  static let isThere = runs("")
  static let hasNumPy = runs("import numpy")

  private static func runs(_ code: String) -> Bool {
    let process = try? ChildProcess(["python3", "-c", code], isFed: false)
    guard var process else { return false }
    return process.finish() == 0
  }
}
