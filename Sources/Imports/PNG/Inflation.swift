import CPNG

/// Unpacks one zlib stream (RFC 1950) by zlib, and stops where it becomes too long.
enum Inflation {
  /// What the stream holds.
  ///
  /// - Parameter place: of the stream, for errors.
  /// - Throws: where the stream is broken or not whole, something follows it, or it is over a
  ///   limit.
  static func bytes(
    of stream: ArraySlice<UInt8>, at place: ImportPlace, limits: ImportLimits
  ) throws(ImportError) -> [UInt8] {
    let most = min(limits.text, 65_536 + limits.ratio * stream.count)
    // zlib's state holds a pointer to itself, so it must not move.
    let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    defer { state.deallocate() }
    guard breed_inflate_begin(state) == Z_OK else {
      throw .unexpected(at: place, expected: "memory for zlib", found: "none")
    }
    defer { inflateEnd(state) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let status = stream.withUnsafeBufferPointer { stream in
      // zlib does not write to it.
      state.pointee.next_in = UnsafeMutablePointer(mutating: stream.baseAddress)
      state.pointee.avail_in = UInt32(stream.count)
      var status = Z_OK
      while status == Z_OK, bytes.count <= most {
        let count = buffer.withUnsafeMutableBufferPointer { buffer in
          state.pointee.next_out = buffer.baseAddress
          state.pointee.avail_out = UInt32(buffer.count)
          status = inflate(state, Z_NO_FLUSH)
          return buffer.count - Int(state.pointee.avail_out)
        }
        bytes += buffer[..<count]
      }
      return status
    }
    guard bytes.count <= most else {
      throw .limit(
        at: place, expected: "at most \(most) bytes unpacked from \(stream.count)", found: "more")
    }
    guard status == Z_STREAM_END, state.pointee.avail_in == 0 else {
      throw .unexpected(
        at: place, expected: "one whole stream of zlib",
        found: state.pointee.msg.map { String(cString: $0) }
          ?? (status == Z_STREAM_END ? "bytes after it" : "a part of one"))
    }
    return bytes
  }
}
