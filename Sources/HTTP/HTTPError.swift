/// Why there is no server.
public enum HTTPError: Error, Hashable, Sendable {
  /// The address or port cannot be had.
  case cannotListen(HTTPAddress, UInt16, reason: String)
  /// The system has no thread or memory left.
  case cannotServe
  /// A text is no address of a machine in numbers.
  case noAddress(String)
}

extension HTTPError: CustomStringConvertible {
  /// One line: what failed, where, and what to do.
  public var description: String {
    switch self {
    case .cannotListen(let address, let port, let reason):
      "cannot listen at \(address), port \(port): \(reason); try another"
    case .cannotServe: "cannot serve: the system has no thread or memory left"
    case .noAddress(let text):
      "\(text): expected an address in numbers, such as 127.0.0.1 or ::1"
    }
  }
}
