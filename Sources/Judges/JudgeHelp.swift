import Files

/// What words a judge that comes along takes, as it says itself.
public enum JudgeHelp {
  /// How many seconds Python may take to say it.
  private static let patience = 60

  /// Its help.
  ///
  /// - Throws: `JudgeError.missing`, `.unavailable`, `.ended`, `.late`, `.files`.
  public static func text(of judge: IncludedJudge) throws(JudgeError) -> String {
    let command = try JudgeCommand(judge.name)
    let folder: JudgeFolder
    do throws(FileError) { folder = try JudgeFolder(processes: 1) } catch {
      throw .files(command, error)
    }
    defer { withExtendedLifetime(folder) {} }
    let words = JudgeLaunch(command, folder: folder.path).words + ["--help"]
    let (status, isLate): (Int32, Bool)
    let (text, said): ([UInt8], String)
    do throws(ChildProcess.Failure) {
      var process = try ChildProcess(words, isFed: false, keepsResults: true, patience: patience)
      (status, isLate) = (process.finish(), process.isOverdue)
      (text, said) = (try process.written(), process.lastLines(3).joined(separator: "; "))
    } catch {
      throw error.isMissing
        ? .missing(command, program: words[0]) : .unavailable(command, reason: error.reason)
    }
    if isLate { throw .late(command, .start, seconds: patience, said: said) }
    guard status == 0 else { throw .ended(command, .start, status: status, said: said) }
    return String(decoding: text, as: UTF8.self)
  }
}
