import Files
import Genomes
import JSON

/// The file `lineage.jsonl`, to which lines are only appended. Each line is a JSON object with a
/// check that chains it to the line before. A last line without a newline was never finished and
/// does not count, unless its check is right: then only the newline is missing.
struct Log {
  let file: LogFile
  let name: LineageName

  /// The name of a log in its lineage's folder.
  static let fileName = "lineage.jsonl"
  /// The log at that path.
  init(path: String, name: LineageName) {
    file = LogFile(path: path)
    self.name = name
  }

  /// The most bytes of a log.
  static let limit = 1 << 30

  var path: String { file.path }

  /// What the finished lines tell.
  struct Contents {
    /// The history that they add up to.
    var history = History()
    /// Their format.
    var format = LogFormat.current
    /// Where they end.
    var end = LogFile.End()
  }

  /// Reads the finished lines.
  ///
  /// - Parameter take: is given each entry.
  /// - Throws: `PopulationError.damagedLog` at the first line that cannot be read, is not as it was
  ///   written, or contradicts the lines before it; `JSONError.newerFormat`.
  func read(_ take: (LogEntry) -> Void = { _ in }) throws -> Contents {
    let lines = try file.lines()
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
    var contents = Contents()
    var reader = LogReader(
      lines, of: file, formats: LogFormat.all.map(\.name), mayLackChecks: true)
    while let bytes = try reader.next() {
      if reader.number == 1, !reader.hasChecks { contents.format = .unchecked }
      let entry: LogEntry
      if !reader.hasChecks {
        let document = try JSONDocument(parsing: bytes, source: reader.source)
        entry = try LogEntry(json: document.root, format: contents.format)
      } else if let scanned = LogEntry(asWritten: bytes, format: contents.format) {
        entry = scanned
      } else {
        let root = try LogLine.document(body: bytes, source: reader.source).root
        if reader.number == 1 { contents.format = .checked(namedBy: root) }
        entry = try LogEntry(json: root, format: contents.format)
      }
      do throws(Contradiction) { try contents.history.append(entry) } catch {
        throw reader.broken(expected: error.expected, found: error.found)
      }
      take(entry)
    }
    guard contents.history.count > 0 else {
      throw reader.broken(expected: "a first generation", found: "none")
    }
    contents.end = reader.end
    return contents
  }

  /// The place of several lines in a row.
  func source(_ numbers: ClosedRange<Int>) -> String { file.source(numbers) }

  /// Appends an entry.
  ///
  /// - Parameters:
  ///   - contents: what the log has; its end is moved behind the entry.
  ///   - isDurable: whether to wait until the entry is on the disk.
  func append(
    _ entry: LogEntry, to contents: inout Contents, isDurable: Bool = true
  ) throws {
    try file.append([entry.json], to: &contents.end, isDurable: isDurable)
  }

  /// Replaces the log by one of these entries, whole or not at all.
  func replace(by entries: [LogEntry]) throws { try file.replace(by: entries.map(\.json)) }

  /// The lines of these entries, each chained to the one before.
  static func bytes(of entries: [LogEntry]) throws -> [UInt8] {
    try LogFile.bytes(of: entries.map(\.json)).text
  }
}
