import PictureSupport
import Pictures
import Testing

@Suite struct APNGWriterTests {
  /// Writes pictures of one size as an animation.
  private func animation(
    _ pictures: [Picture], rate: Int = 30, plays: Int = 0, compression: PNGCompression = .fast
  ) throws -> [UInt8] {
    let file = ScratchFile()
    var writer = try APNGWriter(
      descriptor: file.descriptor, width: pictures[0].width, height: pictures[0].height,
      frameCount: pictures.count, framesPerSecond: rate, plays: plays)
    for picture in pictures {
      try writer.append(CompressedPicture(picture, compression: compression))
    }
    try writer.finish()
    return file.bytes
  }

  private let pictures = [
    Picture.slopes(width: 31, height: 17), .noise(width: 31, height: 17),
    Picture(width: 31, height: 17, filledWith: 200), .slopes(width: 31, height: 17),
  ]

  @Test(arguments: PNGCompression.allCases)
  func `an independent decoder finds the frames that were written`(
    compression: PNGCompression
  ) throws {
    let decoded = try APNGDecoder(animation(pictures, compression: compression))
    #expect(decoded.pictures == pictures)
  }

  @Test func `the header tells the plays, and each frame the rate`() throws {
    let endless = try APNGDecoder(animation(pictures, rate: 25))
    #expect(endless.plays == 0)
    #expect(endless.delays == [[Int]](repeating: [1, 25], count: 4))
    let once = try APNGDecoder(animation(pictures, rate: 1_000, plays: 1))
    #expect(once.plays == 1)
    #expect(once.delays == [[Int]](repeating: [1, 1_000], count: 4))
  }

  @Test func `the chunks stand in the order of the specification`() throws {
    let decoded = try APNGDecoder(animation(Array(pictures.prefix(3))))
    #expect(
      decoded.names == [
        "IHDR", "sRGB", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND",
      ])
  }

  @Test func `to a decoder of ordinary PNGs it is its first frame`() throws {
    #expect(try PNGDecoder(animation(pictures)).picture == pictures[0])
  }

  @Test func `one frame is an animation too`() throws {
    #expect(try APNGDecoder(animation([pictures[1]])).pictures == [pictures[1]])
  }

  @Test func `a frame longer than one chunk is split and comes back whole`() throws {
    let large = Picture.noise(width: 700, height: 600)
    let decoded = try APNGDecoder(animation([large, large]))
    #expect(decoded.names.count { $0 == "IDAT" } == 2)
    #expect(decoded.names.count { $0 == "fdAT" } == 2)
    #expect(decoded.pictures == [large, large])
  }

  @Test func `a frame too few, too many or of another size is told`() throws {
    let file = ScratchFile()
    var writer = try APNGWriter(
      descriptor: file.descriptor, width: 31, height: 17, frameCount: 2, framesPerSecond: 30)
    let frame = try CompressedPicture(pictures[0])
    try writer.append(frame)
    var errors: [String] = []
    do throws(PNGError) { try writer.finish() } catch { errors.append("\(error)") }
    let other = try CompressedPicture(Picture(width: 17, height: 31))
    do throws(PNGError) { try writer.append(other) } catch { errors.append("\(error)") }
    try writer.append(frame)
    do throws(PNGError) { try writer.append(frame) } catch { errors.append("\(error)") }
    #expect(
      errors == [
        "the animated PNG has 1 frame; its header promised 2",
        "the animated PNG has a frame of 17 × 31; its header promised 31 × 17 pixels",
        "the animated PNG has 3 frames; its header promised 2",
      ])
    try writer.finish()
    #expect(try APNGDecoder(file.bytes).pictures == [pictures[0], pictures[0]])
  }

  #if os(Linux)
    @Test func `a full disk is told in the system's words, again at each further call`() throws {
      let file = ScratchFile()
      var writer = try APNGWriter(
        descriptor: file.descriptor, width: 31, height: 17, frameCount: 2, framesPerSecond: 30)
      file.fill()
      let frame = try CompressedPicture(pictures[0])
      for _ in 0..<2 {
        do throws(PNGError) {
          try writer.append(frame)
          Issue.record("expected an error")
        } catch {
          #expect(error == .writing(reason: "No space left on device"))
        }
      }
    }
  #endif
}
