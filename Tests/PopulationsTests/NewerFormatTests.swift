import Foundation
import Genomes
import Hashing
import JSON
import TestSupport
import Testing

@testable import Populations

/// That what a newer program wrote is named as such, and that nothing of it is changed.
@Suite struct NewerFormatTests {
  private func withLineage(_ body: (PopulationFolder, String) throws -> Void) throws {
    try withFolder { path in
      let folder = PopulationFolder(path: path)
      do {
        let lineage = try found(in: path)
        try lineage.breed()
      }
      try body(folder, "\(path)/forest")
    }
  }

  /// Everything in a lineage's folder.
  private func contents(_ path: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) where name != ".lock" {
      contents[name] = try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
    }
    return contents
  }

  private func replace(_ path: String, _ change: (String) -> String) throws {
    let before = try text(of: path)
    try FileManager.default.removeItem(atPath: path)
    try write(change(before), to: path)
  }

  /// A log's first line with the name of another format, and the check that it then has.
  private func renamed(_ line: String, _ name: String) throws -> String {
    let log = try #require(LogLine(Array(line.utf8)[...]))
    let body = String(decoding: log.body, as: UTF8.self).replacing("breed.lineage/3", with: name)
    let check = LogLine.check(of: Array(body.utf8), after: nil)
    return body + ", \"check\": \"\(check)\" }"
  }

  @Test(arguments: [false, true])
  func `a newer log is refused and never rewritten`(hasOtherChecks: Bool) throws {
    try withLineage { folder, path in
      try replace("\(path)/lineage.jsonl") { log in
        var lines = log.split(separator: "\n").map(String.init)
        lines[0] =
          hasOtherChecks
          ? "{ \"event\": \"founded\", \"format\": \"breed.lineage/9\", \"seed\": 7 }"
          : (try? renamed(lines[0], "breed.lineage/9")) ?? ""
        return lines.joined(separator: "\n") + "\n"
      }
      let before = try contents(path)
      let words =
        "\(path)/lineage.jsonl:1: $.format: a newer version of breed wrote it: found "
        + "\"breed.lineage/9\""
      for act: () throws -> Void in [
        { _ = try folder.open(name) }, { _ = try folder.open(name, forWriting: true) },
        { _ = try folder.verification(of: name) }, { _ = try folder.repaired(name) },
      ] {
        #expect(message(of: act).hasPrefix(words))
      }
      #expect(try contents(path) == before)
    }
  }

  @Test func `a digit that was changed does not make a log newer`() throws {
    try withLineage { folder, path in
      let whole = try text(of: "\(path)/lineage.jsonl")
      try replace("\(path)/lineage.jsonl") {
        $0.replacing("breed.lineage/3", with: "breed.lineage/7")
      }
      #expect(
        try folder.verification(of: name).faults.map(\.description) == [
          "\(path)/lineage.jsonl:1: the line is not as it was written"
        ])
      _ = try folder.repaired(name)
      #expect(try text(of: "\(path)/lineage.jsonl") == whole)
    }
  }

  @Test(arguments: ["breed.generation/2", "breed.genome/1"])
  func `a newer generation or genome is named, and stops a rebuilding`(format: String) throws {
    try withLineage { folder, path in
      let newer = String(format.dropLast()) + "9"
      try replace("\(path)/0002.json") { $0.replacing("\"\(format)\"", with: "\"\(newer)\"") }
      try FileManager.default.removeItem(atPath: "\(path)/lineage.jsonl")
      let before = try contents(path)
      let words = message { _ = try folder.repaired(name) }
      #expect(words.hasPrefix("\(path)/0002.json: $."))
      #expect(words.contains("a newer version of breed wrote it: found \"\(newer)\""))
      #expect(try contents(path) == before)
    }
  }
}

