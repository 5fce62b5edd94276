import CProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A pipe, which no other program inherits unless an end is given to it.
struct Pipe: ~Copyable {
  /// The end that is read from; −1 once it is closed.
  private(set) var readingEnd: Int32
  /// The end that is written to; −1 once it is closed.
  private(set) var writingEnd: Int32

  /// A new pipe.
  ///
  /// - Throws: where the system has none left.
  init() throws(ChildProcess.Failure) {
    var ends: [Int32] = [-1, -1]
    let number = breed_pipe(&ends)
    guard number == 0 else { throw ChildProcess.Failure(number: number) }
    (readingEnd, writingEnd) = (ends[0], ends[1])
  }

  deinit {
    if readingEnd >= 0 { close(readingEnd) }
    if writingEnd >= 0 { close(writingEnd) }
  }

  mutating func closeReadingEnd() {
    if readingEnd >= 0 { close(readingEnd) }
    readingEnd = -1
  }

  mutating func closeWritingEnd() {
    if writingEnd >= 0 { close(writingEnd) }
    writingEnd = -1
  }

  /// Passes both ends on; the caller owns them now.
  consuming func handOn() -> (readingEnd: Int32, writingEnd: Int32) {
    let ends = (readingEnd, writingEnd)
    discard self
    return ends
  }

  /// Has calls return at once where there is no room, or nothing to read.
  static func keepFromWaiting(_ end: Int32) { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
}
