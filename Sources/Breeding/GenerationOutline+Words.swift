import Evolution
import Files
import Fitness
import Populations

extension GenerationOutline {
  /// How it came about: `bred from 3, 7 of generation 2, strength 0.5`.
  public var words: String {
    var search = SearchWords()
    return words(with: &search)
  }

  /// How it came about, as `words`.
  ///
  /// - Parameter known: the words of the search that the generation before was bred by, where it was;
  ///   then those of this one's.
  public func words(with known: inout SearchWords) -> String {
    let from = parent.map { " of generation \($0)" } ?? ""
    let best = best.map { ", best \(Decimal.text($0, places: 4))" } ?? ""
    switch method {
    case .new(let recipe, let settings):
      return "drawn by \(printable(recipe))" + given(settings)
    case .imported(let origin):
      let names = origin.origins.compactMap { $0 }
      return "imported from \(printable(origin.file))"
        + (names.count == 1 ? ", \(printable(names[0]))" : "")
    case .pick(let pick):
      return "bred from \(list(pick.picks))\(from), strength \(pick.strength)"
        + (pick.keep ? ", kept" : "")
        + (pick.locked.isEmpty ? "" : ", locked \(list(pick.locked))") + given(pick.limits)
    case .cross(let cross):
      return "crossed from \(cross.first) and \(cross.second), strength \(cross.strength)"
        + given(cross.limits)
    case .vary(let vary):
      return "varied from \(vary.parent), strength \(list(vary.strengths))" + given(vary.limits)
    case .morph(let morph):
      return "morphed from \(morph.first) to \(morph.last)"
    case .auto(let search):
      if known.search != search { known = SearchWords(search) }
      let front = front.map { ", front of \($0)" } ?? ""
      return "bred by \(known.aim)\(from)\(known.settings)\(front)\(best)"
    case .tournament(let old):
      return "bred by \(printable(old.fitness))\(from), strength \(old.strength)\(best)"
    }
  }

  /// How many pictures it has: `16 pictures`.
  public var pictures: String { Self.pictures(count) }

  /// So many pictures, in words.
  public static func pictures(_ count: Int) -> String {
    count == 1 ? "1 picture" : "\(count) pictures"
  }
}

/// What is said of a search, which is the same for every generation of a run.
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

extension Generation.Method {
  /// How a generation came about, in a word or two: `from 3, 7`.
  public var shortWords: String {
    switch self {
    case .new(let recipe, _): "drawn by \(printable(recipe))"
    case .imported: "imported"
    case .pick(let pick): "from \(list(pick.picks))"
    case .cross(let cross): "\(cross.first) with \(cross.second)"
    case .vary(let vary): "varied \(vary.parent)"
    case .morph(let morph): "\(morph.first) to \(morph.last)"
    case .auto(let search): search.kind == .generational ? "auto" : search.kind.rawValue
    case .tournament: "auto"
    }
  }
}

extension SearchMethod {
  /// What the search looks for, which its scores are of.
  public var aim: String { kind == .novelty ? "novelty" : title }

  /// The fitness as a person is told: presets by their names.
  private var title: String { printable(fitness.map(\.title).joined(separator: ", ")) }

  /// What of the search is not the default, as it goes on after a comma.
  fileprivate var words: String {
    let defaults = NEATSettings()
    let search =
      switch kind {
      case .generational: ""
      case .novelty: ", \(title) noted"
      case .mapElites, .nsga2: ", \(kind.rawValue)"
      }
    let measures = axes.map { "\(printable($0.measure.description)) (\($0.bins))" }
    return search
      + (axes.isEmpty ? "" : " over " + measures.joined(separator: " and "))
      + (activations.isEmpty ? "" : ", activations \(list(activations.map(\.rawValue)))")
      + NEATSettings.all.filter { settings[$0] != defaults[$0] }.map { setting in
        let value = settings[setting]
        return ", \(setting.name) " + (setting.isWhole ? "\(Int(value))" : "\(value)")
      }.joined()
  }
}

/// What is given of some settings, as it goes on after a comma.
private func given(_ settings: some SettingTable) -> String {
  settings.words.map { ", \($0)" }.joined()
}

private func list(_ values: [some CustomStringConvertible]) -> String {
  values.map(\.description).joined(separator: ", ")
}
