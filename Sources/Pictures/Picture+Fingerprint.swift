import Hashing

extension Picture {
  /// What tells a picture from all others: SHA-256 over width and height, four bytes each, the lowest
  /// first, and all bytes.
  public var fingerprint: Digest {
    var hash = SHA256()
    for side in [width, height] {
      hash.add(stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: side >> $0) })
    }
    hash.add(pixels)
    return hash.digest
  }
}
