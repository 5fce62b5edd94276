extension Picture {
  /// A number that tells whether a picture is the one that it was, in sixteen hexadecimal digits:
  /// FNV-1a over width, height and all bytes (Fowler, Noll & Vo; RFC 9923). It guards against
  /// mistakes, not against malice.
  public var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for side in [width, height] {
      for shift in stride(from: 0, to: 32, by: 8) { add(UInt8(truncatingIfNeeded: side >> shift)) }
    }
    for byte in pixels { add(byte) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
