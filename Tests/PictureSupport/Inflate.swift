/// An inflater of its own (RFC 1950, RFC 1951), written for reading, so that what libpng wrote is
/// read by other code than libpng's.
package struct Inflate {
  package enum Failure: Error { case header, block, code, distance, stored, checksum, truncated }

  private let bytes: [UInt8]
  private var position = 0
  private var bit = 0
  package private(set) var output: [UInt8] = []

  /// The bytes of a zlib stream, its checksum compared.
  package static func zlib(_ bytes: [UInt8]) throws -> [UInt8] {
    var inflate = Inflate(bytes: bytes)
    guard bytes.count > 6, bytes[0] & 15 == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0,
      bytes[1] & 32 == 0
    else { throw Failure.header }
    inflate.position = 2
    while try !inflate.block() {}
    if inflate.bit > 0 { inflate.position += 1 }
    guard inflate.position + 4 == bytes.count else { throw Failure.truncated }
    let stored = bytes[inflate.position...].reduce(0) { $0 << 8 | UInt32($1) }
    guard stored == adler(inflate.output) else { throw Failure.checksum }
    return inflate.output
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return b << 16 | a
  }

  private mutating func bits(_ count: Int) throws -> Int {
    var value = 0
    for index in 0..<count {
      guard position < bytes.count else { throw Failure.truncated }
      value |= Int(bytes[position] >> bit & 1) << index
      bit += 1
      if bit == 8 { (bit, position) = (0, position + 1) }
    }
    return value
  }

  /// One block; whether it was the last.
  private mutating func block() throws -> Bool {
    let last = try bits(1) == 1
    switch try bits(2) {
    case 0: try stored()
    case 1:
      let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
      try codes(Huffman(lengths), Huffman([Int](repeating: 5, count: 30)))
    case 2: try dynamic()
    default: throw Failure.block
    }
    return last
  }

  private mutating func stored() throws {
    if bit > 0 { (bit, position) = (0, position + 1) }
    let (length, complement) = (try bits(16), try bits(16))
    guard length == complement ^ 0xFFFF, position + length <= bytes.count
    else { throw Failure.stored }
    output += bytes[position..<position + length]
    position += length
  }

  private mutating func dynamic() throws {
    let (literals, distances) = (try bits(5) + 257, try bits(5) + 1)
    let count = try bits(4) + 4
    var sizes = [Int](repeating: 0, count: 19)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for index in 0..<count { sizes[order[index]] = try bits(3) }
    let table = Huffman(sizes)
    var lengths: [Int] = []
    while lengths.count < literals + distances {
      switch try symbol(table) {
      case 16:
        guard let last = lengths.last else { throw Failure.code }
        lengths += [Int](repeating: last, count: try bits(2) + 3)
      case 17: lengths += [Int](repeating: 0, count: try bits(3) + 3)
      case 18: lengths += [Int](repeating: 0, count: try bits(7) + 11)
      case let length: lengths.append(length)
      }
    }
    try codes(Huffman(Array(lengths[..<literals])), Huffman(Array(lengths[literals...])))
  }

  private mutating func codes(_ literals: Huffman, _ distances: Huffman) throws {
    while true {
      let code = try symbol(literals)
      if code < 256 {
        output.append(UInt8(code))
        continue
      }
      if code == 256 { return }
      guard code < 286 else { throw Failure.code }
      let length = try Self.lengthBase[code - 257] + bits(Self.lengthBits[code - 257])
      let far = try symbol(distances)
      guard far < 30 else { throw Failure.code }
      let extra = max(0, far / 2 - 1)
      let base = far < 2 ? far + 1 : (2 + far % 2) << extra + 1
      let distance = try base + bits(extra)
      guard distance <= output.count else { throw Failure.distance }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private static let lengthBase = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  /// The symbol of the next code, read a bit at a time.
  private mutating func symbol(_ table: Huffman) throws -> Int {
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      code |= try bits(1)
      let count = table.counts[length]
      if code - first < count { return table.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw Failure.code
  }

  /// A canonical Huffman code: how many codes of each length, and the symbols in order.
  private struct Huffman {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in 1...15 {
        for (symbol, own) in lengths.enumerated() where own == length {
          counts[length] += 1
          symbols.append(symbol)
        }
      }
    }
  }
}
