import Evolution
import Expressions
import Foundation
import Genomes
import TestNetworks
import TestSupport
import Testing

@testable import Populations

/// What judges said, on disk.
@Suite struct JudgedLogTests {
  private static let judge = RecordedJudge(
    command: "python3 fit.py", name: "fit", version: "1", size: (64, 48), featureCount: 2,
    labels: ["star", "fish \"α\""])

  private static let answers: [(genome: GenomeKey, answer: RecordedAnswer)] = (0..<130).compactMap {
    number in
    GenomeKey(String(repeating: "0", count: 29) + String(100 + number)).map {
      (
        $0,
        RecordedAnswer(
          score: 1 / Double(number + 3), label: number % 2, features: [Float(number) / 7, -1])
      )
    }
  }

  private func path(in folder: String) -> String { "\(folder)/forest/judged.jsonl" }

  /// A lineage with answers of one judge, in three lines.
  private func withRecords(_ body: (_ folder: String) throws -> Void) throws {
    try withFolder { folder in
      try record(in: folder)
      try body(folder)
    }
  }

  /// Founds the lineage and records the answers; no longer has it open then.
  private func record(in folder: String) throws {
    let log = try found(in: folder).judged()
    try log.record(Self.answers, by: Self.judge)
    try log.synchronize()
  }

  private func open(_ folder: String, forWriting: Bool = false) throws -> Lineage {
    try PopulationFolder(path: folder).open(name, forWriting: forWriting)
  }

  private func expectAll(_ log: JudgedLog, sourceLocation: SourceLocation = #_sourceLocation) {
    let read = log.answers(of: Self.answers.map(\.genome), by: Self.judge)
    #expect(read == Self.answers.map(\.answer), sourceLocation: sourceLocation)
  }

  @Test func `what was recorded is read back to the bit`() throws {
    try withRecords { folder in
      let log = try open(folder).judged()
      expectAll(log)
      #expect(log.judge("python3 fit.py") == Self.judge)
      #expect(log.judge("python3 fit.py", fingerprint: Self.judge.fingerprint) == Self.judge)
      #expect(log.judge("python3 fit.py", fingerprint: "0") == nil && log.judge("other") == nil)
      let lines = try text(of: path(in: folder)).split(separator: "\n")
      #expect(
        lines.count == 5 && lines[0].hasPrefix(#"{ "event": "founded", "format": "breed.judged/1""#)
      )
    }
  }

