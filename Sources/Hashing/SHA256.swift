import CCrypto

/// SHA-256 of bytes that come in pieces, by OpenSSL's libcrypto (FIPS 180-4).
public struct SHA256: ~Copyable {
  /// Owned.
  private let context: OpaquePointer

  /// The hash of no byte.
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

  /// Done once: a machine's configuration of OpenSSL, which takes time to read, shall not choose what
  /// a hash is.
  private static let prepare: Void = {
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
  }()

  /// Ends the program where libcrypto has no memory, as Swift's own allocations do.
  private static func fail() -> Never { fatalError("libcrypto cannot hash") }
}
