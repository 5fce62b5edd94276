import Files
import Populations

/// Why a search cannot go on.
public enum SearchError: Error, Hashable, Sendable {
  /// A target's file does not hold the picture that the search began with.
  case otherTarget(String)
  /// A generation lacks the archive of novelty that its search had.
  case missingArchive(generation: Int)
}

extension SearchError: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  public var description: String {
    switch self {
    case .otherTarget(let measure):
      "\(printable(measure)): expected the picture that the search began with, found another; "
        + "put it back, or give the new one another name"
    case .missingArchive(let generation):
      "generation \(generation): expected the archive of novelty in its \"memory\", found none; "
        + "go on from another generation"
    }
  }
}
