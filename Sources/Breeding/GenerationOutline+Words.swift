import Evolution
import Populations
import Text

extension GenerationOutline {
  /// How it came about: `bred from 3, 7 of generation 2, strength 0.5`.
  public var words: String {
    var search = SearchWords()
    return words(with: &search)
  }

  /// As `words`, where one generation after another is told.
  ///
  /// - Parameter known: the words of the search before this one, which may be the same.
  public func words(with known: inout SearchWords) -> String {
    let parent = parent.map { " of generation \($0)" } ?? ""
    let best = best.map { ", best \(Decimal.text($0, places: 4))" } ?? ""
    guard case .auto(let search) = method else { return method.words(of: parent) + best }
    if known.search != search { known = SearchWords(search) }
    let front = front.map { ", front of \($0)" } ?? ""
    return "bred by \(known.aim)\(parent)\(known.settings)\(front)\(best)"
  }

  /// How many pictures it has: `16 pictures`.
  public var pictures: String { Self.pictures(count) }

  /// So many pictures, in words.
  public static func pictures(_ count: Int) -> String {
    count == 1 ? "1 picture" : "\(count) pictures"
  }
}

/// What is said of a search. It is the same for every generation of a run, and takes a while to
/// say.
public struct SearchWords {
  fileprivate let search: SearchMethod?
  fileprivate let aim: String
  fileprivate let settings: String

  /// The words of no search yet.
  public init() { (search, aim, settings) = (nil, "", "") }

  fileprivate init(_ search: SearchMethod) {
    self.search = search
    (aim, settings) = (search.aim, search.words)
  }
}

extension SearchMethod {
  /// What the search looks for, which its scores are of.
  public var aim: String { kind.words(fitness: fitnessTitle).aim }

  /// The fitness as a person is told: presets by their names.
  package var fitnessTitle: String { printable(fitness.map(\.title).joined(separator: ", ")) }

  /// What of the search is not the default, as it goes on after its aim: `, elite 2`.
  var words: String {
    let defaults = NEATSettings()
    let rest = kind.words(fitness: fitnessTitle).rest
    let measures = axes.map {
      $0.isOfLabels ? "\($0.bins) labels" : "\(printable($0.measure.description)) (\($0.bins))"
    }
    let names = activations.map(\.rawValue)
    return rest
      + (noveltyTerm.map { ", novelty of \(printable($0.name))" } ?? "")
      + (measures.isEmpty ? "" : " over " + measures.joined(separator: " and "))
      + (names.isEmpty ? "" : ", activations " + names.joined(separator: ", "))
      + NEATSettings.all.filter { settings[$0] != defaults[$0] }.map { setting in
        // Which is an aim; how many there are stands in the same line.
        let value = setting.text(settings[setting])
        return setting.name == "species" ? ", about \(value) species" : ", \(setting.name) \(value)"
      }.joined()
      + (island.map { ", island \($0.number) of \($0.count)" } ?? "")
  }
}
