import Genomes
import JSON
import Pictures
import Rendering
import TestNetworks
import Testing

@testable import Imports

/// One file an error: each is refused in one line that says where, what was expected and what was
/// found.
@Suite struct PictureErrorTests {
  private static let one = PictureGenomes(
    version: "0.1.0", members: [Specimen(Address("a/1/1")!, SampleNetworks.small)])

  /// A picture whose text is these bytes.
  private static func parts(_ text: [UInt8]) throws -> PNGParts {
    PNGParts(
      try Picture(width: 4, height: 3, filledWith: 7).png(
        text: PNGText(keyword: "breed", text: text)))
  }

  private static let whole: PNGParts = {
    guard let text = try? one.text(),
      let bytes = try? Picture(width: 4, height: 3, filledWith: 7).png(text: text)
    else { preconditionFailure("a picture can be written") }
    return PNGParts(bytes)
  }()

  private func error(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) -> String? {
    do {
      _ = try PictureGenomes(png: bytes, source: "a.png", limits: limits)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private static let text = "a.png: chunk 3 \"iTXt\" at byte 46: "

  @Test func `what is no PNG, or stops being one, is refused`() {
    #expect(
      error(Array("GIF89a..".utf8))
        == "a.png: expected the signature of a PNG, found something else")
    for (start, kind) in [
      ("PK\u{3}\u{4}aaaa", "a zip archive"), ("<genome>", "XML"), ("{ \"a\": 1", "JSON"),
    ] {
      #expect(
        error(Array(start.utf8))
          == "a.png: expected the signature of a PNG, found \(kind): if it has genomes, breed import "
          + "reads them")
    }
    for (start, kind) in [
      ("GIF89a......", "a GIF, which keeps no genome"), ("<!DOCTYPE html>", "a web page"),
      ("", "nothing"),
    ] {
      let words = "a.png: expected the signature of a PNG, found \(kind)"
      #expect(error(Array(start.utf8))?.hasPrefix(words) == true)
    }
    #expect(
      error(PNGParts.signature)
        == "a.png: byte 8: expected the length and name of a chunk, found the end of the file")
    var parts = Self.whole
    parts.chunks.removeFirst()
    #expect(
      error(parts.bytes)
        == "a.png: chunk 1 \"sRGB\" at byte 8: expected the header, \"IHDR\" of 13 bytes, "
        + "found 1 bytes of another")
    parts = Self.whole
    parts.chunks[1].name = "s\u{1B}GB"
    #expect(
      error(parts.bytes)
        == "a.png: chunk 2 \"s\\u{1B}GB\" at byte 33: expected a name of four letters, found another"
    )
  }

  @Test func `a picture without the text is told from one that is broken`() throws {
    let bare = try Picture(width: 4, height: 3).png()
    #expect(
      error(bare)
        == "a.png: expected a picture that carries its genome, found none in it: painted with "
        + "--bare, or by another program, or saved by one that drops texts")
    let cut = error(Array(bare.dropLast(12))) ?? ""
    #expect(
      cut.hasPrefix("a.png: byte ")
        && cut.hasSuffix(
          ": expected the length and name of a chunk, found the end of the file"),
      "\(cut)")
  }

  @Test func `a wrong checksum is refused, also in a chunk that is passed by`() {
    var bytes = Self.whole.bytes
    bytes[46 + 8 + 20] ^= 1
    #expect(error(bytes)?.hasPrefix(Self.text + "expected bytes of the checksum ") == true)
    bytes = Self.whole.bytes
    bytes[41] ^= 1
    #expect(
      error(bytes)?.hasPrefix("a.png: chunk 2 \"sRGB\" at byte 33: expected bytes of the checksum ")
        == true)
  }

  @Test func `a second text is refused`() {
    var parts = Self.whole
    parts.chunks.insert(parts["iTXt"], at: 3)
    #expect(
      error(parts.bytes)?.hasSuffix(": expected one text \"breed\", found a second one") == true)
  }

  @Test(
    arguments: [
      ([0x02, 0xFF, 0xFF, 0xFF], "bytes more, found the end of the file"),
      ([0x7F, 0xFF, 0xFF, 0xFF], "expected at most 50331648 bytes, found 2147483647"),
      ([0xFF, 0xFF, 0xFF, 0xFF], "expected at most 2147483647 bytes, found 4294967295"),
    ] as [([UInt8], String)])
  func `a length that the file has not got is refused`(length: [UInt8], found: String) {
    var bytes = Self.whole.bytes
    bytes.replaceSubrange(46..<50, with: length)
    let line = error(bytes)
    #expect(line?.hasPrefix(Self.text) == true && line?.hasSuffix(found) == true, "\(line ?? "")")
  }

  @Test func `what unpacks to too much is refused before it is whole`() throws {
    let bomb = try Self.parts([UInt8](repeating: 0, count: 96 << 20))
    let packed = bomb["iTXt"].body.count - 10
    #expect(packed < 100_000)
    #expect(
      error(bomb.bytes)
        == Self.text + "expected at most \(65_536 + 200 * packed) bytes unpacked from \(packed), "
        + "found more")
    var limits = ImportLimits()
    limits.ratio = 10_000
    #expect(
      error(bomb.bytes, limits: limits)
        == Self.text + "expected at most 50331648 bytes unpacked from \(packed), found more")
  }

  @Test func `a text that does not unpack is refused`() {
    let packed = Self.whole["iTXt"].body
    for (body, found) in [
      (Array(packed.dropLast()), "expected one whole stream of zlib, found a part of one"),
      (packed + [0], "expected one whole stream of zlib, found bytes after it"),
      (Array(packed.prefix(10)), "expected one whole stream of zlib, found a part of one"),
      (Array(packed.prefix(8)), "expected a language, a keyword, a text, found less"),
      (Array(packed.prefix(6)), "expected a text compressed (1) or not (0), found neither"),
      (Array("breed\0\u{2}".utf8), "expected a text compressed (1) or not (0), found neither"),
      (Array("breed\0\u{1}\u{1}".utf8), "expected compression method 0, found another"),
    ] {
      var parts = Self.whole
      parts["iTXt"].body = body
      #expect(error(parts.bytes) == Self.text + found)
    }
  }

  @Test(arguments: [
    ("", "expected a value, found the end"), ("{}", "expected a member \"format\", found none"),
    (
      "{\"format\":\"breed.picture/3\",\"version\":\"9\",\"pictures\":[]}",
      "$.format: a newer version of breed wrote it: found \"breed.picture/3\""
    ),
    (
      "{\"format\":\"breed.picture/1\",\"version\":\"9\",\"pictures\":[]}",
      "$.pictures: expected 1 to 1000 pictures, found an array of 0 elements"
    ),
    (
      "{\"format\":\"breed.picture/1\",\"version\":\"9\",\"form\":{\"tile\":2},\"pictures\":[0]}",
      "$.form.tile: expected a string, found "
    ),
    (
      "{\"format\":\"breed.picture/1\",\"version\":\"9\",\"pictures\":[{\"lineage\":\"\","
        + "\"id\":\"1/1\",\"genome\":{}}]}",
      "$.pictures[0].lineage: expected a text of 1 to 256 bytes, found \"\""
    ),
    (
      "{\"format\":\"breed.picture/1\",\"version\":\"9\",\"pictures\":[{\"lineage\":\"a\","
        + "\"id\":\"1/1\",\"genome\":{}}]}",
      "$.pictures[0].genome: expected a member \"format\", found none"
    ),
    (
      "{\"format\":\"breed.picture/1\",\"version\":\"9\",\"pictures\":[{\"lineage\":\"a\\\"\\\"\\\"\","
        + "\"id\":\"1/1\",\"genome\":{}}]}",
      "$.pictures[0].lineage: expected ASCII letters, digits and \"-\", \"_\", \".\", found "
    ),
    (
      "{\"format\":\"breed.picture/1\",\"version\":\"9\",\"pictures\":[{\"lineage\":\"a\","
        + "\"id\":\"1/1*\\n\",\"genome\":{}}]}",
      "$.pictures[0].id: expected ASCII letters, digits and \"/\", found \"1/1*\\n\""
    ),
  ])
  func `a text of another form is refused with its place`(text: String, found: String) throws {
    let line = try #require(error(try Self.parts(Array(text.utf8)).bytes))
    #expect(line.hasPrefix("a.png: chunk 3 \"iTXt\" at byte 46") && line.contains(found), "\(line)")
  }

  @Test func `a text that is no UTF-8 is refused`() throws {
    let line = try #require(error(try Self.parts([0x22, 0xFF, 0x22]).bytes))
    #expect(
      line.hasPrefix("a.png: chunk 3 \"iTXt\" at byte 46") && line.contains("UTF-8"), "\(line)")
  }

  @Test(arguments: ["\"zoom\":0", "\"zoom\":-1", "\"time\":1e30", "\"spiral\":1e7"])
  func `a view that cannot be typed is refused`(member: String) throws {
    let json = String(decoding: try JSONValue.line(Self.one.json).serialized(), as: UTF8.self)
    let text = json.replacing("\"pictures\"", with: "\"view\":{\(member)},\"pictures\"")
    let line = try #require(error(try Self.parts(Array(text.utf8)).bytes))
    #expect(line.contains("$.view.") && line.contains("expected a number of "), "\(line)")
  }

  @Test func `chunks and bytes have limits`() throws {
    var limits = ImportLimits()
    limits.chunks = 2
    #expect(
      error(Self.whole.bytes, limits: limits)
        == "a.png: byte 46: expected at most 2 chunks and 4294967296 bytes, found more")
    limits = ImportLimits()
    limits.picture = 40
    #expect(
      error(Self.whole.bytes, limits: limits)
        == "a.png: byte 46: expected at most 262144 chunks and 40 bytes, found more")
  }
}
