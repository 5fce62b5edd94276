import Evolution
import JSON
import Text

extension SearchMethod: GenerationWay {
  static let isByFitness = true

  /// The fitness as files have it; whoever knows the names of fitnesses has better words.
  func words(of parent: String) -> String { "bred by \(printable(fitnessText))\(parent)" }

  var shortWords: String { kind == .standard ? "auto" : kind.rawValue }
}
