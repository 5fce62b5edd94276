import Breeding
import Evolution
import Fitness
import Populations
import Rendering

/// One search, and the cells of a map that it found.
struct Exploration {
  private(set) var evaluations = 0
  /// The best score of each cell that was touched; of MAP-Elites, that is held.
  private(set) var cells: [Int: Double] = [:]
  /// How many cells the last generation holds.
  private(set) var held = 0

  private let map: [Generation.Axis]

  init(
    _ search: Generation.Search, of map: [Generation.Axis], seed: UInt64, evaluations: Int
  ) throws {
    self.map = map
    let breeder = Breeder(renderer: Renderer())
    guard let recipe = Recipes.named("neat") else { fatalError("no recipe \"neat\"") }
    let first = breeder.new(recipe: recipe, count: 100, seed: seed)
    let method = Generation.Auto(
      search: search, fitness: "entropy", axes: search == .mapElites ? map : [],
      population: 100)
    var evolver = try Evolver(method, from: first, seed: seed, renderer: breeder.renderer)
    let asked = try (["entropy"] + map.map(\.measure)).map { try FitnessExpression($0) }
    var number = 1
    self.evaluations = first.individuals.count
    held = touch(breeder.scores(of: first.individuals.map(\.genome), by: asked))
    while self.evaluations < evaluations {
      number += 1
      evolver.step(number: number)
      self.evaluations += evolver.evaluated
      if search != .mapElites {
        held = touch(breeder.scores(of: evolver.generation.individuals.map(\.genome), by: asked))
      }
    }
    guard search == .mapElites else { return }
    let elites = evolver.generation.individuals
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
