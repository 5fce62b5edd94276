import JSON
import Text

extension Generation {
  /// Breeding by tournaments, as version 0.1 had it.
  public struct Tournament: Hashable, Sendable {
    /// The name of the fitness.
    public var fitness: String
    /// 0 (nearly the parent) … 1 (wild).
    public var strength: Double
    /// How many of the fittest went on unchanged.
    public var elite: Int
    /// How many competed to be a parent.
    public var tournament: Int

    /// Settings of the values given.
    public init(fitness: String, strength: Double, elite: Int, tournament: Int) {
      self.fitness = fitness
      self.strength = strength
      self.elite = elite
      self.tournament = tournament
    }
  }
}

extension Generation.Tournament: GenerationWay {
  static let name = "auto"
  static let isByFitness = true

  /// Other searches, which have the name too, have no tournaments.
  static func isWritten(in element: JSONElement) throws(JSONError) -> Bool {
    try element.optionalMember("tournament") != nil
  }

  var json: JSONValue {
    .line(
      .object([
        ("by", .string(Self.name)), ("fitness", .string(fitness)), ("strength", .double(strength)),
        ("elite", .integer(elite)), ("tournament", .integer(tournament)),
      ]))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "fitness", "strength", "elite", "tournament"])
    self.init(
      fitness: try element.member("fitness").string(),
      strength: try element.member("strength").double(),
      elite: try element.member("elite").integer(atLeast: 0),
      tournament: try element.member("tournament").integer(atLeast: 1))
  }

  func words(of parent: String) -> String {
    "bred by \(printable(fitness))\(parent), strength \(strength)"
  }

  var shortWords: String { "auto" }
}
