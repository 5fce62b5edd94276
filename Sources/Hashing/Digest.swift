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
      description.utf8.allSatisfy({ Self.digits.contains($0) })
    else { return nil }
    self.description = description
  }

  init(bytes: [UInt8]) {
    description = String(
      decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
