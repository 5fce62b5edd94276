/// A block of a deflate stream: no more than what its size depends on.
struct DeflateBlock {
  /// A block ends after this many symbols.
  static let symbolLimit = 16_383

  private var literals = [Int](repeating: 0, count: DeflateAlphabet.literalCount)
  private var distances = [Int](repeating: 0, count: DeflateAlphabet.distanceCount)
  /// The bits that follow the symbols of lengths and distances.
  private var extraBits = 0
  /// The number of bytes that the block encodes.
  private var byteCount = 0
  private var symbolCount = 0

  /// Whether it has as many symbols as it may.
  var isFull: Bool { symbolCount == Self.symbolLimit }

  /// Adds a byte.
  mutating func append(literal: UInt8) {
    literals[Int(literal)] += 1
    byteCount += 1
    symbolCount += 1
  }

  /// Adds a repetition of the 3…258 bytes that stand 1…32768 bytes before.
  mutating func append(length: Int, distance: Int) {
    let lengthCode = DeflateAlphabet.length(length)
    let distanceCode = DeflateAlphabet.distance(distance)
    literals[lengthCode.symbol] += 1
    distances[distanceCode.symbol] += 1
    extraBits += lengthCode.extra + distanceCode.extra
    byteCount += length
    symbolCount += 1
  }

  /// The size in bits: the smallest of three, stored as it is, with the fixed codes, and with codes
  /// made for this block.
  var bitCount: Int {
    var literals = literals
    literals[DeflateAlphabet.endOfBlock] = 1
    return 3 + min(storedBits, fixedBits(literals), dynamicBits(literals))
  }

  /// The bytes as they are, in chunks of up to 65,535; each chunk begins with its length, written
  /// twice in two bytes.
  private var storedBits: Int {
    let chunks = max(1, (byteCount + 65_534) / 65_535)
    // Before each chunk stands a header of three bits, padded to a whole byte; the three bits of
    // the first are in `bitCount`.
    return 8 * (byteCount + 4 * chunks) + 5 + 8 * (chunks - 1)
  }

  private func fixedBits(_ literals: [Int]) -> Int {
    var bits = extraBits
    for (symbol, count) in literals.enumerated() {
      bits += count * DeflateAlphabet.fixedLength(ofLiteral: symbol)
    }
    for count in distances { bits += 5 * count }
    return bits
  }

  private func dynamicBits(_ literals: [Int]) -> Int {
    let literalLengths = HuffmanCode.lengths(counts: literals, limit: 15)
    let distanceLengths = HuffmanCode.lengths(counts: distances, limit: 15)
    var bits = extraBits
    for (count, length) in zip(literals, literalLengths) { bits += count * length }
    for (count, length) in zip(distances, distanceLengths) { bits += count * length }
    // A stream has the lengths of at least 257 literals and 1 distance.
    let lastLiteral = literalLengths.lastIndex { $0 > 0 } ?? 0
    let lastDistance = distanceLengths.lastIndex { $0 > 0 } ?? 0
    return bits
      + Self.headerBits(literalLengths[...lastLiteral] + distanceLengths[...lastDistance])
  }

  /// The bits for the lengths of the codes (RFC 1951, 3.2.7): repeated lengths become one symbol,
  /// and the symbols have a Huffman code too.
  private static func headerBits(_ lengths: ArraySlice<Int>) -> Int {
    var counts = [Int](repeating: 0, count: 19)
    var extraBits = 0
    var place = lengths.startIndex
    while place < lengths.endIndex {
      let length = lengths[place]
      var run = 1
      while place + run < lengths.endIndex, lengths[place + run] == length { run += 1 }
      place += run
      if length > 0 {
        counts[length] += 1
        run -= 1
      }
      while run >= 3 {
        if length > 0 {
          run -= min(run, 6)
          counts[16] += 1
          extraBits += 2
        } else if run <= 10 {
          run = 0
          counts[17] += 1
          extraBits += 3
        } else {
          run -= min(run, 138)
          counts[18] += 1
          extraBits += 7
        }
      }
      counts[length] += run
    }
    let codes = HuffmanCode.lengths(counts: counts, limit: 7)
    let last = order.lastIndex { codes[$0] > 0 } ?? 3
    var bits = 5 + 5 + 4 + 3 * max(4, last + 1) + extraBits
    for (count, length) in zip(counts, codes) { bits += count * length }
    return bits
  }

  /// The order in which the stream has the lengths of the codes for lengths.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}
