import Pictures

/// A PNG taken apart into chunks, to be put together in other ways; with checksums by a rule of its own.
struct PNGParts {
  struct Chunk {
    var name: String
    var body: [UInt8]

    var bytes: [UInt8] {
      let named = Array(name.utf8) + body
      return PNGParts.number(body.count) + named + PNGParts.number(Int(PNGParts.crc(named)))
    }
  }

  static let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]

  var chunks: [Chunk]

  init(_ bytes: [UInt8]) {
    chunks = []
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      chunks.append(Chunk(name: name, body: Array(bytes[place + 8..<place + 8 + length])))
      place += 12 + length
    }
  }

  /// The chunk of that name, which must be there.
  subscript(name: String) -> Chunk {
    get { chunks.first { $0.name == name }! }
    set { chunks[chunks.firstIndex { $0.name == name }!] = newValue }
  }

  /// The file.
  var bytes: [UInt8] { Self.signature + chunks.flatMap(\.bytes) }

  static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
