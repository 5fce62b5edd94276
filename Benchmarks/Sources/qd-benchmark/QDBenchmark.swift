import Breeding
import Evolution
import Foundation
import Fitness
import Populations
import Rendering

/// How much of a map of pictures the searches find with the same number of evaluations.
///
/// For each seed: the recipe `neat`, populations of 100, the map of complexity × symmetry with 32 × 32
/// cells, the fitness `beauty`. MAP-Elites covers what it holds at the end; of the other searches
/// every cell counts that any picture ever touched, with the best score that it had there. Prints
/// coverage, QD-score (Pugh, Soros & Stanley 2016, doi:10.3389/frobt.2016.00040) and best score.
/// Arguments: evaluations (10000), seeds (5).
@main
struct QDBenchmark {
  static let axes = (ProcessInfo.processInfo.environment["AXES"] ?? "complexity,symmetry").split(
    separator: ","
  ).map(String.init)
  static let fitness = ProcessInfo.processInfo.environment["FIT"] ?? "beauty"
  static let bins = Int(ProcessInfo.processInfo.environment["BINS"] ?? "32") ?? 32

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let evaluations = arguments.first ?? 10_000
    let seeds = arguments.count > 1 ? arguments[1] : 5
    print("| search | seed | evaluations | cells | coverage | QD-score | best |")
    print("|---|---|---|---|---|---|---|")
    var cells: [Generation.Search: Int] = [:]
    for seed in 1...UInt64(seeds) {
      for search in [Generation.Search.generational, .novelty, .mapElites] {
        let found = try Exploration(search, seed: seed, evaluations: evaluations)
        cells[search, default: 0] += found.cells.count
        print(
          "| \(search.rawValue) | \(seed) | \(found.evaluations) | \(found.cells.count) "
            + "| \(rounded(Double(found.cells.count) / Double(bins * bins))) "
            + "| \(rounded(found.cells.values.reduce(0, +))) "
            + "| \(rounded(found.cells.values.max() ?? 0)) |")
      }
    }
    let map = Double(cells[.mapElites] ?? 0)
    for search in [Generation.Search.generational, .novelty] {
      print(
        "map-elites covers \(rounded(map / Double(max(1, cells[search] ?? 0)))) times the cells "
          + "that \(search.rawValue) touches")
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
}

/// One search, and the cells that it found.
struct Exploration {
  private(set) var evaluations = 0
  /// The best score by cell.
  private(set) var cells: [Int: Double] = [:]

  init(_ search: Generation.Search, seed: UInt64, evaluations: Int) throws {
    let breeder = Breeder(renderer: Renderer())
    guard let recipe = Recipes.named("neat") else { fatalError("no recipe \"neat\"") }
    let fitness = try FitnessExpression(QDBenchmark.fitness)
    let axes = QDBenchmark.axes.map { Generation.Axis(measure: $0, bins: QDBenchmark.bins) }
    let method = Generation.Auto(
      search: search, fitness: fitness.description, axes: search == .mapElites ? axes : [],
      population: 100)
    let first = breeder.new(recipe: recipe, count: 100, seed: seed)
    var evolver = try Evolver(method, from: first, seed: seed, renderer: breeder.renderer)
    let asked = try [fitness] + QDBenchmark.axes.map { try FitnessExpression($0) }
    var number = 1
    touch(breeder.scores(of: first.individuals.map(\.genome), by: asked))
    self.evaluations = first.individuals.count
    while self.evaluations < evaluations {
      number += 1
      evolver.step(number: number)
      self.evaluations += evolver.evaluated
      if search == .mapElites { continue }
      touch(breeder.scores(of: evolver.generation.individuals.map(\.genome), by: asked))
    }
    if search == .mapElites {
      cells = [:]
      for individual in evolver.generation.individuals {
        if let cell = individual.cell, let score = individual.score { cells[cell] = score }
      }
    }
  }

  private mutating func touch(_ scores: [[Double]]) {
    let axis = EliteAxis(bins: QDBenchmark.bins)
    for score in scores {
      let cell = axis.bin(of: score[1]) * QDBenchmark.bins + axis.bin(of: score[2])
      cells[cell] = max(cells[cell] ?? -.infinity, score[0])
    }
  }
}
