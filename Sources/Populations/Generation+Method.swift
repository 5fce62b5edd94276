import Evolution
import Genomes
import JSON
import Text

extension Generation {
  /// How a generation was bred, with its settings. Each way has a file of its own, with its JSON
  /// and its words, and a line in each list here.
  ///
  /// Indirect: a history has room for one in every generation, and few have one.
  public indirect enum Method: Hashable, Sendable {
    /// Drawn by the recipe of that name, with what was set in place of its preset.
    case new(recipe: String, settings: RecipeSettings = RecipeSettings())
    /// Bred elsewhere and imported.
    case imported(Import)
    /// Bred from the numbers that a person picked.
    case pick(Pick)
    /// Bred by a search for what a fitness wants.
    case auto(SearchMethod)
    /// Bred from winners of tournaments, as version 0.1 did; only read, and kept as it is.
    case tournament(Tournament)
    /// Bred from any two.
    case cross(Cross)
    /// Bred from one at many strengths.
    case vary(Vary)
    /// The way from one to another.
    case morph(Morph)
  }
}

extension Generation.Method {
  /// The method as files have it.
  public var json: JSONValue {
    switch self {
    case .new(let recipe, let settings):
      .line(
        .object(
          [("by", .string("new")), ("recipe", .string(recipe))]
            + (settings == RecipeSettings() ? [] : [("settings", settings.json)])))
    case .imported(let origin): origin.json
    case .pick(let pick): pick.json
    case .cross(let cross): cross.json
    case .vary(let vary): vary.json
    case .morph(let morph): morph.json
    case .auto(let search): search.json
    case .tournament(let old): old.json
    }
  }

  /// Reads what `json` writes.
  init(json element: JSONElement) throws(JSONError) {
    let by = try element.member("by")
    switch try by.string() {
    case "new":
      try element.expectMembers(["by", "recipe"], optional: ["settings"])
      self = .new(
        recipe: try element.member("recipe").string(),
        settings: try element.optionalMember("settings").map(RecipeSettings.init(json:))
          ?? RecipeSettings())
    case "import": self = .imported(try Generation.Import(json: element))
    case "pick": self = .pick(try Generation.Pick(json: element))
    case "cross": self = .cross(try Generation.Cross(json: element))
    case "vary": self = .vary(try Generation.Vary(json: element))
    case "morph": self = .morph(try Generation.Morph(json: element))
    case "auto" where try element.optionalMember("tournament") == nil:
      self = .auto(try SearchMethod(json: element))
    case "auto": self = .tournament(try Generation.Tournament(json: element))
    default:
      throw by.error(
        expected: "one of \"new\", \"import\", \"pick\", \"cross\", \"vary\", \"morph\", \"auto\"")
    }
  }

  /// How a generation came about, in a word or two: `from 3, 7`.
  public var shortWords: String {
    switch self {
    case .new(let recipe, _): "drawn by \(printable(recipe))"
    case .imported: "imported"
    case .pick(let pick): pick.shortWords
    case .cross(let cross): cross.shortWords
    case .vary(let vary): vary.shortWords
    case .morph(let morph): morph.shortWords
    case .auto(let search): search.kind == .generational ? "auto" : search.kind.rawValue
    case .tournament: "auto"
    }
  }
}

extension SettingTable {
  /// What is given, as it goes on in a sentence: `, colour grey, zoom 2.0`.
  package var clauses: String { words.map { ", \($0)" }.joined() }
}

extension Array where Element: CustomStringConvertible {
  /// The elements with commas between them.
  var list: String { map(\.description).joined(separator: ", ") }
}

extension JSONElement {
  /// A parent's address.
  func address() throws(JSONError) -> Address {
    guard let address = Address(try string()) else {
      throw error(expected: "an address as \"generation/number\" or \"lineage/generation/number\"")
    }
    return address
  }

  /// The addresses of two parents.
  func pair() throws(JSONError) -> (Address, Address) {
    let elements = try elements()
    guard elements.count == 2 else { throw error(expected: "two addresses") }
    return (try elements[0].address(), try elements[1].address())
  }
}
