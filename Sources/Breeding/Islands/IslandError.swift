import Evolution
import Genomes

/// Why islands cannot be bred.
public enum IslandError: Error, Hashable, Sendable {
  /// A name whose islands' names would be too long.
  case longName(LineageName)
  /// A lineage that should have sent the best of a generation which it does not have.
  case notBred(LineageName, generation: Int)
  /// A lineage that has the name of an island and was bred by something else: which one it should be.
  case otherIslands(LineageName, Int, of: LineageName)
  /// As many immigrants at once as there are places, or more.
  case tooManyMigrants(Int, sources: Int, population: Int)
  /// A goal in seconds, which would make what is bred depend on time.
  case seconds
  /// A lineage that has the name under which the best of all islands are gathered, and does not hold them.
  case nameTaken(LineageName)
  /// A run of an island that was stopped, which goes on together with the others alone.
  case alone(LineageName, Island)
}

extension IslandError: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  public var description: String {
    switch self {
    case .longName(let name):
      "\(name): expected a name of at most \(64 - "-island-999".count) letters, since each island's "
        + "lineage is called \(name)-island-01 or the like"
    case .notBred(let name, let number):
      "\(name): expected generation \(number), whose best come in, found fewer; the command that breeds all "
        + "islands goes on with it"
    case .otherIslands(let name, let number, let islands):
      "\(name): expected island \(number) of \(islands), found a lineage that was bred otherwise; put the "
        + "island's lineage back, or choose another name for the islands"
    case .tooManyMigrants(let migrants, let sources, let population):
      "\(migrants) migrants from \(sources == 1 ? "an island" : "each of \(sources) islands"): expected fewer "
        + "at once than the population, \(population)"
    case .seconds:
      "islands have no goal in time, since what they breed would depend on the machine; expected "
        + "generations, evaluations or a condition"
    case .nameTaken(let name):
      "there is a lineage \(name) already, which is no best of these islands; choose another name, or "
        + "\"breed rename \(name) NEW\""
    case .alone(let name, let island):
      "\(name) is island \(island.number) of \(island.count), and was stopped: breed auto \(island.name) "
        + "--islands \(island.count) with its other options goes on with all of them; --another breeds it alone"
    }
  }
}
