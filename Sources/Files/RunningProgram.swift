/// Another program that does one thing for this one: it is started, fed, and waited for.
///
/// It ends with this value, with this program, and when it does nothing for too long; see
/// `ChildProcess`.
package struct RunningProgram: ~Copyable {
  private let program: OutsideProgram
  private var process: ChildProcess
  private let patience: Int

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - isFed, keepsResults, patience: see `ChildProcess`.
  /// - Throws: `OutsideProgramError.missing`, `.unavailable`.
  package init(
    _ program: OutsideProgram, _ arguments: [String], isFed: Bool = false,
    keepsResults: Bool = false, patience: Int
  ) throws(OutsideProgramError) {
    self.program = program
    self.patience = patience
    do {
      process = try ChildProcess(
        [program.name] + arguments, isFed: isFed, keepsResults: keepsResults, patience: patience)
    } catch {
      throw error.isMissing ? .missing(program) : .unavailable(program, reason: error.reason)
    }
  }

  /// Writes bytes to its standard input, and says whether it still reads; see `ChildProcess.feed`.
  package func feed(_ bytes: UnsafeRawBufferPointer) -> Bool { process.feed(bytes) }

  /// Waits until it has done its work.
  ///
  /// - Parameters:
  ///   - count: how many of its last lines say what went wrong.
  ///   - words: what they say to a person.
  /// - Throws: `OutsideProgramError.failed`, `.overdue`.
  package mutating func finish(
    saying count: Int = 1, _ words: ([Substring]) -> String = { $0.joined(separator: "; ") }
  ) throws(OutsideProgramError) {
    let status = process.finish()
    if process.isOverdue { throw .overdue(program, seconds: patience) }
    guard status != 0 else { return }
    let said = words(process.lastLines(count))
    throw .failed(
      program, reason: said.isEmpty ? "it ended with status \(status) and said nothing" : said)
  }

  /// What it has written to its standard output, where that is kept.
  ///
  /// - Throws: `OutsideProgramError.unread`.
  package func written() throws(OutsideProgramError) -> [UInt8] {
    do throws(ChildProcess.Failure) { return try process.written() } catch {
      throw .unread(program, reason: error.reason)
    }
  }
}
