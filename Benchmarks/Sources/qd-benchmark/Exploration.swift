import Breeding
import Evolution
import Expressions
import Fitness
import Foundation
import Genomes
import Populations

/// One search, and the cells of a map that it found.
struct Exploration {
  private(set) var evaluations = 0
  /// The best score of each cell that was touched; of MAP-Elites, that is held.
  private(set) var cells: [Int: Double] = [:]
  /// How many cells the last generation holds.
  private(set) var held = 0

  private let map: [SearchMethod.Axis]

  init(
    _ kind: SearchKind, of map: [SearchMethod.Axis], seed: UInt64, evaluations: Int
  ) throws {
    self.map = map
    let breeder = Breeder()
    let folder = PopulationFolder(path: "\(NSTemporaryDirectory())/qd-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    guard let recipe = Recipes.named("neat") else { fatalError("no recipe \"neat\"") }
    let first = try breeder.new(recipe: recipe, count: 100, seed: seed)
    let fitness = try FitnessExpression.list("entropy")
    let method = SearchMethod(
      kind, fitness: fitness, axes: kind == .mapElites ? map : [], population: 100)
    var run = try AutomaticRun(
      Run(seed: seed, method: method, goal: Run.Goal(), checkpoint: 1_000_000),
      in: folder.found(LineageName(near: "run"), seed: seed, first: first), by: breeder)
    let asked = fitness + map.map(\.measure)
    self.evaluations = first.individuals.count
    held = touch(try breeder.scores(of: first.individuals.map(\.genome), by: asked))
    while self.evaluations < evaluations {
      try run.step()
      self.evaluations = first.individuals.count + run.evaluated
      if kind != .mapElites {
        held = touch(
          try breeder.scores(of: run.generation.individuals.map(\.genome), by: asked))
      }
    }
    guard kind == .mapElites else { return }
    let elites = run.generation.individuals
    cells = Dictionary(uniqueKeysWithValues: elites.map { ($0.cell ?? 0, $0.score ?? 0) })
    held = cells.count
  }

  /// Notes the cells of pictures, and tells how many different ones they are.
  private mutating func touch(_ scores: [[Double]]) -> Int {
    var touched = Set<Int>()
    for score in scores {
      let bins = zip(map, score.dropFirst()).map { EliteAxis(bins: $0.bins).bin(of: $1) }
      let cell = bins[0] * map[1].bins + bins[1]
      touched.insert(cell)
      cells[cell] = max(cells[cell] ?? -.infinity, score[0])
    }
    return touched.count
  }
}
