import Files
import Genomes
import Hashing
import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file `lineage.jsonl`, to which lines are only appended. Each line is a JSON object with a
/// check that chains it to the line before. A last line without a newline was never finished and
/// does not count, unless its check is right: then only the newline is missing.
struct Log {
  let path: String
  let name: LineageName

  /// The name of a log in its lineage's folder.
  static let fileName = "lineage.jsonl"
  /// The most bytes of a log.
  static let limit = 1 << 30
  /// What failed where an unfinished line could not be cut off, as errors say it.
  static let cutAction = "cannot cut off the unfinished line of"

  /// What the finished lines tell.
  struct Contents {
    /// The history that they add up to.
    var history = History()
    /// Their format.
    var format = LogFormat.current
    /// Their length in bytes.
    var length = 0
    /// How many bytes of an unfinished line follow.
    var unfinished = 0
    /// Whether the last line is whole but for its newline.
    var lacksNewline = false
    /// The last line's check; nil where there is none.
    var check: Digest?
  }

  /// Reads the finished lines.
  ///
  /// - Parameter take: is given each entry.
  /// - Throws: `PopulationError.damagedLog` at the first line that cannot be read, is not as it was
  ///   written, or contradicts the lines before it; `JSONError.newerFormat`.
  func read(_ take: (LogEntry) -> Void = { _ in }) throws -> Contents {
    let lines = try LogLines(of: path)
    do { return try contents(of: lines, take) } catch let error as FileError {
      throw error
    } catch let error as JSONError where error.isNewerFormat {
      throw error
    } catch {
      throw PopulationError.damagedLog(name, reason: "\(error)")
    }
  }

  /// Reads the finished ones of these lines.
  func contents(of lines: LogLines, _ take: (LogEntry) -> Void = { _ in }) throws -> Contents {
    var (lines, number, contents) = (lines, 1, Contents())
    func broken(expected: String, found: String) -> PopulationError {
      .brokenLog(path: path, line: number, expected: expected, found: found)
    }
    while let text = try lines.next() {
      guard text.count <= LogLines.limit else {
        throw broken(expected: "at most \(LogLines.limit) bytes", found: "more")
      }
      if number == 1 { try refuseNewer(text.bytes) }
      if text.hasCarriageReturn, LogLine(text.bytes.dropLast()) != nil, text.isFinished {
        throw broken(
          expected: "lines that end in a newline alone",
          found: "CRLF, as git makes it where core.autocrlf is set")
      }
      let line = LogLine(text.bytes[...])
      if !text.isFinished {
        // The write of a line was cut off after so many bytes, or an editor left the newline out.
        contents.lacksNewline = line?.follows(contents.check) ?? false
        guard contents.lacksNewline else {
          contents.unfinished = text.count
          // An interrupted process never leaves another byte in the newline's place.
          if let line = LogLine(text.bytes.dropLast()), line.follows(contents.check) {
            throw broken(expected: "a newline at its end", found: "another byte")
          }
          break
        }
      }
      if number == 1, line == nil { contents.format = .unchecked }
      let entry: LogEntry
      if contents.format.hasChecks {
        guard let line, line.follows(contents.check) else {
          throw broken(expected: "the line as it was written", found: "another check")
        }
        if let scanned = LogEntry(asWritten: line.body, format: contents.format) {
          entry = scanned
        } else {
          let root = try line.document(source: source(number)).root
          if number == 1 { contents.format = .checked(namedBy: root) }
          entry = try LogEntry(json: root, format: contents.format)
        }
        contents.check = line.check
      } else {
        let document = try JSONDocument(parsing: text.bytes, source: source(number))
        entry = try LogEntry(json: document.root, format: contents.format)
      }
      do throws(History.Contradiction) { try contents.history.append(entry) } catch {
        throw broken(expected: error.expected, found: error.found)
      }
      take(entry)
      contents.length += text.count + (text.isFinished ? 1 : 0)
      number += 1
    }
    guard contents.history.count > 0 else {
      throw broken(expected: "a first generation", found: "none")
    }
    return contents
  }

  /// A line's place in errors: the path and the line's number, from 1.
  func source(_ number: Int) -> String { "\(path):\(number)" }

  /// The place of several lines in a row.
  func source(_ numbers: ClosedRange<Int>) -> String {
    source(numbers.lowerBound) + (numbers.count > 1 ? "-\(numbers.upperBound)" : "")
  }

  /// Appends an entry.
  ///
  /// - Parameters:
  ///   - contents: what the log has; all but the history is updated.
  ///   - isDurable: whether to wait until the entry is on the disk.
  func append(
    _ entry: LogEntry, to contents: inout Contents, isDurable: Bool = true
  ) throws {
    let line = try LogLine(entry, after: contents.check)
    let text = line.bytes
    try check(contents.length + text.count, limit: Self.limit)
    try check(text.count - 1, limit: LogLines.limit)
    let file = try opened()
    // A write before this one may have failed half-way.
    if try file.size() > contents.length {
      try file.cut(to: contents.length, action: Self.cutAction)
    }
    do {
      try text.withUnsafeBytes { try FileSystem.write($0, to: file.number, path: path) }
    } catch {
      // Some of the line may be there, as where the file may not grow any more.
      try? file.cut(to: contents.length, action: Self.cutAction)
      throw error
    }
    if isDurable { try file.synchronizeBytes() }
    contents.length += text.count
    contents.check = line.check
  }

  /// Opens the log for appending. A copy of the lineage that was made of hard links while this one was
  /// open must not grow along.
  private func opened() throws -> FileDescriptor {
    let file = try FileSystem.openOwn(path, O_WRONLY | O_APPEND, action: "cannot write")
    guard try file.nameCount() > 1 else { return file }
    try separate()
    return try FileSystem.openOwn(path, O_WRONLY | O_APPEND, action: "cannot write")
  }

  /// Replaces the log by a copy, whole or not at all, so that its file has no other name.
  func separate() throws {
    try AtomicFile.copy(FileReader(own: path, limit: Self.limit), to: path)
  }

  /// Replaces the log by one of these entries, whole or not at all.
  func replace(by entries: [LogEntry]) throws {
    let bytes = try Self.bytes(of: entries)
    try check(bytes.count, limit: Self.limit)
    try AtomicFile.write(path, bytes: bytes)
  }

  /// Throws where what is to be written would be too long to be read again.
  private func check(_ count: Int, limit: Int) throws(FileError) {
    guard count <= limit else {
      throw FileError(
        action: "cannot write", path: path,
        reason: "\(count) bytes are more than the \(limit) that are read: begin another lineage")
    }
  }

  /// The lines of these entries, each chained to the one before.
  static func bytes(of entries: [LogEntry]) throws -> [UInt8] {
    var (text, check): ([UInt8], Digest?) = ([], nil)
    for entry in entries {
      let line = try LogLine(entry, after: check)
      text += line.bytes
      check = line.check
    }
    return text
  }
}
