import Files
import Foundation
import Pictures
import TestSupport
import Testing
import Threads

@testable import Parts

/// Which parts belong together.
@Suite struct PartSetTests {
  /// Writes all parts of a film; returns their files.
  private func parts(_ count: Int, of subject: PartSubject, in folder: String) throws -> [String] {
    try (1...count).map { number in
      let path = "\(folder)/\(number)-\(subject.pieceCount).part"
      try write(Share.of(number, count), of: subject, to: path)
      return path
    }
  }

  @Test(arguments: [1, 2, 3, 7, 12])
  func `in any order they give every piece, in order`(count: Int) throws {
    try withFolder { folder in
      let set = try PartSet(parts(count, of: film(10), in: folder).reversed())
      var numbers: [Int] = []
      try set.forEachPiece { number, piece, _ in
        #expect(piece.count == number)
        numbers.append(number)
      }
      #expect(numbers == Array(0..<10))
      #expect(set.path == "\(folder)/whole.png")
    }
  }

  @Test func `reading ends where it is no longer wanted`() throws {
    struct Enough: Error {}
    try withFolder { folder in
      let paths = try parts(2, of: film(10), in: folder)
      var pieces = 0
      let words = message {
        _ = try PartSet(paths) { _ in
          pieces += 1
          if pieces == 7 { throw Enough() }
        }
      }
      #expect(words == "\(Enough())" && pieces == 7, "\(words)")
    }
  }

  @Test func `those that are missing are named`() throws {
    try withFolder { folder in
      let paths = try parts(12, of: film(10), in: folder)
      let one = message { _ = try PartSet(paths.filter { !$0.hasSuffix("/7-10.part") }) }
      #expect(one == "part 7 of 12 is missing: paint it with --part 7/12")
      let two = message { _ = try PartSet(Array(paths[1...10])) }
      #expect(two.hasPrefix("parts 1, 12 of 12 are missing: paint them with --part 1/12"))
      let all = message { _ = try PartSet([paths[0]]) }
      #expect(all.contains("2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 1 more of 12"))
    }
  }

  @Test func `one that is there twice is refused with both names`() throws {
    try withFolder { folder in
      let paths = try parts(2, of: film(4), in: folder)
      let words = message { _ = try PartSet(paths + [paths[1]]) }
      #expect(words.hasPrefix("part 2 of 2 is there twice") && words.contains(paths[1]))
    }
  }

  @Test func `one of something else is refused with what differs`() throws {
    try withFolder { folder in
      let first = try parts(2, of: film(4), in: folder)
      let others = try parts(2, of: film(5, size: 9), in: folder)
      let words = message { _ = try PartSet([first[0], others[1]]) }
      #expect(words.hasPrefix(others[1]) && words.contains(first[0]), "\(words)")
      #expect(words.hasSuffix("size 9 instead of 8, frames 5 instead of 4"), "\(words)")
      try write(Share.of(2, 2), of: small, to: first[1])
      #expect(message { _ = try PartSet(first) }.contains("kind picture instead of film"))
    }
  }

  @Test func `one of another number of parts is refused with both numbers`() throws {
    try withFolder { folder in
      let paths = try parts(2, of: film(4), in: folder)
      try write(Share.of(2, 3), of: film(4), to: paths[1])
      let words = message { _ = try PartSet(paths) }
      #expect(words.contains("part 2 of 3") && words.contains("one of 2"), "\(words)")
    }
  }
}
