/// Why work that is shared among processes cannot go on.
public enum CrewError: Error, Hashable, Sendable {
  /// A message ended before what it should hold, or held more or something else.
  case message(expected: String)
  /// A process knows no duty of that name.
  case unknownDuty(String)
  /// A member failed, in its own words.
  case member(name: String, reason: String)
  /// The way to the others is broken, in its own words.
  case way(reason: String)
}

extension CrewError: CustomStringConvertible {
  /// What failed, where, and what to do, in a line.
  public var description: String {
    switch self {
    case .message(let expected):
      "a message between the processes of this job is damaged: expected \(expected); start the same "
        + "command again"
    case .unknownDuty(let name):
      "a process of this job does not know the work \"\(name)\": expected the same breed everywhere"
    case .member(let name, let reason): "\(name): \(reason)"
    case .way(let reason): reason
    }
  }
}
