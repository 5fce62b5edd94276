import Breeding
import Evolution
import Foundation
import Genomes
import Populations

/// What it takes to save a generation of many large networks and to read it again. Arguments: recipe,
/// networks, and, where the recipe's are not meant, hidden layers and their width.
///
/// Draws the networks, founds a lineage with them in a temporary folder and reads them back, the disk
/// waited for. The memory is the most that the process had; so each count needs a process of its own.
@main
struct SavingBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 2 || arguments.count == 4, let count = Int(arguments[1]), count > 0
    else { fatalError("expected: recipe, networks, hidden layers and width or neither") }
    var settings = RecipeSettings()
    if arguments.count == 4 {
      (settings.layers, settings.width) = (Int(arguments[2]), Int(arguments[3]))
    }
    let recipe = try Breeder.recipe(named: arguments[0], settings: settings)
    let path = "\(NSTemporaryDirectory())/saving-benchmark-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: path) }

    var lap = Lap()
    let first = Generation(
      number: 1, parent: nil, seed: 1,
      method: .new(.init(recipe: recipe.name, settings: recipe.overrides)),
      individuals: (1...count).map { number in
        var random = RandomStream(seed: 1, generation: 1, child: number)
        return Individual(
          IndividualID(generation: 1, number: number),
          Offspring(recipe.genome(random: &random), operation: "drawn"))
      })
    let drawn = lap.next()
    let folder = PopulationFolder(path: path)
    guard let name = LineageName("large") else { fatalError("no name") }
    let lineage = try folder.found(name, seed: 1, first: first)
    let saved = lap.next()
    guard try lineage.saved(1) == first else { fatalError("other networks were read") }
    let read = lap.next()

    let files = try FileManager.default.contentsOfDirectory(atPath: lineage.folder)
      .filter { $0.hasSuffix(".json") }
    let bytes = try files.reduce(0) { sum, file in
      let path = "\(lineage.folder)/\(file)"
      return sum + (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0)
    }
    let genome = first.individuals[0].genome
    print("| networks | nodes | connections | files | MB | drawn | saved | read | memory, MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    print(
      "| \(count) | \(genome.nodes.count) | \(genome.connections.count) | \(files.count) "
        + "| \(bytes >> 20) | \(drawn) | \(saved) | \(read) | \(Lap.memory) |")
  }
}

/// A clock that is read again and again.
private struct Lap {
  private let clock = ContinuousClock()
  private var start = ContinuousClock().now

  /// The seconds since the last call, with one decimal.
  mutating func next() -> String {
    defer { start = clock.now }
    return String(format: "%.1f", start.duration(to: clock.now) / .seconds(1))
  }

  /// The most memory that this process had, in megabytes.
  static var memory: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss) >> 20
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) >> 10
    #endif
  }
}
