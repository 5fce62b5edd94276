import Text

extension String {
  /// Calls `body` with this path as the system has it: its bytes, and a zero.
  ///
  /// Each system call that takes a path takes it from here, so that a name which is not UTF-8 leads to
  /// its file.
  package func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (rawBytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map(body) ?? withCString(body)
    }
  }

  /// The text of a path or a name as the system has it.
  package init(systemPath bytes: UnsafePointer<CChar>) {
    var count = 0
    while bytes[count] != 0 { count += 1 }
    self.init(
      rawBytes: UnsafeBufferPointer(start: bytes, count: count).map { UInt8(bitPattern: $0) })
  }
}
