import PictureSupport
import Pictures
import Testing

@Suite struct PNGTextTests {
  /// The names and bodies of a file's chunks.
  private func chunks(_ bytes: [UInt8]) -> [(name: String, body: ArraySlice<UInt8>)] {
    var chunks: [(name: String, body: ArraySlice<UInt8>)] = []
    var place = 8
    while place + 12 <= bytes.count {
      let length = PNGDecoder.number(bytes[place..<place + 4])
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      chunks.append((name, bytes[place + 8..<place + 8 + length]))
      place += 12 + length
    }
    return chunks
  }

  /// What an iTXt chunk says, after the specification: keyword, compressed or not, method, language,
  /// translated keyword, text.
  private func text(_ body: ArraySlice<UInt8>, keyword: String) throws -> [UInt8] {
    let head = Array(keyword.utf8) + [0, 1, 0, 0, 0]
    try #require(Array(body.prefix(head.count)) == head)
    return try Inflate.zlib(Array(body.dropFirst(head.count)))
  }

  @Test(arguments: [0, 1, 5_000, 300_000])
  func `an independent decoder finds the text before the pixels`(count: Int) throws {
    let written = (0..<count).map { UInt8(truncatingIfNeeded: 97 + $0 * $0 % 23) }
    let text = try PNGText(keyword: "a word", text: written)
    let picture = Picture.noise(width: 19, height: 7)
    let bytes = try picture.png(text: text)
    let chunks = chunks(bytes)
    #expect(chunks.map(\.name) == ["IHDR", "sRGB", "iTXt", "IDAT", "IEND"])
    #expect(try self.text(chunks[2].body, keyword: "a word") == written)
    #expect(try PNGDecoder(bytes).picture == picture)
  }

  @Test func `the text changes nothing else of the file`() throws {
    let picture = Picture.slopes(width: 40, height: 30)
    let text = try PNGText(keyword: "a", text: Array("b".utf8))
    let all = chunks(try picture.png(text: text))
    let bare = chunks(try picture.png())
    #expect(bare.map(\.name) == ["IHDR", "sRGB", "IDAT", "IEND"])
    #expect(
      all.filter { $0.name != "iTXt" }.map { Array($0.body) } == bare.map { Array($0.body) })
  }

  @Test func `an animation carries it too, before its frames`() throws {
    let file = ScratchFile()
    let picture = Picture.slopes(width: 9, height: 5)
    var writer = try APNGWriter(
      descriptor: file.descriptor, width: 9, height: 5, frameCount: 2, framesPerSecond: 10,
      text: PNGText(keyword: "a", text: Array("moves".utf8)))
    for _ in 0..<2 { try writer.append(CompressedPicture(picture)) }
    try writer.finish()
    let chunks = chunks(file.bytes)
    #expect(
      chunks.map(\.name)
        == ["IHDR", "sRGB", "iTXt", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "IEND"])
    #expect(try text(chunks[2].body, keyword: "a") == Array("moves".utf8))
    #expect(try APNGDecoder(file.bytes).pictures == [picture, picture])
  }
}
