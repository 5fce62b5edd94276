import Pictures

/// A decoder of animated PNGs of whole frames: takes each apart into an ordinary PNG.
package struct APNGDecoder {
  package enum Failure: Error { case checksum, sequence, order, control }

  /// The names of the chunks in order.
  package private(set) var names: [String] = []
  /// How often it is shown, 0 for over and over.
  package private(set) var plays = -1
  /// The delay of each frame, numerator and denominator.
  package private(set) var delays: [[Int]] = []
  /// The frames as a decoder of ordinary PNGs sees them.
  package let pictures: [Picture]

  package init(_ bytes: [UInt8]) throws {
    let signature = Array(bytes.prefix(8))
    var (place, header, frameCount, sequence): (Int, [UInt8], Int, Int) = (8, [], 0, 0)
    var frames: [[UInt8]] = []
    /// The number at the head of a chunk's body, which goes up by one from chunk to chunk.
    func expectNext(_ body: ArraySlice<UInt8>) throws {
      guard PNGDecoder.number(body.prefix(4)) == sequence else { throw Failure.sequence }
      sequence += 1
    }
    while place + 12 <= bytes.count {
      let length = PNGDecoder.number(bytes[place..<place + 4])
      let named = bytes[place + 4..<place + 8 + length]
      guard PNGDecoder.number(bytes[(place + 8 + length)...].prefix(4)) == PNGDecoder.crc(named)
      else { throw Failure.checksum }
      let (name, body) = (String(decoding: named.prefix(4), as: UTF8.self), named.dropFirst(4))
      names.append(name)
      switch name {
      case "IHDR": header = Array(body)
      case "acTL":
        guard body.count == 8, frames.isEmpty else { throw Failure.control }
        frameCount = PNGDecoder.number(body.prefix(4))
        plays = PNGDecoder.number(body.suffix(4))
      case "fcTL":
        try expectNext(body)
        // As large as the header says, at the corner, and in place of what was there.
        guard body.count == 26, Array(body.dropFirst(4).prefix(8)) == Array(header.prefix(8)),
          body.dropFirst(12).prefix(8).allSatisfy({ $0 == 0 }),
          body.suffix(2).allSatisfy({ $0 == 0 })
        else { throw Failure.control }
        let delay = body.dropFirst(20)
        delays.append([
          PNGDecoder.number(delay.prefix(2)), PNGDecoder.number(delay.dropFirst(2).prefix(2)),
        ])
        frames.append([])
      case "IDAT":
        guard frames.count == 1 else { throw Failure.order }
        frames[0] += body
      case "fdAT":
        try expectNext(body)
        guard frames.count > 1 else { throw Failure.order }
        frames[frames.count - 1] += body.dropFirst(4)
      default: break
      }
      place += length + 12
    }
    guard frames.count == frameCount else { throw Failure.control }
    pictures = try frames.map { data in
      try PNGDecoder(
        signature + Self.chunk("IHDR", header) + Self.chunk("IDAT", data) + Self.chunk("IEND", [])
      ).picture
    }
  }

  private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + body
    return bytes(body.count) + named + bytes(Int(PNGDecoder.crc(named[...])))
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
