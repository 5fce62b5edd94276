import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The append-only file `lineage.jsonl`: one JSON object a line; a line that does not end in a
/// newline was never finished and does not count.
struct Log {
  let path: String

  /// The history that the finished lines tell, and their length in bytes.
  ///
  /// - Throws: a line that is not of the form, or contradicts those before it.
  func read() throws -> (history: History, length: Int) {
    let bytes = try FileSystem.read(path)
    let length = (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    var history = History()
    let lines = bytes[..<length].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.dropLast().enumerated() {
      let document = try JSONDocument(parsing: Array(line), source: "\(path):\(number + 1)")
      let entry = try LogEntry(json: document.root)
      do throws(History.Contradiction) {
        try history.append(entry)
      } catch {
        throw PopulationError.brokenLog(
          path: path, line: number + 1, expected: error.expected, found: error.found)
      }
    }
    guard history.count > 0 else {
      throw PopulationError.brokenLog(
        path: path, line: lines.count, expected: "a first generation", found: "none")
    }
    return (history, length)
  }

  /// Appends entries in one write and waits until they are on the disk, unless they may be lost;
  /// makes the log with its first.
  ///
  /// - Parameter length: that of the finished lines; an unfinished one behind them is cut off.
  /// - Returns: the length with the new lines.
  func append(
    _ entries: [LogEntry], after length: Int, isDurable: Bool = true
  ) throws -> Int {
    var text: [UInt8] = []
    for entry in entries { text += try entry.json.serialized() }
    guard length > 0 else {
      // Whole or not at all: a log without its first lines would take the name for ever.
      try AtomicFile.write(path, bytes: text)
      return text.count
    }
    let file = try FileSystem.open(path, O_WRONLY | O_APPEND, action: "cannot write")
    if try file.size() > length {
      guard FileSystem.retrying({ ftruncate(file.number, off_t(length)) }) == 0 else {
        throw FileSystem.error("cannot cut off the unfinished line of", path)
      }
    }
    try text.withUnsafeBytes { try FileSystem.write($0, to: file.number, path: path) }
    if isDurable { try file.synchronize() }
    return length + text.count
  }
}
