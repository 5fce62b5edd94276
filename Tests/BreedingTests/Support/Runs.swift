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

  /// A search by entropy.
  static func method(
    _ search: Generation.Search = .generational, _ fitness: String = "entropy",
    population: Int = 16
  ) -> Generation.Auto {
    Generation.Auto(
      search: search, fitness: fitness,
      axes: search == .mapElites
        ? [.init(measure: "entropy", bins: 8), .init(measure: "contrast", bins: 6)] : [],
      population: population)
  }

  /// The entropy of each genome's picture.
  static func entropies(of genomes: [Genome]) -> [Double] {
    genomes.map { Entropy().score(breeder.renderer.picture(of: $0, at: Viewport(side: 64))) }
  }

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

  /// Goes on by a search as the command does; the generations bred.
  static func auto(
    from parent: Generation, generations: Int, _ method: Generation.Auto, seed: UInt64,
    with breeder: Breeder = breeder
  ) throws -> [Generation] {
    var evolver = try Evolver(method, from: parent, seed: seed, renderer: breeder.renderer)
    return (1...generations).map { step in
      evolver.step(number: parent.number + step)
      return evolver.generation
    }
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
