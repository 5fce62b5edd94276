import Files
import Foundation
import PictureSupport
import Pictures
import TestSupport
import Testing
import Threads

@testable import Parts

/// A picture of 5 × 4 pixels in grey, which has one band.
let small = PartSubject(
  .picture(dotsPerInch: 300), size: PictureSize(width: 5, height: 4),
  format: PixelFormat(channels: .grey, depth: .eight), compression: .fast,
  settings: [PartSubject.Setting("genome", "0a"), PartSubject.Setting("view", "whole")])

/// A film of that many frames.
func film(_ frames: Int, size: Int = 8) -> PartSubject {
  PartSubject(
    .film(frames: frames, framesPerSecond: 30, plays: 0), size: PictureSize(side: size),
    format: .rgb8, compression: .smallest, settings: [PartSubject.Setting("motion", "wave")])
}

extension Share {
  /// A share that there is.
  static func of(_ number: Int, _ count: Int) throws -> Share {
    try #require(Share(number, of: count))
  }
}

/// Writes a part whose pieces are as many bytes as their numbers.
@discardableResult
func write(
  _ share: Share, of subject: PartSubject, to path: String, text: PNGText? = nil
) throws -> PartHeader {
  let header = PartHeader(share, of: subject, named: "whole.png", text: text)
  try AtomicFile.write(path) { descriptor in
    var writer = try PartWriter(descriptor: descriptor, path: path, header, text: text)
    for number in header.pieces {
      try writer.append([UInt8](repeating: UInt8(number), count: number))
    }
    try writer.finish()
  }
  return header
}

/// Files of parts.
@Suite struct PartFileTests {
  @Test func `a part is read as it was written`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.part"
      let text = PNGText(chunks: [[1, 2, 3], [4]])
      let header = try write(Share.of(2, 3), of: film(10), to: path, text: text)
      let part = try PartFile(path)
      #expect(part.header == header && part.text == text && part.header.name == "whole.png")
      #expect(part.header.pieces == 3..<6)
      var pieces: [Int: [UInt8]] = [:]
      try part.forEachPiece { pieces[$0] = $1 }
      #expect(pieces == [3: [3, 3, 3], 4: [4, 4, 4, 4], 5: [5, 5, 5, 5, 5]])
    }
  }

  @Test func `the header of a picture is read as it was written, too`() throws {
    try withFolder { folder in
      let header = try write(.whole, of: small, to: "\(folder)/a.part")
      #expect(try PartFile("\(folder)/a.part").header == header)
      #expect(header.subject.pieceCount == 1)
    }
  }

  @Test func `a share without a piece is a part, too`() throws {
    try withFolder { folder in
      try write(Share.of(1, 3), of: film(2), to: "\(folder)/a.part")
      let part = try PartFile("\(folder)/a.part")
      #expect(part.header.pieces.isEmpty)
      try part.forEachPiece { _, _ in Issue.record("there is none") }
    }
  }

  @Test func `what is cut off, longer or changed anywhere is refused in a line`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.part"
      try write(Share.of(2, 2), of: film(4), to: path, text: PNGText(chunks: [[9, 9]]))
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      func expectRefusal(_ bytes: [UInt8], _ what: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let words = message { _ = try PartFile(path) }
        #expect(words.hasPrefix(path) && !words.contains("\n"), "\(what): \(words)")
      }
      for count in 0..<bytes.count { try expectRefusal(Array(bytes[..<count]), "cut at \(count)") }
      try expectRefusal(bytes + [0], "longer")
      for place in bytes.indices {
        var changed = bytes
        changed[place] ^= 1
        try expectRefusal(changed, "changed at \(place)")
      }
    }
  }

  @Test func `what is damaged after its first line is known to be a part`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.part"
      let start = Array("\(PartHeader.format)\n".utf8)
      try write(Share.of(2, 3), of: film(4), to: path)
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      func expect(_ error: PartError, of bytes: [UInt8], _ what: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(throws: error, "\(what)") { _ = try PartFile(path) }
      }
      for count in 0..<bytes.count {
        try expect(.damaged(path, nil), of: Array(bytes[..<count]), "cut at \(count)")
      }
      for place in start.count..<bytes.count {
        var changed = bytes
        changed[place] ^= 1
        try expect(.damaged(path, nil), of: changed, "changed at \(place)")
      }
      try expect(.noPart(path), of: Array("breed.picture/1\n".utf8), "another format")
      try expect(.noPart(path), of: Array(start.dropLast()) + [0], "another line")
    }
  }

  @Test func `damage names a share only where the file's name says it, too`() throws {
    try withFolder { folder in
      let shares: [(String, Share?)] = [
        ("a.2-of-3.part", try Share.of(2, 3)), ("a.3-of-3.part", nil), ("a.part", nil),
      ]
      for (name, share) in shares {
        let path = "\(folder)/\(name)"
        try write(Share.of(2, 3), of: film(4), to: path)
        var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        bytes[bytes.count - 1] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(throws: PartError.damaged(path, share)) { _ = try PartFile(path) }
      }
    }
  }

  @Test func `a piece longer than any of its size is refused before it is read`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.part"
      let header = PartHeader(.whole, of: small, named: nil, text: nil)
      // Four rows of five pixels and a number of the filter each, and what compressing may add.
      for (count, isRead) in [(24 + 3 + 1_024, true), (24 + 3 + 1_025, false)] {
        try AtomicFile.write(path) { descriptor in
          var writer = try PartWriter(descriptor: descriptor, path: path, header, text: nil)
          try writer.append([UInt8](repeating: 0, count: count))
          try writer.finish()
        }
        let words = message { _ = try PartFile(path) }
        #expect(words == (isRead ? "no error" : "\(PartError.damaged(path, nil))"))
      }
    }
  }

  @Test func `a part that says to be written to standard output is refused`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.part"
      let header = PartHeader(.whole, of: film(1), named: "-", text: nil)
      try AtomicFile.write(path) { descriptor in
        var writer = try PartWriter(descriptor: descriptor, path: path, header, text: nil)
        try writer.append([1])
        try writer.finish()
      }
      #expect(throws: PartError.damaged(path, nil)) { _ = try PartFile(path) }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `what is no file is refused in a line, and not waited for`() throws {
    try withFolder { folder in
      let pipe = "\(folder)/pipe.part"
      #expect(mkfifo(pipe, 0o600) == 0)
      for path in [pipe, folder, "-", "/dev/null"] {
        #expect(
          message { _ = try PartFile(path) }
            == "\(path): cannot read: a part is read twice: expected a file, not a pipe, a device or a folder"
        )
      }
      #expect(message { _ = try PartFile("\(folder)/none.part") }.contains("No such file"))
    }
  }

  @Test func `a part of a newer version says so`() throws {
    try withFolder { folder in
      try write("breed.part/2\n", to: "\(folder)/a.part")
      #expect(message { _ = try PartFile("\(folder)/a.part") }.contains("newer version of breed"))
    }
  }
}
