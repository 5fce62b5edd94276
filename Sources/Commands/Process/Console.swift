import Breeding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The way to stdout and stderr. What cannot be written is an error, which `print` would hide; a
/// reader that has gone away (`breed log | head -1`) ends the program cleanly, unless there are files to
/// write yet. In a terminal, and nowhere else, lines are broken between words.
enum Console {
  /// Writes results to stdout.
  static func write(_ text: String) throws {
    try write(Array(Wrapping.text(text, to: resultWidth).utf8))
  }

  /// Writes results as JSON to stdout.
  static func write(_ json: JSONValue) throws { try write(json.printable()) }

  /// Writes results to stdout, or to stderr where a file goes to stdout.
  static func write(_ text: String, besides output: String?) throws {
    if let output, (try? OutputFile(output))?.isStandardOutput == true {
      complain(
        lines: text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { printable(String($0)) }.joined(separator: "\n"))
    } else {
      try write(text)
    }
  }

  /// Writes the path of a file that was written, as its bytes are, for the next program; on a terminal
  /// as it can be shown. Nothing where that file is stdout itself, or where nobody reads any more: there may
  /// be other files to write.
  static func write(path: String) throws {
    if (try? OutputFile(path))?.isStandardOutput == true { return }
    let shown = isatty(1) == 1 ? Array(printable(path).utf8) : path.rawBytes
    try tell(shown + Array("\n".utf8))
  }

  /// Tells on stdout what was done, while there may be more to do: that goes on where nobody reads any
  /// more.
  static func tell(_ text: String) throws {
    try tell(Array(Wrapping.text(text, to: resultWidth).utf8))
  }

  /// Writes results to stdout as they are.
  static func write(_ bytes: [UInt8]) throws { if try !put(bytes) { exit(0) } }

  private static func tell(_ bytes: [UInt8]) throws { _ = try put(bytes) }

  /// Puts bytes on stdout.
  ///
  /// - Returns: whether somebody reads them.
  private static func put(_ bytes: [UInt8]) throws -> Bool {
    let isWritten = bytes.withUnsafeBytes { FileSystem.writeAll($0, to: 1) }
    if isWritten { return true }
    guard errno == EPIPE else { throw FileSystem.error("cannot write", "standard output") }
    return false
  }

  /// Writes a line to stderr, with nothing in it that a terminal could obey; where that fails there is
  /// nobody to tell.
  static func complain(_ line: String) { complain(lines: printable(line) + "\n") }

  /// Says in a line on stderr what went wrong.
  static func complain(failure words: String) {
    complain(lines: Tint.error.colouring("breed:", on: 2) + " " + printable(words) + "\n")
  }

  private static func complain(lines text: String) {
    complain(raw: Wrapping.text(text, to: isatty(2) == 1 ? width(of: 2) : nil))
  }

  /// Writes text to stderr as it is.
  static func complain(raw text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { FileSystem.writeAll($0, to: 2) }
  }

  /// Whether stderr is a terminal that can redraw a line.
  static var isTerminal: Bool {
    isatty(2) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// The terminal's columns; 80 where it does not say.
  static var terminalWidth: Int { width(of: 2) ?? 80 }

  /// The columns of the terminal that results go to; nil where they go elsewhere, or it does not say.
  static var resultWidth: Int? { isatty(1) == 1 ? width(of: 1) : nil }

  /// The columns of a help text, as the argument parser finds them: what `COLUMNS` says, else the
  /// terminal, else 80.
  static var helpWidth: Int {
    FolderOptions.environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
      ?? resultWidth ?? 80
  }

  private static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : nil
  }
}
