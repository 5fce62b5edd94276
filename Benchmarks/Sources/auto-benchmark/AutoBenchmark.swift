import Breeding
import Evolution
import Expressions
import Fitness
import Foundation
import Genomes
import Populations
import Rendering

/// How many pictures `breed auto` evaluates a second: recipe `neat`, fitness `entropy` at 64 × 64
/// pixels, selection, species and saving with `--checkpoint 50` included.
///
/// Each round founds a lineage with its own seed and times the run by the calls that the command
/// makes, from its first generation to its last, the disk waited for at each checkpoint. Arguments:
/// generations (250), rounds (5), population (200), folder (a temporary one).
@main
struct AutoBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let generations = arguments.first.flatMap(Int.init) ?? 250
    let rounds = arguments.count > 1 ? Int(arguments[1]) ?? 5 : 5
    let population = arguments.count > 2 ? Int(arguments[2]) ?? 200 : 200
    let root = arguments.count > 3 ? arguments[3] : NSTemporaryDirectory()
    let path = "\(root)/auto-benchmark-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: path) }

    let breeder = Breeder(renderer: Renderer())
    let folder = PopulationFolder(path: path)
    guard let recipe = Recipes.named("neat") else { fatalError("no recipe \"neat\"") }
    print("| seed | pictures | seconds | pictures a second | best | nodes a genome |")
    print("|---|---|---|---|---|---|")
    var speeds: [Double] = []
    for seed in 1...UInt64(rounds) {
      guard let name = LineageName("run-\(seed)") else { fatalError("no name") }
      let founders = min(population, Breeder.counts.upperBound)
      let first = try breeder.new(recipe: recipe, count: founders, seed: seed)
      let lineage = try folder.found(name, seed: seed, first: first)
      let plan = try Run(
        seed: seed,
        method: SearchMethod(fitness: FitnessExpression.list("entropy"), population: population),
        goal: Run.Goal(generations: generations), checkpoint: 50)
      let clock = ContinuousClock()
      let start = clock.now
      var run = try AutomaticRun(plan, in: lineage, by: breeder)
      _ = try run.goOn()
      let time = start.duration(to: clock.now)
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
      let speed = Double(run.evaluated) / seconds
      speeds.append(speed)
      let genomes = run.generation.individuals.map(\.genome)
      let nodes = genomes.reduce(0) { $0 + $1.nodes.count } / genomes.count
      print(
        "| \(seed) | \(run.evaluated) | \(String(format: "%.2f", seconds)) | \(Int(speed)) "
          + "| \(String(format: "%.3f", run.summary?.best ?? 0)) | \(nodes) |")
    }
    print("median: \(Int(speeds.sorted()[speeds.count / 2])) pictures a second, ", terminator: "")
    print("\(breeder.renderer.threads) threads, \(breeder.renderer.instructionSet.rawValue)")
  }
}
