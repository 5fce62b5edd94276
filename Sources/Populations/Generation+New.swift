import Evolution
import JSON
import Text

extension Generation {
  /// Drawing first genomes by a recipe.
  public struct New: Hashable, Sendable {
    /// The recipe's name.
    public var recipe: String
    /// What was set in place of the recipe's preset.
    public var settings: RecipeSettings

    /// Settings of the values given.
    public init(recipe: String, settings: RecipeSettings = RecipeSettings()) {
      self.recipe = recipe
      self.settings = settings
    }
  }
}

extension Generation.New: GenerationWay {
  static let name = "new"

  var json: JSONValue {
    .line(.object([("by", .string(Self.name))] + members))
  }

  /// The members but "by", as files have them.
  var members: [(String, JSONValue)] {
    [("recipe", .string(recipe))]
      + (settings == RecipeSettings() ? [] : [("settings", settings.json)])
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "recipe"], optional: ["settings"])
    try self.init(among: element)
  }

  /// Reads `members` among others.
  init(among element: JSONElement) throws(JSONError) {
    self.init(
      recipe: try element.member("recipe").string(),
      settings: try element.optionalMember("settings").map(RecipeSettings.init(json:))
        ?? RecipeSettings())
  }

  func words(of parent: String) -> String { shortWords + settings.clauses }

  var shortWords: String { "drawn by \(printable(recipe))" }
}
