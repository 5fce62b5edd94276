import Files
import Foundation
import Genomes
import Hashing
import TestSupport
import Testing

@testable import Populations

/// What becomes of a log of stars that was cut off, changed or written by another program.
@Suite struct StarRecoveryTests {
  /// A folder with four stars, one of them changed, and its log.
  private func withStars(_ body: (PopulationFolder, String) throws -> Void) throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      for number in 1...4 { try populations.star(number, StarChange(title: "title \(number)")) }
      try populations.star(2, StarChange(title: "second"))
      try body(populations, text(of: populations.starsPath))
    }
  }

  @Test func `a log that is cut off anywhere has the stars of its whole lines`() throws {
    try withStars { populations, whole in
      let bytes = Array(whole.utf8)
      let ends = bytes.indices.filter { bytes[$0] == 10 }
      for length in stride(from: ends[0] + 1, to: bytes.count, by: 37) {
        try Data(bytes[..<length]).write(to: URL(fileURLWithPath: populations.starsPath))
        let lines = ends.count { $0 < length }
        let stars = try populations.stars().starred
        #expect(stars.count == min(lines - 1, 4))
        if ends.contains(length - 1) { continue }
        let faults = try #require(try populations.starVerification()).faults
        #expect(faults.map(\.description).count == 1)
        // The next writer puts it right, and says so.
        try populations.star(9)
        #expect(try populations.starVerification()?.faults == [])
        #expect(try populations.stars().starred.count == stars.count + 1)
      }
    }
  }

  @Test func `a line that lacks only its newline counts, and is given it`() throws {
    try withStars { populations, whole in
      try write(String(whole.dropLast()), to: populations.starsPath)
      #expect(try populations.stars()[2]?.words.title == "second")
      let fault = try populations.starVerification()?.faults.first
      #expect(fault?.description.hasSuffix("its last line lacks its newline") == true)
      _ = try populations.openStars()
      #expect(try text(of: populations.starsPath) == whole)
    }
  }

  @Test func `every flipped byte is told, and what can be read is kept`() throws {
    try withStars { populations, whole in
      var bytes = Array(whole.utf8)
      for place in stride(from: 0, to: bytes.count, by: 101) {
        bytes[place] ^= 1
        defer { bytes[place] ^= 1 }
        try Data(bytes).write(to: URL(fileURLWithPath: populations.starsPath))
        #expect(throws: (any Error).self, "byte \(place)") { try populations.stars() }
        #expect(throws: (any Error).self, "byte \(place)") { try populations.star(5) }
        let line = bytes[..<place].count { $0 == 10 } + 1
        let verification = try #require(try populations.starVerification())
        #expect(
          verification.faults.first?.description.hasPrefix("\(populations.starsPath):\(line)")
            == true, "byte \(place): \(verification.faults)")
        #expect(verification.stars.starred.count >= 3)
      }
    }
  }

  @Test func `repair keeps what can be read, each number, and a copy of the log`() throws {
    try withStars { populations, whole in
      var lines = whole.split(separator: "\n").map(String.init)
      // The genome of star 3 cannot be read any more.
      lines[3].replace("\"nodes\": [", with: "\"nodes\": [[[[")
      try write(lines.joined(separator: "\n") + "\n", to: populations.starsPath)
      let damaged = try text(of: populations.starsPath)
      let told = Locked<[String]>([])
      let telling = PopulationFolder(path: populations.path) { line in
        told.withLock { $0.append(line) }
      }
      #expect(try telling.repairedStars().stars.starred.map(\.number) == [1, 2, 4])
      let notes = told.withLock { $0 }.map { $0.replacing(populations.path, with: "p") }
      #expect(notes.count == 3)
      #expect(notes.first == "p/stars.jsonl: kept as it was as p/lost/stars.jsonl")
      #expect(
        notes[1].hasPrefix("p/stars.jsonl:4: left out: p/stars.jsonl:4, its genome:1:"), "\(notes)")
      #expect(notes.last == "p/stars.jsonl: rebuilt")
      #expect(try text(of: "\(populations.path)/lost/stars.jsonl") == damaged)
      #expect(try populations.starVerification()?.faults == [])
      #expect(try populations.star(3).number == 5, "it is a new star, since the old one is lost")
      #expect(try populations.stars()[2]?.words.title == "second")
    }
  }

  @Test func `a newer format is said to be newer, and nothing is changed`() throws {
    try withStars { populations, whole in
      let newer = try rewritten(whole) { $0.replacing("breed.stars/1", with: "breed.stars/2") }
      try write(newer, to: populations.starsPath)
      for body in [
        { _ = try populations.stars() }, { try populations.star(5) },
        { _ = try populations.repairedStars() }, { _ = try populations.starVerification() },
      ] as [() throws -> Void] {
        #expect(message(of: body).contains("a newer version of breed wrote it"))
      }
      #expect(try text(of: populations.starsPath) == newer)
    }
  }

  private static let contradictions = [
    (
      #""event": "changed", "star": 2"#, #""event": "changed", "star": 9"#,
      ":6: expected a star before it, found star 9"
    ),
    (
      #""event": "changed", "star": 2"#, #""event": "restored", "star": 2"#,
      ":6: expected a star that was taken back, found star 2"
    ),
    (#""star": 4, "of""#, #""star": 3, "of""#, ":5: expected star 4 or a later one, found 3"),
    (
      #""of": "forest/1/1""#, #""of": "1/1""#,
      ":2: $.of: expected an address as \"lineage/generation/number\", found \"1/1\""
    ),
    (#""of": "forest/1/1""#, #""of": "../1/1""#, ":2: $.of: expected an address as"),
    (
      #""title": "title 1""#, #""title": "a\u0007""#,
      ":2: $.title: expected at most 200 characters, without control characters"
    ),
    (#""title": "title 1""#, #""tags": [ "a,b" ]"#, ":2: $.tags[0]: expected 1 to 50 characters"),
    (#""title": "title 1", "#, #""mood": "1", "#, ":2: $: expected no members but"),
    (
      #""event": "starred", "star": 1"#, #""event": "unstarred", "star": 1"#,
      ":2: $.event: expected \"starred\", since there is a genome"
    ),
  ]

  @Test(arguments: contradictions)
  func `what makes no sense is refused with file and line, though its checks are right`(
    old: String, new: String, words: String
  ) throws {
    try withStars { populations, whole in
      let changed = try rewritten(whole) { $0.replacing(old, with: new) }
      try #require(changed != whole)
      try write(changed, to: populations.starsPath)
      let said = message { _ = try populations.stars() }
      #expect(said.hasPrefix(populations.starsPath + words), "\(said)")
      #expect(said.hasSuffix("; \"breed verify --stars --repair\" keeps what can be read"))
      #expect(try populations.starVerification()?.faults.isEmpty == false)
      _ = try populations.repairedStars()
      #expect(try populations.starVerification()?.faults == [])
    }
  }

  @Test func `a genome that is none is told by verify, and the other stars can be had`() throws {
    try withStars { populations, whole in
      let changed = try rewritten(whole) {
        $0.contains("\"star\": 3,") ? $0.replacing("\"output\"", with: "\"input\"") : $0
      }
      try write(changed, to: populations.starsPath)
      let stars = try populations.stars()
      #expect(throws: (any Error).self) { try stars.star(3).specimen() }
      #expect(try stars.star(4).specimen() == specimen(4))
      let faults = try #require(try populations.starVerification()).faults
      #expect(
        faults.count == 1 && faults[0].description.contains("stars.jsonl:4, its genome: $.nodes"))
    }
  }

  /// The log with each line changed and its check put right.
  private func rewritten(_ log: String, _ change: (String) -> String) throws -> String {
    var (text, check): (String, Digest?) = ("", nil)
    for line in log.split(separator: "\n") {
      let body = try #require(LogLine(Array(line.utf8)[...])).body
      let changed = change(String(decoding: body, as: UTF8.self))
      let right = LogLine.check(of: Array(changed.utf8), after: check)
      text += "\(changed), \"check\": \"\(right)\" }\n"
      check = right
    }
    return text
  }

  @Test func `what a process that was killed left is removed by the next writer`() throws {
    try withStars { populations, whole in
      let left = populations.starsPath + ".999999999.partial"
      try write("half", to: left)
      #expect(try populations.starVerification()?.faults.map(\.path) == [left])
      _ = try populations.openStars()
      #expect(try populations.starVerification()?.faults == [])
      #expect(try text(of: populations.starsPath) == whole)
    }
  }
}
