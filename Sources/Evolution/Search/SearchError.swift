/// Why a search cannot go on.
public enum SearchError: Error, Hashable, Sendable {
  /// A target's file does not hold the picture that the search began with.
  case otherTarget(String)
  /// A generation has no archive of novelty, though its search had one.
  case missingArchive(generation: Int)
  /// The search was told another number of evaluations than it gave offspring.
  case evaluationCount(expected: Int, found: Int)
  /// An evaluation has another number of values than there are measures.
  case valueCount(expected: Int, found: Int)
  /// An evaluation has no descriptor, or not as many features as the others, though novelty counts.
  case missingDescriptor
  /// Features of another number than those that novelty remembers.
  case featureCount(expected: Int, found: Int)
  /// A part of the method that it cannot search by, such as a setting of NEAT out of its range.
  case method(_ part: String, found: String, expected: String)
  /// A search starts from a generation without individuals.
  case noIndividuals
}

extension SearchError: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  public var description: String {
    switch self {
    case .otherTarget(let measure):
      "\(measure): expected the picture that the search began with, found another; "
        + "put it back, or give the new one another name"
    case .missingArchive(let generation):
      "generation \(generation): expected the archive of novelty in its \"memory\", found none; "
        + "go on from another generation"
    case .evaluationCount(let expected, let found):
      "expected \(expected) evaluations, one for each that was asked for, found \(found)"
    case .valueCount(let expected, let found):
      "expected an evaluation of \(expected) values, one a measure, found \(found)"
    case .missingDescriptor:
      "expected an evaluation with what novelty compares, since novelty counts, found none"
    case .featureCount(let expected, let found):
      "expected \(expected) features of each picture, as novelty remembers, found \(found)"
    case .method(let part, let found, let expected):
      "\(part) \(found): expected \(expected)"
    case .noIndividuals:
      "expected a generation of at least one individual to start from, found none"
    }
  }
}
