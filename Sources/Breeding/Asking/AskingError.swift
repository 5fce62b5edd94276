import Genomes
import Text

/// Why a search that a script tells scores does not go on.
public enum AskingError: Error, Hashable, Sendable {
  /// No run is going in the lineage whose scores a script tells.
  case nothingAsked(LineageName)
  /// Scores of another generation than the one that is asked for.
  case otherGeneration(told: Int, asked: Int, LineageName)
  /// Scores of other pictures than those that are asked for, though of a generation of that number.
  case otherPictures(generation: Int, LineageName)
  /// Another number of scores than there are pictures.
  case count(generation: Int, expected: Int, found: Int)
  /// What is no number that can be compared, as it stands there, and where.
  case noNumber(String, at: String)
  /// Pictures that nobody told a score of, of so many.
  case untold(Int, of: Int)
}

extension AskingError: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  public var description: String {
    switch self {
    case .nothingAsked(let name):
      "\(name): no scores are asked for at its current generation: breed ask \(name) asks for some"
    case .otherGeneration(let told, let asked, let name):
      "these are scores of generation \(told), and \(name) asks for generation \(asked): "
        + "breed ask \(name) gives the pictures to score"
    case .otherPictures(let generation, let name):
      "\"asked\": these are scores of other pictures than those that \(name) asks for now, though "
        + "both are of generation \(generation): breed ask \(name) gives the pictures to score"
    case .count(let generation, let expected, let found):
      "generation \(generation): expected \(expected) scores, one for each picture that is asked "
        + "for, found \(found)"
    case .noNumber(let text, let place):
      "\(printable(place)): expected a finite number for each picture, found \(printable(text)): "
        + "give what has no score a low one"
    case .untold(let count, let all):
      "told: nobody told a score of \(count) of \(all == 1 ? "1 picture" : "\(all) pictures"): "
        + "breed ask gives those that are to be scored, breed tell takes the scores"
    }
  }
}
