import Breeding
import Evolution
import Fitness
import Genomes
import JSON
import Populations
import Rendering

/// Generations to try things on.
enum Runs {
  static let breeder = Breeder(renderer: Renderer())
  static let settings = Generation.Auto(
    fitness: "entropy", strength: Breeder.defaultStrength, elite: 2, tournament: 3)

  /// First genomes.
  static func new(
    _ recipe: String = "neat", count: Int = 16, seed: UInt64, with breeder: Breeder = breeder
  ) -> Generation {
    breeder.new(recipe: Recipes.named(recipe)!, count: count, seed: seed)
  }

  /// Children of picks.
  static func next(
    from parent: Generation, _ picks: [Int], strength: Double = Breeder.defaultStrength,
    keep: Bool = false, count: Int = 16, seed: UInt64, with breeder: Breeder = breeder
  ) -> Generation {
    breeder.next(
      from: parent, number: parent.number + 1,
      pick: Generation.Pick(picks: picks, strength: strength, keep: keep), count: count,
      seed: seed)
  }

  /// Goes on by fitness as the command does; the generations bred.
  static func auto(
    from parent: Generation, generations: Int, count: Int, seed: UInt64,
    with breeder: Breeder = breeder
  ) -> [Generation] {
    var bred = [parent]
    for _ in 0..<generations {
      let current = bred[bred.count - 1]
      bred.append(
        breeder.auto(
          from: current, scores: breeder.scores(of: current, by: Entropy()),
          number: current.number + 1, settings: settings, measure: Entropy(), count: count,
          seed: seed))
    }
    return Array(bred.dropFirst())
  }

  /// The generation as it comes from its file.
  static func readBack(_ generation: Generation) throws -> Generation {
    try Generation(
      json: JSONDocument(parsing: generation.json.serialized(), source: "generation").root)
  }
}

extension Generation {
  var genomes: [Genome] { individuals.map(\.genome) }
  var scores: [Double] { individuals.compactMap(\.score) }
}
