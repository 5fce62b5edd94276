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
  /// Another number of scores, labels or vectors than there are pictures.
  case count(of: String = "scores", generation: Int, expected: Int, found: Int)
  /// Labels or features that the search needs, and that are not there.
  case missing(String, LineageName)
  /// Labels or features that the search does not need.
  case unasked(String, LineageName)
  /// A label that is none of those that were named, of the picture in that place, from 1.
  case unknownLabel(String, picture: Int)
  /// Another number of features of a picture than was said.
  case featureCount(picture: Int, expected: Int, found: Int)
  /// What a script tells beside scores is not among the lineage's records any more.
  case lostForm(LineageName)
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
    case .count(let member, let generation, let expected, let found):
      "generation \(generation): expected \(expected) \(member), one for each picture that is asked "
        + "for, found \(found)"
    case .missing(let member, let name):
      "expected \"\(member)\", too, as \"\(member)\" of what breed ask \(name) gives says"
    case .unasked(let member, let name):
      "\"\(member)\": \(name) asks for none: leave them out, or begin a search that needs them: "
        + "breed ask \(name) "
        + (member == "labels"
          ? "--search map-elites --axes label --labels NAMES"
          : "--search novelty --novelty-of told --features COUNT")
    case .unknownLabel(let label, let picture):
      "label of picture \(picture): \"\(printable(label))\" is none of those that breed ask was given "
        + "by --labels"
    case .featureCount(let picture, let expected, let found):
      "features of picture \(picture): expected \(expected) numbers, as breed ask was told by "
        + "--features, found \(found)"
    case .lostForm(let name):
      "\(name): what labels and features its script tells is not among its records any more: "
        + "begin another search by breed ask \(name) --another"
    case .noNumber(let text, let place):
      "\(printable(place)): expected a finite number for each picture, found \(printable(text)): "
        + "give what has no score a low one"
    case .untold(let count, let all):
      "told: nobody told a score of \(count) of \(all == 1 ? "1 picture" : "\(all) pictures"): "
        + "breed ask gives those that are to be scored, breed tell takes the scores"
    }
  }
}
