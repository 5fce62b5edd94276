import Foundation
import Hashing
import TestSupport
import Testing

@testable import Populations

/// What chains the lines of a log.
@Suite struct LogChainTests {
  /// A lineage with a line of most kinds.
  private func lines(in folder: String) throws -> (path: String, text: [UInt8]) {
    let lineage = try found(in: folder)
    try lineage.breed()
    try lineage.undo()
    try lineage.redo()
    try lineage.load(1)
    let path = "\(lineage.folder)/lineage.jsonl"
    return (path, Array(try text(of: path).utf8))
  }

  @Test func `a check is the digest of the check before and of the line`() throws {
    try withFolder { folder in
      let lines = String(decoding: try lines(in: folder).text, as: UTF8.self).split(separator: "\n")
      var check = ""
      for line in lines {
        let parts = try #require(line.wholeMatch(of: #/(.*), "check": "(\w{64})" }/#)).output
        #expect(Digest(of: (check + parts.1).utf8).description == parts.2)
        check = String(parts.2)
      }
      #expect(lines.count == 6)
    }
  }

  @Test func `every byte that is another is found`() throws {
    try withFolder { folder in
      let (path, text) = try lines(in: folder)
      for place in text.indices {
        for mask in [0x01, 0x20, 0x80] as [UInt8] {
          var broken = text
          broken[place] ^= mask
          try Data(broken).write(to: URL(fileURLWithPath: path))
          let said = message { _ = try PopulationFolder(path: folder).open(name) }
          #expect(said.hasPrefix(path) && said.hasSuffix(hint), "byte \(place): \(said)")
        }
      }
    }
  }

  @Test func `every cut is a shorter history or none`() throws {
    try withFolder { folder in
      let (path, text) = try lines(in: folder)
      let ends = text.indices.filter { text[$0] == UInt8(ascii: "\n") }
      for count in text.indices {
        try Data(text[..<count]).write(to: URL(fileURLWithPath: path))
        // A line that lacks only its newline counts.
        let whole = ends.count { $0 <= count }
        if whole < 2 {
          #expect(message { _ = try PopulationFolder(path: folder).open(name) }.hasSuffix(hint))
        } else {
          let history = try PopulationFolder(path: folder).open(name).history
          #expect(
            history.count == (whole > 2 ? 2 : 1) && history.now == [1, 2, 1, 2, 1][whole - 2])
        }
      }
    }
  }

  @Test func `a line that is lost, moved or there twice is found`() throws {
    try withFolder { folder in
      let (path, text) = try lines(in: folder)
      let lines = text.split(separator: UInt8(ascii: "\n")).map(Array.init)
      var others: [[[UInt8]]] = []
      for place in lines.indices {
        // Without the last, a log is one that was whole before.
        if place < lines.count - 1 {
          var other = lines
          other.remove(at: place)
          others.append(other)
          other = lines
          other.swapAt(place, place + 1)
          others.append(other)
        }
        var other = lines
        other.insert(lines[place], at: place)
        others.append(other)
      }
      for other in others {
        try Data(other.flatMap { $0 + [10] }).write(to: URL(fileURLWithPath: path))
        #expect(message { _ = try PopulationFolder(path: folder).open(name) }.hasSuffix(hint))
      }
      #expect(others.count == 16)
    }
  }

  @Test func `a log is not written beyond what is read`() throws {
    try withFolder { folder in
      let path = "\(folder)/lineage.jsonl"
      try write("", to: path)
      let log = Log(path: path, name: name)
      var contents = Log.Contents()
      contents.end.length = Log.limit
      #expect(
        message { try log.append(.founded(seed: 1), to: &contents) }.hasSuffix(
          " bytes are more than the \(Log.limit) that are read: begin another lineage"))
      contents.end.length = 0
      let picks = Array(1...200_000)
      let generation = makeGeneration(
        2, parent: 1, method: .pick(.init(picks: picks, strength: 0.5, keep: false)))
      let file = SavedFile(GenerationFile(generation, digest: Digest(of: [])), run: nil)
      #expect(
        message {
          try log.append(.bred(generation: 2, parent: 1, file: file), to: &contents)
        }.hasSuffix(" bytes are more than the 1048576 that are read: begin another lineage"))
      #expect(try text(of: path) == "")
    }
  }
}
