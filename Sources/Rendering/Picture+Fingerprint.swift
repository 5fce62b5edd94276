extension Picture {
  /// A number that tells whether a picture is the one that it was, in sixteen hexadecimal digits:
  /// FNV-1a over width, height and all bytes (Fowler, Noll & Vo; RFC 9923). It guards against
  /// mistakes, not against malice.
  public var fingerprint: String {
    var fingerprint = Fingerprint()
    for side in [width, height] {
      fingerprint.add(
        stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: side >> $0) })
    }
    fingerprint.add(pixels)
    return fingerprint.description
  }
}
