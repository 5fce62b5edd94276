/// Why another program did not do what it was asked to.
public enum OutsideProgramError: Error, Hashable, Sendable {
  /// It is not on the path.
  case missing(OutsideProgram)
  /// The system did not run it, for this reason of the system's.
  case unavailable(OutsideProgram, reason: String)
  /// It ended with an error; `reason` is its own.
  case failed(OutsideProgram, reason: String)
  /// It was ended, since it did nothing for longer than it may.
  case overdue(OutsideProgram, seconds: Int)
  /// What it wrote cannot be read, for this reason.
  case unread(OutsideProgram, reason: String)
}

extension OutsideProgramError: CustomStringConvertible {
  /// One line: what failed, the reason, and what to do.
  public var description: String {
    switch self {
    case .missing(let program): program.missing
    case .unavailable(let program, let reason): "cannot run \(program.name): \(reason)"
    case .failed(let program, let reason): "\(program.name): \(reason)"
    case .overdue(let program, let seconds):
      "\(program.name) did nothing for \(seconds) seconds and was ended"
        + (program.relief.map { ": \($0)" } ?? "")
    case .unread(let program, let reason): "cannot read what \(program.name) wrote: \(reason)"
    }
  }
}
