import ArgumentParser
import Breeding
import Genomes
import Populations

/// Which lineage a generation of any pictures becomes part of.
struct DestinationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Begin a new lineage with them (default: go on in the current one).", valueName: "name"))
  var into: String?

  @OptionGroup var seed: SeedOption
  @OptionGroup var folder: FolderOptions

  func validate() throws {
    if let into { _ = try LineageName(argument: into) }
  }

  /// Finds the pictures, and the place of the generation that comes of them.
  func opened(for picks: [Pick], by breeder: Breeder) throws -> Destination {
    try Destination(
      for: picks, in: folder.folder, by: breeder,
      into: try into.map(LineageName.init(argument:)), seed: seed)
  }
}

/// The place of a generation of any pictures: in the current lineage, below the generation of the
/// first of them that is of it, else below the current one; or at the head of a new lineage.
struct Destination {
  /// The pictures, as their children name them.
  let parents: [Parent]
  /// The generation's number.
  let number: Int
  /// The generation that it stands below.
  let parent: Int?
  /// The seed of its random numbers.
  let seed: UInt64

  private let folder: PopulationFolder
  private let founded: LineageName?
  private let current: Lineage?

  init(
    for picks: [Pick], in folder: PopulationFolder, by breeder: Breeder, into name: LineageName?,
    seed: SeedOption
  ) throws {
    if let name, folder.has(name) { throw PopulationError.lineageExists(name) }
    let current = try name == nil ? folder.open(forWriting: true) : nil
    let found = try picks.map { try $0.parent(in: folder, by: breeder, current: current) }
    parents = found.map { Parent($0.address(from: current?.name), $0.individual.genome) }
    number = (current?.history.count ?? 0) + 1
    parent = current.map { current in
      found.first { $0.lineage.name == current.name }?.individual.id.generation
        ?? current.history.now
    }
    self.seed = seed.seed ?? current?.history.seed ?? seed.seedOrDrawn
    self.folder = folder
    founded = name
    self.current = current
  }

  /// Throws where the two pictures are the same one.
  func requireTwo(instead: String) throws {
    guard parents[0].address != parents[1].address else {
      throw ValidationError(
        "\(parents[0].address) twice: expected two pictures; of one alone, \"\(instead)\"")
    }
  }

  /// Saves the generation in its place.
  func save(_ generation: Generation) throws -> Lineage {
    if let founded { return try folder.found(founded, seed: seed, first: generation) }
    guard let current else { preconditionFailure("neither a new lineage nor a current one") }
    try current.append(generation)
    return current
  }
}
