import Breeding
import Files
import Parts
import Pictures
import TestSupport
import Testing
import Threads

/// Parts that are whole by their hash, but hold what nobody would have painted.
@Suite struct MergingTests {
  /// A film of one frame, which is these bytes.
  private func write(frame: [UInt8], to path: String) throws {
    let subject = PartSubject(
      .film(frames: 1, framesPerSecond: 30, plays: 0), size: PictureSize(side: 4), format: .rgb8,
      compression: .fast, settings: [])
    let header = PartHeader(.whole, of: subject, named: "film.png", text: nil)
    try AtomicFile.write(path) { descriptor in
      var writer = try PartWriter(descriptor: descriptor, path: path, header, text: nil)
      try writer.append(frame)
      try writer.finish()
    }
  }

  @Test func `a frame that is no stream of a PNG is refused, and nothing is written`() throws {
    try withFolder { folder in
      let workshop = Workshop(populations: "\(folder)/populations")
      let path = "\(folder)/film.png.1-of-1.part"
      let good = try CompressedPicture(Picture(width: 4, height: 4, filledWith: 9)).stream
      let rest = Array(good.dropFirst())
      for bad in [[], Array(good.prefix(6)), [0] + rest, rest] as [[UInt8]] {
        try write(frame: bad, to: path)
        #expect(throws: PartError.damaged(path, .whole)) { _ = try workshop.merge([path]) }
        #expect(try names(in: folder) == ["film.png.1-of-1.part"])
      }
      try write(frame: good, to: path)
      #expect(try workshop.merge([path]).file == "\(folder)/film.png")
      #expect(!(try FileSystem.read("\(folder)/film.png", limit: 1 << 20)).isEmpty)
    }
  }
}
