#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Picture {
  /// The bytes of the picture's PNG file, for those who want it without a file of their own.
  ///
  /// The writer knows descriptors alone, so they go through a nameless temporary file.
  ///
  /// - Parameter text: what the file carries beside the picture.
  /// - Throws: `PNGError`, each case as in `PNGWriter`; `PNGError.writing` where there is no room
  ///   for temporary files.
  public func png(
    compression: PNGCompression = .fast, text: PNGText? = nil
  ) throws(PNGError) -> [UInt8] {
    guard let file = tmpfile() else { throw .writing(reason: String(cString: strerror(errno))) }
    defer { fclose(file) }
    let descriptor = fileno(file)
    try writePNG(to: descriptor, compression: compression, text: text)
    var bytes = [UInt8](repeating: 0, count: max(0, Int(lseek(descriptor, 0, SEEK_END))))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + count, $0.count - count, off_t(count))
      }
      if got > 0 {
        count += got
      } else if got == 0 || errno != EINTR {
        throw .writing(reason: "the temporary file cannot be read back")
      }
    }
    return bytes
  }
}
