import Files
import Foundation
import TestSupport
import Testing

@testable import Populations

/// What a log is rebuilt of where little is left, or where what is left means harm.
@Suite struct RebuildingTests {
  /// A lineage of so many generations, and its folder.
  func withLineage(of count: Int, _ body: (PopulationFolder, String) throws -> Void) throws {
    try withFolder { folder in
      do {
        let lineage = try found(in: folder)
        while lineage.history.count < count { try lineage.breed() }
      }
      try body(PopulationFolder(path: folder), "\(folder)/forest")
    }
  }

  /// Makes a generation's file.
  func save(_ generation: Generation, in folder: String) throws {
    try AtomicFile.write(
      "\(folder)/\(FileName.digits(generation.number)).json", bytes: generation.json().serialized())
  }

  @Test(arguments: [nil, "", "{"])
  func `where nothing can be read nothing is made and nothing is moved`(log: String?) throws {
    try withLineage(of: 1) { populations, folder in
      for name in ["lineage.jsonl", "0001.json"] {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
      if let log { try write(log, to: "\(folder)/lineage.jsonl") }
      try write("{", to: "\(folder)/0001.json")
      let before = try names(in: folder)
      let reason = "\(folder)/0001.json:1:2: "
      for attempt in [
        { _ = try populations.verification(of: name) }, { _ = try populations.repaired(name) },
      ] {
        #expect {
          try attempt()
        } throws: {
          guard case PopulationError.nothingLeft(name, folder, let found?) = $0 else {
            return false
          }
          return found.hasPrefix(reason)
        }
      }
      #expect(try names(in: folder) == before)
    }
  }

  @Test func `what was forgotten stays so in a log that is rebuilt`() throws {
    try withLineage(of: 2) { populations, folder in
      do {
        let lineage = try populations.open(name, forWriting: true)
        try lineage.forgetTaste()
        try lineage.breed()
      }
      let log = "\(folder)/lineage.jsonl"
      var lines = try text(of: log).components(separatedBy: "\n")
      #expect(lines[3].contains("forgotten"))
      lines[2] = "{"
      try write(lines.joined(separator: "\n"), to: log)
      let rebuilt = try populations.repaired(name).history
      #expect(rebuilt.count == 3 && rebuilt.forgotten == 2)
    }
  }

  @Test(arguments: [1_000_000_000_000, 9_999_999])
  func `a number far behind all others is not believed`(number: Int) throws {
    try withLineage(of: 2) { populations, folder in
      try FileManager.default.removeItem(atPath: "\(folder)/lineage.jsonl")
      try save(makeGeneration(number, parent: 2), in: folder)
      #expect(try populations.verification(of: name).lineage.history.count == 2)
      #expect(try populations.repaired(name).history.count == 2)
    }
  }

