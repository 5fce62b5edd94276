import CCrypto

/// The library that reckons hashes.
public enum HashingLibrary {
  /// Its name and version, of the one that this process runs with.
  public static var version: (name: String, version: String) {
    let number = OpenSSL_version_num()
    // 0xMNN00PP0 since OpenSSL 3.
    return ("OpenSSL", "\(number >> 28).\(number >> 20 & 0xFF).\(number >> 4 & 0xFF)")
  }
}
