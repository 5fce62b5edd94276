import Evolution
import Fitness
import Genomes
import JSON
import Populations
import Rendering
import TestNetworks

@testable import Breeding

/// Generations to try things on.
enum Runs {
  static let breeder = Breeder(renderer: Renderer())

  /// A search by entropy.
  static func method(
    _ kind: SearchKind = .generational, _ text: String = "entropy", population: Int = 16
  ) -> SearchMethod {
    SearchMethod(
      kind, fitness: fitness(text),
      axes: kind == .mapElites ? [.init("entropy", bins: 8), .init("contrast", bins: 6)] : [],
      population: population)
  }

  /// The entropy of each genome's picture.
  static func entropies(of genomes: [Genome]) -> [Double] {
    genomes.map { Entropy().score(breeder.renderer.picture(of: $0, at: Viewport(side: 64))) }
  }

  /// What a generation's sheet shows.
  static func pictures(of generation: Generation, size: Int) -> [Picture] {
    bred { try breeder.pictures(of: generation, size: size) }
  }

  /// First genomes.
  static func new(
    _ recipe: String = "neat", count: Int = 16, seed: UInt64, with breeder: Breeder = breeder
  ) -> Generation {
    bred { try breeder.new(recipe: Recipes.named(recipe)!, count: count, seed: seed) }
  }

  /// Children of picks.
  static func next(
    from parent: Generation, _ picks: [Int], strength: Double = Breeder.defaultStrength,
    keep: Bool = false, count: Int = 16, seed: UInt64, with breeder: Breeder = breeder
  ) -> Generation {
    next(
      from: parent, .init(picks: picks, strength: strength, keep: keep), count: count, seed: seed,
      with: breeder)
  }

  /// Children of picks, locks and limits.
  static func next(
    from parent: Generation, _ pick: Generation.Pick, count: Int, seed: UInt64,
    with breeder: Breeder = breeder
  ) -> Generation {
    bred {
      try breeder.next(
        from: parent, number: parent.number + 1, pick: pick, count: count, seed: seed)
    }
  }

  /// What comes of values that breeding can work with.
  static func bred<Result>(_ body: () throws -> Result) -> Result {
    do { return try body() } catch { preconditionFailure("\(error)") }
  }

  /// Goes on by a search as the command does; the generations bred.
  static func auto(
    from parent: Generation, generations: Int, _ method: SearchMethod, seed: UInt64,
    with breeder: Breeder = breeder
  ) throws -> [Generation] {
    var evolver = try breeder.evolver(method, from: parent, seed: seed, in: nil)
    return try (1...generations).map { step in
      try evolver.step(number: parent.number + step)
      return evolver.generation
    }
  }

  /// The generation as it comes from its file.
  static func readBack(_ generation: Generation) throws -> Generation {
    try Generation(
      json: JSONDocument(parsing: generation.json().serialized(), source: "generation").root)
  }
}

extension Generation {
  var genomes: [Genome] { individuals.map(\.genome) }
  var scores: [Double] { individuals.compactMap(\.score) }
}