  @Test func `a gap between files is told by one note`() throws {
    try withLineage(of: 2) { populations, folder in
      let log = "\(folder)/lineage.jsonl"
      try FileManager.default.removeItem(atPath: log)
      try save(makeGeneration(1_000, parent: 999), in: folder)
      try save(makeGeneration(1_002, parent: 1_001), in: folder)
      let rebuilt = try populations.repaired(name)
      #expect(rebuilt.history.count == 1_002 && rebuilt.history[1_000].parent == 999)
      #expect(
        rebuilt.mended == [
          "\(log): its first line is written anew, with the seed 7",
          "\(log): generations 3 to 999: only the number is left",
          "\(log): generation 1001: only the number is left", "\(log): rebuilt",
        ])
    }
  }

  @Test func `numbers behind too many that are lost are not believed`() throws {
    try withLineage(of: 2) { populations, folder in
      try FileManager.default.removeItem(atPath: "\(folder)/lineage.jsonl")
      for number in [30_000, 50_002, 80_000] {
        try save(makeGeneration(number, parent: number - 1), in: folder)
      }
      // 29,997 are missing before the first of them, 20,001 more before the second.
      #expect(try populations.verification(of: name).lineage.history.count == 50_002)
      try save(makeGeneration(50_004, parent: 50_003), in: folder)
      #expect(try populations.verification(of: name).lineage.history.count == 50_004)
      try save(makeGeneration(50_008, parent: 50_007), in: folder)
      #expect(try populations.verification(of: name).lineage.history.count == 50_004)
    }
  }

  @Test func `thousands of lines that are not as they were written are read in a moment`() throws {
    try withLineage(of: 1) { _, folder in
      let log = Log(path: "\(folder)/lineage.jsonl", name: name)
      let line = #"{ "event": "loaded", "now": 1, "check": ""# + String(repeating: "0", count: 64)
      let bytes = try text(of: log.path) + String(repeating: line + "\" }\n", count: 5_000)
      let start = ContinuousClock.now
      let findings = try log.survey { LogLines(of: Array(bytes.utf8)) }
      // All checks that might have been are twelve million digests.
      #expect(start.duration(to: .now) < .seconds(20))
      #expect(findings.map(\.isSound) == [true, true] + Array(repeating: false, count: 5_000))
    }
  }

  @Test func `of lines that are not sound only so many are believed`() throws {
    try withLineage(of: 1) { _, folder in
      let log = Log(path: "\(folder)/lineage.jsonl", name: name)
      let line = #"{ "event": "loaded", "now": 1, "check": ""# + String(repeating: "0", count: 64)
      let bytes = Array(
        (try text(of: log.path) + String(repeating: line + "\" }\n", count: 5)).utf8)
      let findings = try log.survey(believing: 2) { LogLines(of: bytes) }
      #expect(findings.map(\.lines) == [1...1, 2...2, 3...3, 4...4, 5...7])
      #expect(findings.map { $0.entry == nil } == [false, false, false, false, true])
    }
  }

  @Test func `lines of which the checks alone are damaged are sound with the next whole one`()
    throws
  {
    try withLineage(of: 9) { _, folder in
      let log = Log(path: "\(folder)/lineage.jsonl", name: name)
      var lines = try text(of: log.path).split(separator: "\n").map(String.init)
      let zero = String(repeating: "0", count: 64)
      for place in 2...7 {
        lines[place].replace(#/"check": "\w{64}"/#, with: "\"check\": \"\(zero)\"")
      }
      let text = Array((lines.joined(separator: "\n") + "\n").utf8)
      let findings = try log.survey { LogLines(of: text) }
      #expect(findings.filter(\.isSound).map(\.lines.lowerBound) == [1, 2, 8, 9, 10])
    }
  }

  @Test func `what is no line is found as such, and the lines around it are kept`() throws {
    try withLineage(of: 3) { populations, folder in
      let path = "\(folder)/lineage.jsonl"
      let whole = try text(of: path)
      var lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines[2] += "\n\n\n" + String(repeating: "x", count: 2 << 20) + "\ny"
      try write(lines.joined(separator: "\n"), to: path)
      #expect(
        message { _ = try populations.open(name) }
          == "\(path):4: expected the line as it was written, found another check" + hint)
      let faults = try populations.verification(of: name).faults
      #expect(faults.map(\.description) == ["\(path):6-7: the lines are not as they were written"])
      _ = try populations.repaired(name)
      #expect(try text(of: path) == whole)
    }
  }

  @Test func `a line that is too long is refused where it stands`() throws {
    try withLineage(of: 2) { populations, folder in
      let path = "\(folder)/lineage.jsonl"
      try write(text(of: path) + String(repeating: "x", count: 2 << 20), to: path)
      #expect(
        message { _ = try populations.open(name) }
          == "\(path):4: expected at most 1048576 bytes, found more" + hint)
    }
  }

  @Test func `a founding behind an empty line keeps its seed though the first file is gone`() throws
  {
    try withLineage(of: 3) { populations, folder in
      let path = "\(folder)/lineage.jsonl"
      try write("\n" + text(of: path), to: path)
      try FileManager.default.removeItem(atPath: "\(folder)/0001.json")
      for number in 2...3 {
        let file = "\(folder)/000\(number).json"
        try FileManager.default.removeItem(atPath: file)
        try save(makeGeneration(number, parent: number - 1, seed: 9), in: folder)
      }
      #expect(try populations.repaired(name).history.seed == 7)
    }
  }

  @Test func `a line behind the rest of one that ends in its check is sound`() throws {
    try withLineage(of: 4) { _, folder in
      let log = Log(path: "\(folder)/lineage.jsonl", name: name)
      var lines = try text(of: log.path).split(separator: "\n").map(String.init)
      let place = try #require(lines[2].range(of: ", \"check\""))
      lines[2].insert("\n", at: lines[2].index(place.lowerBound, offsetBy: -4))
      let text = Array((lines.joined(separator: "\n") + "\n").utf8)
      let findings = try log.survey { LogLines(of: text) }
      #expect(findings.filter(\.isSound).map(\.lines.lowerBound) == [1, 2, 5, 6])
    }
  }

  /// Cuts a log between lines, behind so many.
  func cut(_ log: String, to count: Int) throws {
    let lines = try text(of: log).split(separator: "\n").prefix(count)
    try write(lines.joined(separator: "\n") + "\n", to: log)
  }

  @Test func `a log cut before two generations is refused by a writer and made whole again`() throws
  {
    try withLineage(of: 4) { populations, folder in
      let log = "\(folder)/lineage.jsonl"
      let whole = try text(of: log)
      try cut(log, to: 3)
      let before = try names(in: folder)
      #expect(
        message { _ = try populations.open(name, forWriting: true) }
          == "\(log): expected a line for each generation, found 2 whole generations behind the "
          + "last, 2\(hint)")
      #expect(try names(in: folder) == before, "nothing is moved")
      #expect(try populations.open(name).history.count == 2, "it can be read")
      do {
        let repaired = try populations.repaired(name)
        #expect(
          repaired.mended == [
            "\(log): kept as it was as \(folder)/lost/lineage.jsonl",
            "\(log): cut after generation 2: what follows is taken from the files",
            "\(log): rebuilt",
          ])
      }
      #expect(try text(of: log) == whole)
      #expect(try populations.repaired(name).mended.isEmpty)
    }
  }

  @Test func `a log cut before one generation is made whole again by a repair alone`() throws {
    try withLineage(of: 3) { populations, folder in
      let log = "\(folder)/lineage.jsonl"
      let whole = try text(of: log)
      try cut(log, to: 3)
      do { _ = try populations.repaired(name) }
      #expect(try text(of: log) == whole)
      try cut(log, to: 3)
      let lineage = try populations.open(name, forWriting: true)
      #expect(lineage.history.count == 2)
      #expect(
        try names(in: folder) == [".lock", "0001.json", "0002.json", "lineage.jsonl", "lost"])
    }
  }

  @Test(arguments: [nil, 3])
  func `a generation of a parent that is not there is not taken in`(parent: Int?) throws {
    try withLineage(of: 2) { populations, folder in
      try save(makeGeneration(3, parent: parent), in: folder)
      #expect(try populations.repaired(name).history.count == 2)
      #expect(try names(in: "\(folder)/lost") == ["0003.json"])
    }
  }

  @Test func `a link or a pipe in the place of a generation is a fault`() throws {
    try withLineage(of: 2) { populations, folder in
      let path = "\(folder)/0002.json"
      try FileManager.default.moveItem(atPath: path, toPath: "\(folder)/note")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "note")
      let fault = "\(path): cannot read: expected a file that is no link, pipe or folder"
      #expect(try populations.verification(of: name).faults.map(\.description) == [fault])
      try FileManager.default.removeItem(atPath: path)
      try #require(mkfifo(path, 0o600) == 0)
      #expect(try populations.verification(of: name).faults.map(\.description) == [fault])
    }
  }
}
