import Files
import Foundation
import JSON
import Pictures
import TestSupport
import Testing

@testable import Judges

/// What a judge is told of batches.
@Suite struct BatchTests {
  private static let pictures = (0..<3).map { place in
    Picture(width: 2, height: 1, pixels: (0..<6).map { UInt8(40 * place + $0) })
  }

  private func write(
    _ form: JudgeProfile.Form, _ way: JudgeProfile.Way, _ body: (JSONElement) throws -> Void
  ) throws {
    try withFolder { folder in
      let profile = JudgeProfile(
        name: "x", size: PictureSize(width: 2, height: 1), pictures: form, way: way)
      let writer = BatchWriter(profile: profile, folder: folder, threads: 2)
      try withExtendedLifetime(
        writer.batch(7, place: 0, count: 3, pictures: Self.pictures, genomes: [])
      ) { batch in
        #expect(batch.message.last == UInt8(ascii: "\n"))
        #expect(batch.message.count { $0 == UInt8(ascii: "\n") } == 1)
        let root = try JSONDocument(parsing: batch.message, source: "batch").root
        #expect(try root.member("batch").integer() == 7)
        #expect(try root.member("count").integer() == 3)
        try body(root)
      }
      #expect(try names(in: folder) == [])
    }
  }

  private func decoded(_ element: JSONElement) throws -> Data {
    try #require(Data(base64Encoded: try element.string()))
  }

  private func picture(_ png: Data) throws -> Picture {
    try withFolder { folder in
      try png.write(to: URL(fileURLWithPath: "\(folder)/x.png"))
      return try Picture(pngFile: "\(folder)/x.png")
    }
  }

  @Test func `bytes are one picture after another`() throws {
    let all = Data(Self.pictures.flatMap(\.pixels))
    try write(.rgb, .file) { root in
      let path = try root.member("file").string()
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(path.hasSuffix("/7.rgb") && bytes == all)
    }
    try write(.rgb, .inline) { root in
      let bytes = try decoded(root.member("data"))
      #expect(bytes == all)
    }
  }

  @Test func `PNGs are one for each picture`() throws {
    try write(.png, .file) { root in
      let paths = try root.member("files").elements().map { try $0.string() }
      #expect(paths.map { $0.suffix(8) } == ["/7-1.png", "/7-2.png", "/7-3.png"])
      let pictures = try paths.map { try Picture(pngFile: $0) }
      #expect(pictures == Self.pictures)
    }
    try write(.png, .inline) { root in
      let pictures = try root.member("pictures").elements().map { try picture(decoded($0)) }
      #expect(pictures == Self.pictures)
    }
  }

  @Test func `a sheet has all pictures, with their numbers`() throws {
    let sheet = try Sheet(count: 3, cellWidth: 2, cellHeight: 1).draw(Self.pictures)
    try write(.sheet, .file) { root in
      let found = try Picture(pngFile: root.member("file").string())
      #expect(found == sheet)
    }
    try write(.sheet, .inline) { root in
      let found = try picture(decoded(root.member("data")))
      #expect(found == sheet)
    }
  }

  @Test(arguments: [
    (0, 5, 2, []), (1, 5, 2, [1]), (2, 5, 2, [1, 1]), (5, 5, 1, [5]), (6, 5, 1, [3, 3]),
    (100, 64, 1, [50, 50]), (100, 64, 2, [50, 50]), (130, 64, 2, [32, 33, 32, 33]),
    (3, 1, 2, [1, 1, 1]),
  ])
  func `batches are of equal sizes, and as many as processes`(
    count: Int, most: Int, processes: Int, sizes: [Int]
  ) {
    let ranges = Batch.ranges(of: count, most: most, processes: processes)
    #expect(ranges.map(\.count) == sizes)
    #expect(ranges.flatMap { Array($0) } == Array(0..<count))
  }

  @Test func `a batch of large pictures has fewer of them`() {
    let profile = JudgeProfile(name: "x", size: PictureSize(side: 1024), batch: 1_000)
    #expect(BatchWriter(profile: profile, folder: "", threads: 1).most == 16)
    let genomes = JudgeProfile(
      name: "x", size: PictureSize(side: 1024), batch: 1_000, pictures: .none, wantsGenomes: true)
    #expect(BatchWriter(profile: genomes, folder: "", threads: 1).most == 1_000)
  }
}
