/// What tells bytes from all others: their SHA-256, written as 64 hexadecimal digits.
public struct Digest: Hashable, Sendable, LosslessStringConvertible {
  /// 64 digits, the letters small.
  public let description: String

  /// The digest of bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    hash.add(bytes)
    self = hash.digest
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    guard description.utf8.count == 64,
      description.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.description = description
  }

  init(bytes: [UInt8]) {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
    description = String(unsafeUninitializedCapacity: 2 * bytes.count) { digits in
      for (place, byte) in bytes.enumerated() {
        digits[2 * place] = digit(byte >> 4)
        digits[2 * place + 1] = digit(byte & 15)
      }
      return 2 * bytes.count
    }
  }
}
