/// A number that tells whether bytes are those that they were: FNV-1a (Fowler, Noll & Vo; RFC 9923).
/// It guards against mistakes, not against malice.
package struct Fingerprint: CustomStringConvertible {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The fingerprint of no byte.
  package init() {}

  /// Takes the next bytes.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
