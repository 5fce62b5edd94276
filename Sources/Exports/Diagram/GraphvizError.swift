/// Why Graphviz made no drawing.
public enum GraphvizError: Error, Hashable, Sendable {
  /// There is no program `dot` on the path.
  case missing
  /// The system did not run it; the system's words.
  case unavailable(reason: String)
  /// It ended with another status than 0, or by a signal; its own first line.
  case failed(status: Int32, reason: String)
  /// What it wrote cannot be read back; the system's words.
  case unread(reason: String)
}

extension GraphvizError: CustomStringConvertible {
  /// One line: what failed, and what to do.
  public var description: String {
    switch self {
    case .missing:
      """
      no program "dot" on the path, which draws the SVG: install graphviz \
      (apt-get install graphviz, brew install graphviz)
      """
    case .unavailable(let reason): "cannot run dot of graphviz: \(reason)"
    case .failed(let status, let reason):
      "dot of graphviz failed (\(status)): \(reason.isEmpty ? "it did not say why" : reason)"
    case .unread(let reason): "cannot read what dot of graphviz wrote: \(reason)"
    }
  }
}
