import Evolution
import Genomes
import JSON
import Pictures
import Rendering
import TestNetworks
import Testing

@testable import Imports

/// A text that other readers would find too long, in parts.
@Suite struct PicturePartsTests {
  private static let one = PictureGenomes(
    version: "0.1.0", members: [Specimen(Address("a/1/1")!, SampleNetworks.small)])

  /// What the picture carries, with white space behind it up to a length, which packs as badly as text does.
  private static func text(_ length: Int) throws -> [UInt8] {
    let json = try JSONValue.line(one.json).serialized()
    var random = RandomStream(seed: 1, generation: 1, child: 1)
    return json
      + (json.count..<length).map { _ in [0x20, 0x09, 0x0A, 0x0D][random.below(4)] }
  }

  private static func png(_ texts: [(keyword: String, text: [UInt8])]) throws -> PNGParts {
    PNGParts(try Picture(width: 4, height: 3, filledWith: 7).png(text: PNGText(texts)))
  }

  /// A picture in three parts, whose chunks are numbers 2 (the head) to 5.
  private static func divided() throws -> PNGParts {
    try png(PictureParts.texts(text(2_000_001), keyword: "breed"))
  }

  private func error(_ parts: PNGParts, limits: ImportLimits = ImportLimits()) -> String? {
    do {
      _ = try PictureGenomes(png: parts.bytes, source: "a.png", limits: limits)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func `a text of a million bytes is one chunk, of one more a head and two`() throws {
    let whole = try Self.png(PictureParts.texts(Self.text(1_000_000), keyword: "breed"))
    #expect(whole.chunks.count { $0.name == "iTXt" } == 1)
    let parts = PictureParts.texts(try Self.text(1_000_001), keyword: "breed")
    #expect(parts.map(\.keyword) == ["breed", "breed 1", "breed 2"])
    #expect(parts.map(\.text.count) == [38, 1_000_000, 1])
    #expect(
      String(decoding: parts[0].text, as: UTF8.self)
        == "{\"format\":\"breed.picture/2\",\"parts\":2}"
    )
    for picture in [whole, try Self.png(parts)] {
      #expect(try PictureGenomes(png: picture.bytes, source: "a.png") == Self.one)
    }
  }

  @Test func `a part ends before a character that would not be whole`() {
    let text = Array(String(repeating: "é", count: 600_000).utf8)
    let parts = PictureParts.texts([0x20] + text, keyword: "k").dropFirst().map(\.text)
    #expect(parts.map(\.count) == [999_999, 200_002])
    #expect(parts.joined().elementsEqual([0x20] + text))
  }

  @Test func `parts behind the pixels, uncompressed and between others count as well`() throws {
    var parts = try Self.divided()
    let texts = parts.chunks.filter { $0.name == "iTXt" }
    parts.chunks.removeAll { $0.name == "iTXt" }
    let other = PNGParts.Chunk(name: "tEXt", body: Array("breed 1x\0no".utf8))
    let plain = PictureParts.texts(try Self.text(2_000_001), keyword: "breed")[2]
    let second = PNGParts.Chunk(
      name: "tEXt", body: Array(plain.keyword.utf8) + [0] + plain.text)
    parts.chunks.insert(
      contentsOf: [texts[0], other, texts[1], second, texts[3]], at: parts.chunks.count - 1)
    #expect(try PictureGenomes(png: parts.bytes, source: "a.png") == Self.one)
  }

  @Test func `reading ends at the pixels`() throws {
    let whole = try Self.divided()
    let length = whole.chunks.prefix { $0.name != "IDAT" }.reduce(8) { $0 + 12 + $1.body.count }
    #expect(
      try PictureGenomes(png: Array(whole.bytes.prefix(length + 8)), source: "a.png") == Self.one)
  }

  @Test func `parts that are missing, doubled or in disorder are refused in a line`() throws {
    let whole = try Self.divided()
    func error(_ places: [Int]) -> String? {
      var parts = whole
      parts.chunks.replaceSubrange(2...5, with: places.map { whole.chunks[$0] })
      return self.error(parts)
    }
    #expect(error([2, 3, 4, 5]) == nil)
    #expect(
      error([2, 3, 4])
        == "a.png: chunk 3 \"iTXt\" at byte 46: expected 3 parts of it, found 2")
    #expect(error([2])?.hasSuffix("expected 3 parts of it, found 0") == true)
    #expect(error([2, 3, 5, 4])?.hasSuffix("expected part 2 of 3, found part 3") == true)
    #expect(error([2, 3, 3, 4, 5])?.hasSuffix("expected part 2 of 3, found part 1") == true)
    #expect(error([2, 3, 4, 5, 5])?.hasSuffix("expected 3 parts, found part 3") == true)
    #expect(error([3, 2, 4, 5])?.hasSuffix("of parts before them, found part 1") == true)
    #expect(
      error([2, 2, 3, 4, 5])?.hasSuffix("expected one text \"breed\", found a second one") == true)
  }

  @Test(arguments: [
    ("\"parts\":0", "$.parts: expected an integer of 1 to 64, found 0"),
    ("\"parts\":1000000", "$.parts: expected an integer of 1 to 64, found 1000000"),
    ("\"parts\":\"2\"", "$.parts: expected an integer"), ("\"version\":\"1\"", "$: "),
    ("\"parts\":2,\"more\":1", "more"),
  ])
  func `a head of another form is refused`(member: String, found: String) throws {
    let head = "{\"format\":\"breed.picture/2\",\(member)}"
    let line = try #require(error(try Self.png([("breed", Array(head.utf8))])))
    #expect(line.hasPrefix("a.png: chunk 3 \"iTXt\" at byte 46") && line.contains(found), "\(line)")
  }

  @Test func `parts have a limit together`() throws {
    var limits = ImportLimits()
    limits.text = 2_000_000
    #expect(
      error(try Self.divided(), limits: limits)?
        .hasSuffix("expected at most 2000000 bytes in all parts, found more") == true)
  }
}
