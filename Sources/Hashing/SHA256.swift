import CCrypto

/// SHA-256 of bytes that come in pieces, by OpenSSL's libcrypto (FIPS 180-4).
public struct SHA256: ~Copyable {
  /// Owned.
  private let context: OpaquePointer

  /// Begins with no bytes.
  public init() {
    Self.prepare
    guard let context = EVP_MD_CTX_new() else { Self.fail() }
    self.context = context
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { Self.fail() }
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes the next bytes.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else { Self.fail() }
  }

  /// Takes the next bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    let known: Void? = bytes.withContiguousStorageIfAvailable { add(UnsafeRawBufferPointer($0)) }
    if known == nil { Array(bytes).withUnsafeBytes { add($0) } }
  }

  /// The hash of all bytes so far.
  public var digest: Digest {
    consuming get {
      var bytes = [UInt8](repeating: 0, count: 32)
      guard EVP_DigestFinal_ex(context, &bytes, nil) == 1 else { Self.fail() }
      return Digest(bytes: bytes)
    }
  }

  /// Done once: OpenSSL must not read the machine's configuration, which takes time and could
  /// replace the hash function.
  private static let prepare: Void = {
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
  }()

  /// Ends the program where libcrypto has no memory, as Swift's own allocations do.
  private static func fail() -> Never { fatalError("libcrypto cannot hash") }
}

/// The SHA-256 of bytes, written as 64 hexadecimal digits.
public struct Digest: Hashable, Sendable, LosslessStringConvertible {
  /// 64 digits, with small letters.
  public let description: String

  /// The digest of bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    hash.add(bytes)
    self = hash.digest
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    var text = description
    let areDigits = text.withUTF8 { digits in
      digits.count == 64 && digits.allSatisfy { 48...57 ~= $0 || 97...102 ~= $0 }
    }
    guard areDigits else { return nil }
    self.description = text
  }

  init(bytes: [UInt8]) {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
    description = String(unsafeUninitializedCapacity: 2 * bytes.count) { digits in
      for (index, byte) in bytes.enumerated() {
        digits[2 * index] = digit(byte >> 4)
        digits[2 * index + 1] = digit(byte & 15)
      }
      return 2 * bytes.count
    }
  }
}
