import Pictures

/// A decoder of grey and RGB PNGs, with opacity or without, that shares no code with libpng or zlib.
package struct PNGDecoder {
  package enum Failure: Error { case signature, checksum(String), order, header, filter, length }

  /// Names of the chunks in order, repeats included.
  package private(set) var chunks: [String] = []
  /// Rendering intent of the sRGB chunk.
  package private(set) var intent: UInt8?
  /// What the pHYs chunk says of the size of a pixel.
  package private(set) var density: [UInt8]?
  package let width: Int
  package let height: Int
  package let format: PixelFormat
  /// Height × width pixels as the format has them.
  package let pixels: [UInt8]

  /// The picture of a file of 8-bit RGB.
  package var picture: Picture { Picture(width: width, height: height, pixels: pixels) }

  package init(_ bytes: [UInt8]) throws {
    guard bytes.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]) else { throw Failure.signature }
    var (position, header, data): (Int, [UInt8], [UInt8]) = (8, [], [])
    while position + 12 <= bytes.count {
      let length = Self.number(bytes[position..<position + 4])
      guard position + 12 + length <= bytes.count else { throw Failure.length }
      let body = bytes[position + 4..<position + 8 + length]
      let name = String(decoding: body.prefix(4), as: UTF8.self)
      let end = position + 8 + length
      guard Self.number(bytes[end..<end + 4]) == Int(Self.crc(body)) else {
        throw Failure.checksum(name)
      }
      chunks.append(name)
      switch name {
      case "IHDR": header = Array(body.dropFirst(4))
      case "IDAT": data += body.dropFirst(4)
      case "sRGB": intent = body.last
      case "pHYs": density = Array(body.dropFirst(4))
      default: break
      }
      position = end + 4
    }
    guard position == bytes.count, chunks.first == "IHDR", chunks.last == "IEND",
      chunks.filter({ $0 == "IEND" }).count == 1
    else { throw Failure.order }
    guard header.count == 13, Array(header[10...]) == [0, 0, 0],
      let depth = PixelFormat.Depth(rawValue: Int(header[8])),
      let channels = [0: PixelFormat.Channels.grey, 2: .rgb, 6: .rgb][header[9]]
    else { throw Failure.header }
    format = PixelFormat(channels: channels, depth: depth, hasOpacity: header[9] == 6)
    (width, height) = (Self.number(header[0..<4]), Self.number(header[4..<8]))
    let rows = try Inflate.zlib(data)
    pixels = try Self.unfilter(
      rows, width * format.bytesPerPixel, height, pixel: format.bytesPerPixel)
  }

  private static func unfilter(
    _ rows: [UInt8], _ stride: Int, _ height: Int, pixel: Int
  ) throws -> [UInt8] {
    guard rows.count == (stride + 1) * height else { throw Failure.length }
    var pixels = [UInt8](repeating: 0, count: stride * height)
    for y in 0..<height {
      let filter = rows[y * (stride + 1)]
      for x in 0..<stride {
        let left = x < pixel ? 0 : Int(pixels[y * stride + x - pixel])
        let up = y == 0 ? 0 : Int(pixels[(y - 1) * stride + x])
        let corner = x < pixel || y == 0 ? 0 : Int(pixels[(y - 1) * stride + x - pixel])
        let guess: Int
        switch filter {
        case 0: guess = 0
        case 1: guess = left
        case 2: guess = up
        case 3: guess = (left + up) / 2
        case 4:
          let sum = left + up - corner
          let (a, b, c) = (abs(sum - left), abs(sum - up), abs(sum - corner))
          guess = a <= b && a <= c ? left : b <= c ? up : corner
        default: throw Failure.filter
        }
        pixels[y * stride + x] = rows[y * (stride + 1) + 1 + x] &+ UInt8(guess)
      }
    }
    return pixels
  }

  package static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  package static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
