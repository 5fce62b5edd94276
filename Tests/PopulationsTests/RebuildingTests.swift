import Foundation
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
      "\(folder)/\(FileName.digits(generation.number)).json", bytes: generation.json.serialized())
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
      let error = PopulationError.nothingLeft(name, folder: folder)
      #expect(throws: error) { try populations.verification(of: name) }
      #expect(throws: error) { try populations.repaired(name) }
      #expect(try names(in: folder) == before)
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
          "\(log): the founding is told anew, with the seed 7",
          "\(log): generations 3 to 999: nothing is left but the number",
          "\(log): generation 1001: nothing is left but the number", "\(log): rebuilt",
        ])
    }
  }

  @Test func `thousands of lines that are not as they were written are read in a moment`() throws {
    try withLineage(of: 1) { _, folder in
      let log = Log(path: "\(folder)/lineage.jsonl", name: name)
      let line = #"{ "event": "loaded", "now": 1, "check": ""# + String(repeating: "0", count: 64)
      let bytes = try text(of: log.path) + String(repeating: line + "\" }\n", count: 5_000)
      let start = ContinuousClock.now
      let findings = log.survey(of: Array(bytes.utf8))
      // All checks that might have been are twelve million digests.
      #expect(start.duration(to: .now) < .seconds(20))
      #expect(findings.map(\.isSound) == [true, true] + Array(repeating: false, count: 5_000))
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
      let findings = log.survey(of: Array((lines.joined(separator: "\n") + "\n").utf8))
      #expect(findings.filter(\.isSound).map(\.line) == [1, 2, 8, 9, 10])
    }
  }
}
