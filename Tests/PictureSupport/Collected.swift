import TestSupport

/// What a stream hands on.
package enum Collected {
  /// All bytes that `body` hands to the sink, one call at a time.
  package static func bytes(
    _ body: (@escaping (UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) -> [UInt8] {
    let bytes = Locked([UInt8]())
    body { rows in bytes.withLock { $0 += rows } }
    return bytes.withLock { $0 }
  }
}
