/// Why processes cannot send each other messages.
public enum MessageError: Error, Hashable, Sendable {
  /// A call of MPI failed.
  case failed(call: String, reason: String)
  /// MPI allows no calls by several threads, one after the other.
  case threads
  /// A message is longer than MPI can count.
  case tooLong(Int)
}

extension MessageError: CustomStringConvertible {
  /// What failed, why, and what to do, in a line.
  public var description: String {
    switch self {
    case .failed(let call, let reason):
      "the processes of this job cannot reach each other any more (\(call): \(reason)); start the "
        + "same command again"
    case .threads:
      "this MPI allows no calls by several threads (MPI_THREAD_SERIALIZED): expected one that does, "
        + "such as Open MPI 4.1"
    case .tooLong(let count):
      "a message of \(count) bytes is too long: expected at most \(Communicator.mostBytes); choose a "
        + "smaller --size"
    }
  }
}