  @Test func `a lineage without judges has no such file, and is sound`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      #expect(try lineage.judged().judge("x") == nil)
      #expect(try !names(in: "\(folder)/forest").contains("judged.jsonl"))
      #expect(try PopulationFolder(path: folder).verification().faults.isEmpty)
    }
  }

  @Test func `what was said first counts, and features may come later`() throws {
    try withFolder { folder in
      let log = try found(in: folder).judged()
      let key = Self.answers[0].genome
      try log.record([(key, RecordedAnswer(score: 0.25, label: 1))], by: Self.judge)
      try log.record([(key, RecordedAnswer(score: 0.75, label: 0, features: [3]))], by: Self.judge)
      let known = log.answers(of: [key], by: Self.judge)
      #expect(known == [RecordedAnswer(score: 0.25, label: 1, features: [3])])
      #expect(try open(folder).judged().answers(of: [key], by: Self.judge) == known)
    }
  }

  @Test func `two versions of a judge are two judges`() throws {
    try withFolder { folder in
      let log = try found(in: folder).judged()
      var other = Self.judge
      other.version = "2"
      #expect(other.fingerprint != Self.judge.fingerprint)
      let key = Self.answers[0].genome
      try log.record([(key, RecordedAnswer(score: 1, label: 0))], by: Self.judge)
      try log.record([(key, RecordedAnswer(score: 2, label: 0))], by: other)
      let read = try open(folder).judged()
      #expect(read.answers(of: [key], by: Self.judge).map { $0?.score } == [1])
      #expect(read.answers(of: [key], by: other).map { $0?.score } == [2])
      #expect(read.judge("python3 fit.py") == other)
    }
  }

  @Test func `of a lineage that is only read nothing is recorded`() throws {
    try withRecords { folder in
      let before = try text(of: path(in: folder))
      let lineage = try open(folder)
      var other = Self.judge
      other.version = "2"
      try lineage.judged().record([(Self.answers[0].genome, RecordedAnswer(score: 1))], by: other)
      #expect(try text(of: path(in: folder)) == before)
    }
  }

  @Test func `a last line that was never finished does not count, and is cut off`() throws {
    try withRecords { folder in
      let whole = try text(of: path(in: folder))
      for cut in [1, 2, 40, 600] {
        try write(String(whole.dropLast(cut)), to: path(in: folder))
        let faults = try PopulationFolder(path: folder).verification().faults.map(\.description)
        #expect(
          faults.count == 1 && faults[0].contains("judged.jsonl: its last line "), "\(faults)")
        let lineage = try open(folder, forWriting: true)
        #expect(lineage.mended.contains { $0.contains("judged.jsonl") }, "\(lineage.mended)")
        // Of a line whose newline alone was missing nothing is lost.
        if cut == 1 { expectAll(try lineage.judged()) }
        try lineage.judged().record(Self.answers, by: Self.judge)
        expectAll(try open(folder).judged())
        #expect(try PopulationFolder(path: folder).verification().faults.isEmpty)
      }
    }
  }

  @Test func `a changed line is a fault with its number, and is left out by a repair`() throws {
    try withRecords { folder in
      let whole = try text(of: path(in: folder))
      var lines = whole.split(separator: "\n").map(String.init)
      let damaged = lines[3].replacing("0.0", with: "0.1", maxReplacements: 1)
      #expect(damaged != lines[3])
      lines[3] = damaged
      try write(lines.map { $0 + "\n" }.joined(), to: path(in: folder))
      let faults = try PopulationFolder(path: folder).verification().faults.map(\.description)
      #expect(faults.count == 1 && faults[0].contains("judged.jsonl:4: the line is not as it"))
      // The generations can still be read, and bred from.
      let lineage = try open(folder, forWriting: true)
      #expect(try lineage.saved(1).number == 1)
      #expect(
        message { _ = try lineage.judged() }.contains("judged.jsonl:4: expected the line as it was")
      )
      #expect(
        message { _ = try lineage.judged() }.hasSuffix(
          "\"breed verify forest --repair\" keeps what can be read"))
      let notes = try lineage.repairJudged()
      #expect(
        notes.contains { $0.hasSuffix("judged.jsonl:4: not as it was written, and left out") })
      let read = try lineage.judged().answers(of: Self.answers.map(\.genome), by: Self.judge)
      #expect(read.count { $0 == nil } == 64)
      for (found, kept) in zip(read, Self.answers.map(\.answer)) where found != nil {
        #expect(found == kept)
      }
      #expect(try names(in: "\(folder)/forest/lost") == ["judged.jsonl"])
      #expect(try PopulationFolder(path: folder).verification().faults.isEmpty)
      #expect(try lineage.repairJudged().isEmpty)
    }
  }

  @Test func `no bit of it changes unnoticed`() throws {
    try withFolder { folder in
      try found(in: folder).judged().record(Array(Self.answers.prefix(2)), by: Self.judge)
      let url = URL(fileURLWithPath: path(in: folder))
      let whole = try Data(contentsOf: url)
      for place in whole.indices {
        var broken = whole
        broken[place] ^= 1 << UInt8(place % 8)
        try broken.write(to: url)
        #expect(
          try !PopulationFolder(path: folder).verification().faults.isEmpty, "byte \(place)")
      }
    }
  }

  @Test func `what a newer program wrote is refused and left as it is`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let line = try LogFile.bytes(
        of: [
          .line(.object([("event", .string("founded")), ("format", .string("breed.judged/2"))]))
        ]
      ).text
      try Data(line).write(to: URL(fileURLWithPath: path(in: folder)))
      #expect(
        message { _ = try open(folder).judged() }.contains("a newer version of breed wrote it"))
      let lineage = try open(folder, forWriting: true)
      #expect(message { _ = try lineage.repairJudged() }.contains("a newer version of breed"))
      #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path(in: folder)))) == line)
    }
  }

  @Test func `a copy has the records, and a new name keeps them`() throws {
    try withRecords { folder in
      let populations = PopulationFolder(path: folder)
      let (copy, other) = (LineageName("copy"), LineageName("other"))
      try populations.copy(name, to: #require(copy))
      try populations.rename(#require(copy), to: #require(other))
      expectAll(try populations.open(other).judged())
      expectAll(try open(folder).judged())
    }
  }

  @Test func `records that a run bred by and that are gone are a fault`() throws {
    try withRecords { folder in
      let fitness = try FitnessExpression.list("judge:\"python3 fit.py\"", vocabulary: .writtenOut)
      let method = SearchMethod(
        fitness: fitness,
        judges: [.init(command: "python3 fit.py", fingerprint: Self.judge.fingerprint)],
        population: 2)
      do {
        let lineage = try open(folder, forWriting: true)
        try lineage.begin(
          Run(seed: 7, method: method, goal: .init(generations: 1), checkpoint: 1))
        try lineage.logUnsaved(.init(best: 1, mean: 1, evaluated: 2))
      }
      func missing() throws -> [String] {
        try PopulationFolder(path: folder).verification().faults.map(\.description).filter {
          $0.contains("judged.jsonl")
        }
      }
      #expect(try missing().isEmpty)
      try FileManager.default.removeItem(atPath: path(in: folder))
      #expect(
        try missing().first?.hasSuffix(
          "expected what judge:\"python3 fit.py\" said, by which a run bred, found nothing") == true
      )
    }
  }
}
