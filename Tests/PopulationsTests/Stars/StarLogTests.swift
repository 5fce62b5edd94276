import Evolution
import Files
import Foundation
import Genomes
import Populations
import TestSupport
import Testing

/// Pictures to star: the address and the genome follow from the number.
func specimen(_ number: Int, of lineage: LineageName = name) -> Specimen {
  makeGeneration(number, parent: nil).individuals[0].specimen(in: lineage)
}

extension PopulationFolder {
  /// Stars a picture, in a process of its own as it were.
  @discardableResult
  func star(_ number: Int, _ change: StarChange = StarChange()) throws -> Star {
    try #require(openStars().star([specimen(number)], change).first)
  }

  /// The stars in short: number, address, title, tags, note.
  func shortStars() throws -> [String] {
    try stars().starred.map { star in
      "\(star.number) \(star.address) \(star.words.title)|\(star.words.tags.joined(separator: ","))|"
        + star.words.note
    }
  }
}

@Suite struct StarLogTests {
  @Test func `what was starred is read as it was, and keeps its number`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      #expect(try populations.stars().starred.isEmpty && names(in: folder).isEmpty)
      let words = StarChange(
        title: "Blue \"heron\"", tags: ["bird", "blau"], note: "one\n\ttwo \\")
      #expect(try populations.star(3, words).number == 1)
      #expect(try populations.star(1).number == 2)
      let again = try populations.star(3, StarChange(tags: []))
      #expect(again.number == 1 && again.words.title == "Blue \"heron\"" && again.words.tags == [])
      try populations.openStars().unstar([1])
      #expect(try populations.shortStars() == ["2 forest/1/1 ||"])
      #expect(throws: PopulationError.takenBack(1)) { try populations.stars().star(1) }
      #expect(throws: PopulationError.unknownStar(3)) { try populations.stars().star(3) }
      let back = try populations.star(3, StarChange(title: "Heron"))
      #expect(back.number == 1 && back.words.note == "one\n\ttwo \\")
      let stars = try populations.stars()
      #expect(try stars.starred.map { try $0.specimen() } == [specimen(3), specimen(1)])
      #expect(stars.starred[0].place > stars.starred[1].place, "it was starred last")
      #expect(try populations.star(7).number == 3)
    }
  }

  @Test func `a star is of a picture, whatever had its address before`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      try populations.star(1)
      let other = Specimen(specimen(1).address, specimen(2).genome)
      #expect(
        try populations.openStars().star([other, specimen(1)], .init()).map(\.number) == [2, 1])
      let sea = try #require(LineageName("sea"))
      #expect(try populations.openStars().star([specimen(1, of: sea)], .init())[0].number == 3)
    }
  }

  @Test func `one picture twice is one star, and what changes nothing writes nothing`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      let change = StarChange(tags: ["a", "b", "a"])
      let stars = try populations.openStars().star([specimen(1), specimen(1)], change)
      #expect(stars.map(\.number) == [1, 1] && stars[0].words.tags == ["a", "b"])
      let before = try text(of: populations.starsPath)
      try populations.star(1, StarChange(title: "", tags: ["a", "b"]))
      #expect(try text(of: populations.starsPath) == before)
    }
  }

  @Test func `the same stars have the same bytes`() throws {
    func bytes() throws -> String {
      try withFolder { folder in
        let populations = PopulationFolder(path: folder)
        try populations.star(1, StarChange(title: "one"))
        try populations.openStars().star([specimen(2), specimen(4)], StarChange(tags: ["two"]))
        try populations.openStars().unstar([2])
        return try text(of: populations.starsPath)
      }
    }
    let lines = try bytes().split(separator: "\n")
    #expect(try lines.joined(separator: "\n") + "\n" == bytes())
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix(#"{ "event": "founded", "format": "breed.stars/1", "check": ""#))
    #expect(
      lines[1].hasPrefix(
        #"{ "event": "starred", "star": 1, "of": "forest/1/1", "title": "one", "genome": { "format""#
      ))
    #expect(lines[4].hasPrefix(#"{ "event": "unstarred", "star": 2, "check": ""#))
  }

  @Test func `one at a time changes them, and readers never wait`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      let log = try populations.openStars()
      #expect(throws: PopulationError.starsLocked(holder: "\(getpid())")) {
        try populations.openStars()
      }
      try log.star([specimen(1)], .init())
      #expect(try populations.stars().starred.count == 1)
      _ = try found(in: folder)
      withExtendedLifetime(log) {}
    }
  }

  @Test func `a folder that may only be read is read`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      try populations.star(1)
      try FileManager.default.removeItem(atPath: "\(folder)/.lock")
      chmod(folder, 0o555)
      defer { chmod(folder, 0o755) }
      #expect(try populations.shortStars() == ["1 forest/1/1 ||"])
      #expect(try populations.starVerification()?.faults.isEmpty == true)
      #expect(try names(in: folder) == ["stars.jsonl"])
    }
  }

  @Test func `links, pipes and folders in the log's place are refused`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      try populations.star(1)
      let path = populations.starsPath
      try FileManager.default.moveItem(atPath: path, toPath: "\(folder)/real")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "real")
      for _ in 1...2 {
        #expect(throws: FileError.self) { try populations.stars() }
        #expect(throws: FileError.self) { try populations.star(2) }
        try FileManager.default.removeItem(atPath: path)
        mkfifo(path, 0o600)
      }
    }
  }

  @Test func `the log is never an output, and no other file of that name is kept`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      try populations.star(1)
      #expect(throws: PopulationError.self) {
        try populations.check(OutputFile(populations.starsPath))
      }
      try FileManager.default.createDirectory(
        atPath: "\(folder)/art", withIntermediateDirectories: false)
      try populations.check(OutputFile("\(folder)/art/stars.jsonl"))
    }
  }
}
