import Files
import Hashing
import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of `LogLine`s, to which lines are only appended: the log of a lineage, or of the stars.
struct LogFile {
  let path: String
  /// The most bytes of a line.
  var lineLimit = LogLines.limit
  /// What to do where there is no room for more, as errors say it.
  var cure = "begin another lineage"

  /// What failed where an unfinished line could not be cut off, as errors say it.
  static let cutAction = "cannot cut off the unfinished line of"

  /// Where the file ends.
  struct End {
    /// The length of the finished lines in bytes.
    var length = 0
    /// How many bytes of an unfinished line follow.
    var unfinished = 0
    /// Whether the last line is whole but for its newline.
    var lacksNewline = false
    /// The last line's check; nil where there is none.
    var check: Digest?
  }

  /// Its lines.
  ///
  /// - Throws: where it cannot be opened, or is longer than any log.
  func lines() throws(FileError) -> LogLines { try LogLines(of: path, lineLimit: lineLimit) }

  /// A line's place in errors: the path and the line's number, from 1.
  func source(_ number: Int) -> String { "\(path):\(number)" }

  /// The place of several lines in a row.
  func source(_ numbers: ClosedRange<Int>) -> String {
    source(numbers.lowerBound) + (numbers.count > 1 ? "-\(numbers.upperBound)" : "")
  }

  /// Appends lines, in one write.
  ///
  /// - Parameters:
  ///   - values: one for each line.
  ///   - end: where the file ends; it is moved behind them.
  ///   - isDurable: whether to wait until they are on the disk.
  func append(_ values: [JSONValue], to end: inout End, isDurable: Bool = true) throws {
    let (text, last, longest) = try Self.bytes(of: values, after: end.check)
    try check(end.length + text.count, limit: Log.limit)
    try check(longest, limit: lineLimit)
    let file = try opened()
    // A write before this one may have failed half-way.
    if try file.size() > end.length { try file.cut(to: end.length, action: Self.cutAction) }
    do {
      try text.withUnsafeBytes { try FileSystem.write($0, to: file.number, path: path) }
    } catch {
      // Some of the lines may be there, as where the file may not grow any more.
      try? file.cut(to: end.length, action: Self.cutAction)
      throw error
    }
    if isDurable { try file.synchronizeBytes() }
    end.length += text.count
    end.check = last
  }

  /// Opens the file for appending. A copy of its folder that was made of hard links while this one was
  /// open must not grow along.
  private func opened() throws -> FileDescriptor {
    let file = try FileSystem.openOwn(path, O_WRONLY | O_APPEND, action: "cannot write")
    guard try file.nameCount() > 1 else { return file }
    try separate()
    return try FileSystem.openOwn(path, O_WRONLY | O_APPEND, action: "cannot write")
  }

  /// Replaces the file by a copy, whole or not at all, so that it has no other name.
  func separate() throws {
    try AtomicFile.copy(FileReader(own: path, limit: Log.limit), to: path)
  }

  /// Replaces the file by one of these lines, whole or not at all.
  func replace(by values: [JSONValue]) throws {
    let (text, _, longest) = try Self.bytes(of: values)
    try check(text.count, limit: Log.limit)
    try check(longest, limit: lineLimit)
    try AtomicFile.write(path, bytes: text)
  }

  /// Throws where what is to be written would be too long to be read again.
  private func check(_ count: Int, limit: Int) throws(FileError) {
    guard count <= limit else {
      throw FileError(
        action: "cannot write", path: path,
        reason: "\(count) bytes are more than the \(limit) that are read: \(cure)")
    }
  }

  /// Lines, each chained to the one before.
  ///
  /// - Returns: their bytes, the last one's check, and the length of the longest one.
  static func bytes(
    of values: [JSONValue], after previous: Digest? = nil
  ) throws -> (text: [UInt8], check: Digest?, longest: Int) {
    var (text, check, longest): ([UInt8], Digest?, Int) = ([], previous, 0)
    for value in values {
      let line = try LogLine(value, after: check)
      let bytes = line.bytes
      longest = max(longest, bytes.count - 1)
      text += bytes
      check = line.check
    }
    return (text, check, longest)
  }
}