/// That a damaged byte is not taken for a newer format where the log tells otherwise.
@Suite struct DamagedFormatTests {
  @Test func `a format's name that was damaged does not stop a rebuilding`() throws {
    try withFolder { folder in
      do {
        let lineage = try found(in: folder)
        for _ in 0..<3 { try lineage.breed() }
      }
      let (log, file) = ("\(folder)/forest/lineage.jsonl", "\(folder)/forest/0003.json")
      try write(
        text(of: log).replacing(
          "\"generation\": 2, \"parent\": 1", with: "\"generation\": 2, \"parent\": 0"),
        to: log)
      let damaged = try text(of: file).replacing("breed.generation/2", with: "breed.generation/9")
      try FileManager.default.removeItem(atPath: file)
      try write(damaged, to: file)
      let repaired = try PopulationFolder(path: folder).repaired(name)
      #expect(repaired.history.count == 4)
      #expect(throws: PopulationError.self) { try repaired.saved(3) }
    }
  }
}

/// That a lineage whose line ends were converted, as git does it where core.autocrlf is set, is
/// recognised and made again.
@Suite struct ConvertedLineEndsTests {
  private func convert(_ path: String) throws {
    let before = try text(of: path)
    try FileManager.default.removeItem(atPath: path)
    try write(before.replacing("\n", with: "\r\n"), to: path)
  }

  @Test func `every converted file is named, and repaired to the byte`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      do {
        let lineage = try found(in: folder)
        try lineage.breed()
      }
      let path = "\(folder)/forest"
      let files = ["lineage.jsonl", "0001.json", "0002.json"].map { "\(path)/\($0)" }
      let before = try files.map(text)
      for file in files + ["\(folder)/.current"] { try convert(file) }
      #expect(try populations.currentName() == name)

      let log =
        "\(files[0]):1: expected lines that end in a newline alone, found CRLF, as git makes it "
        + "where core.autocrlf is set" + hint
      #expect(message { _ = try populations.open(name) } == log)
      let generation = { (number: Int) in
        "\(files[number]): its lines end in CRLF, as git makes it where core.autocrlf is set: "
          + "\"breed verify forest --repair\" writes it as it was"
      }
      #expect(
        try populations.verification(of: name).faults.map(\.description) == [
          log, generation(1), generation(2),
        ])

      let repaired = try populations.repaired(name)
      for number in 1...2 {
        #expect(
          try repaired.undoCRLF(number) == [
            "\(files[number]): kept as it was as \(path)/lost/000\(number).json",
            "\(files[number]): written with its own line ends",
          ])
        #expect(try text(of: "\(path)/lost/000\(number).json").contains("\r\n"))
      }
      #expect(try files.map(text) == before)
      #expect(try populations.verification(of: name).faults.isEmpty)
    }
  }

  @Test func `of a log that is gone, converted files tell what they held before`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      do {
        let lineage = try found(in: folder)
        try lineage.breed()
      }
      let path = "\(folder)/forest"
      let before = try text(of: "\(path)/0002.json")
      for file in ["0001.json", "0002.json"] { try convert("\(path)/\(file)") }
      try FileManager.default.removeItem(atPath: "\(path)/lineage.jsonl")
      let repaired = try populations.repaired(name)
      #expect(repaired.history.count == 2)
      for number in 1...2 { #expect(try repaired.undoCRLF(number)?.count == 2) }
      #expect(try text(of: "\(path)/0002.json") == before)
      #expect(try populations.verification(of: name).faults.isEmpty)
    }
  }

  @Test func `a file with another layout than ours is brought back to its own bytes`() throws {
    try withFolder { folder in
      do {
        let lineage = try found(in: folder)
        try lineage.breed()
      }
      let path = "\(folder)/forest/0002.json"
      let (log, before) = ("\(folder)/forest/lineage.jsonl", try text(of: path))
      let other = before.replacing("\n", with: "\n\n")
      try FileManager.default.removeItem(atPath: path)
      try write(other, to: path)
      try FileManager.default.removeItem(atPath: log)
      let populations = PopulationFolder(path: folder)
      // Its digest is then that of the other layout.
      let repaired = try populations.repaired(name)
      try convert(path)
      #expect(try repaired.undoCRLF(2)?.count == 2)
      #expect(try text(of: path) == other)
    }
  }
}
