import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of a log, one after another. It takes the memory of one line, however long the log is.
struct LogLines {
  /// A line without its newline.
  struct Line {
    /// Its bytes; only the first ones where there are more than a line may have.
    var bytes: [UInt8] = []
    /// How many bytes it has.
    var count = 0
    /// Whether a newline follows.
    var isFinished = false

    /// Whether it ends as lines do where a program converted their ends.
    var hasCarriageReturn: Bool { bytes.last == UInt8(ascii: "\r") }

    /// Makes its end as it was.
    mutating func dropCarriageReturn() {
      guard hasCarriageReturn else { return }
      bytes.removeLast()
      count -= 1
    }
  }

  /// The most bytes of a line of a lineage's log. A thousand picks take some 20,000; a method that would take more
  /// than half of a line is left out.
  static let limit = 1 << 20

  private let lineLimit: Int
  private let more: () throws(FileError) -> [UInt8]
  private var piece: ArraySlice<UInt8> = []

  /// The lines of a log that is a file.
  ///
  /// - Throws: where the file cannot be opened, or is longer than any log.
  init(of path: String, lineLimit: Int = limit) throws(FileError) {
    self.lineLimit = lineLimit
    let file = try FileReader(own: path, limit: Log.limit)
    more = { () throws(FileError) in try file.next(1 << 16) }
  }

  /// The lines of a log's bytes.
  init(of bytes: [UInt8], lineLimit: Int = limit) {
    self.lineLimit = lineLimit
    more = { [] }
    piece = bytes[...]
  }

  /// The next line; nil at the end.
  mutating func next() throws(FileError) -> Line? {
    var line = Line()
    while !line.isFinished {
      if piece.isEmpty { piece = try more()[...] }
      if piece.isEmpty { return line.count > 0 ? line : nil }
      let end = newline
      let part = piece[..<(end ?? piece.endIndex)]
      line.bytes += part.prefix(lineLimit + 1 - line.bytes.count)
      line.count += part.count
      line.isFinished = end != nil
      piece = piece[(end.map { $0 + 1 } ?? piece.endIndex)...]
    }
    return line
  }

  /// Where the first newline of the piece is. A long log is mostly the search for them, which the C
  /// library does many bytes at a time.
  private var newline: Int? {
    piece.withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { start in
        memchr(start, Int32(UInt8(ascii: "\n")), bytes.count).map {
          piece.startIndex + (UnsafeRawPointer($0) - start)
        }
      }
    }
  }
}
