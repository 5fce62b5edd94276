import Files
import JSON

/// Reads the finished lines of a log, one after another, each of which must be as it was written.
///
/// A last line without a newline was never finished and does not count, unless its check is right: then
/// only the newline is missing.
struct LogReader {
  /// Where what was read so far ends; behind the last line, what follows it.
  private(set) var end = LogFile.End()
  /// Whether the lines have checks, as the first one has.
  private(set) var hasChecks = true
  /// The number of the line that was read last, from 1; behind the last line, of the one after it.
  private(set) var number = 0

  private let file: LogFile
  private let formats: [String]
  private let mayLackChecks: Bool
  private var lines: LogLines

  /// - Parameters:
  ///   - formats: the names of those that the first line may name.
  ///   - mayLackChecks: whether a log is read, too, whose first line has no check.
  init(_ lines: LogLines, of file: LogFile, formats: [String], mayLackChecks: Bool = false) {
    self.file = file
    self.formats = formats
    self.mayLackChecks = mayLackChecks
    self.lines = lines
  }

  /// The place of the line that was read last, in errors.
  var source: String { file.source(number) }

  /// What is wrong with that line.
  func broken(expected: String, found: String) -> PopulationError {
    .brokenLog(path: file.path, line: number, expected: expected, found: found)
  }

  /// The bytes of the next line, without its check; nil at the end.
  ///
  /// - Throws: `PopulationError.brokenLog` for a line that is not as it was written;
  ///   `JSONError.newerFormat`; what the file system refuses.
  mutating func next() throws -> [UInt8]? {
    number += 1
    guard let text = try lines.next() else { return nil }
    guard text.count <= file.lineLimit else {
      throw broken(expected: "at most \(file.lineLimit) bytes", found: "more")
    }
    if number == 1 { try file.refuseNewer(text.bytes, than: formats) }
    if text.hasCarriageReturn, LogLine(text.bytes.dropLast()) != nil, text.isFinished {
      throw broken(
        expected: "lines that end in a newline alone",
        found: "CRLF, as git makes it where core.autocrlf is set")
    }
    let line = LogLine(text.bytes[...])
    if !text.isFinished {
      // The write of a line was cut off after so many bytes, or an editor left the newline out.
      end.lacksNewline = line?.follows(end.check) ?? false
      guard end.lacksNewline else {
        end.unfinished = text.count
        // An interrupted process never leaves another byte in the newline's place.
        if let line = LogLine(text.bytes.dropLast()), line.follows(end.check) {
          throw broken(expected: "a newline at its end", found: "another byte")
        }
        return nil
      }
    }
    if number == 1, line == nil, mayLackChecks { hasChecks = false }
    defer { end.length += text.count + (text.isFinished ? 1 : 0) }
    guard hasChecks else { return text.bytes }
    guard let line, line.follows(end.check) else {
      throw broken(expected: "the line as it was written", found: "another check")
    }
    end.check = line.check
    return line.body
  }
}

/// Why an event of a log cannot come next.
struct Contradiction: Error, CustomStringConvertible {
  let expected: String
  let found: String

  var description: String { "expected \(expected), found \(found)" }
}
