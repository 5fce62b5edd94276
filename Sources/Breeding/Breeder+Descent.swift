import Evolution
import Genomes
import Populations

extension Breeder {
  /// The generation whose individuals have their descent, where a search from it asks for that.
  ///
  /// What a file has of it is taken as it is: the search that counted it began with what this finds.
  ///
  /// - Parameter lineage: where it is from; nil where nothing is known of what was before it.
  /// - Throws: where a generation that it comes from cannot be had.
  func descended(
    _ generation: Generation, in lineage: Lineage?, for plan: MeasurePlan
  ) throws -> Generation {
    let individuals = generation.individuals
    guard plan.needsDescent, let lineage, individuals.contains(where: { $0.descent == nil }) else {
      return generation
    }
    var pedigree = Pedigree(of: lineage, by: self)
    pedigree.add(generation)
    let descents = try pedigree.descents(of: individuals.map(\.id))
    return Generation(
      number: generation.number, parent: generation.parent, seed: generation.seed,
      method: generation.method,
      individuals: zip(individuals, descents).map { individual, descent in
        var individual = individual
        individual.descent = descent
        return individual
      },
      memory: generation.memory, arithmetic: generation.arithmetic)
  }

  /// The descent of individuals of a lineage, in their order.
  ///
  /// - Throws: where a generation that they come from cannot be had.
  public func descents(of ids: [IndividualID], in lineage: Lineage) throws -> [Descent] {
    var pedigree = Pedigree(of: lineage, by: self)
    return try pedigree.descents(of: ids)
  }
}

/// Finds parents and their parents, within a lineage.
///
/// Each generation's file is read once at most, and a stretch that a run did not save is bred again once.
/// Where a search counted descent, its generations tell it, and nothing before them is needed.
private struct Pedigree {
  private let lineage: Lineage
  private let breeder: Breeder
  /// What is known of each generation that was read.
  private var births: [Int: [Birth]] = [:]

  /// An individual without its genome, which may be large.
  private struct Birth {
    let operation: String
    let mutations: Int
    /// Those in the lineage.
    let parents: [IndividualID]
    /// What its search counted; nil where none did.
    let descent: Descent?

    init(_ individual: Individual) {
      operation = individual.operation
      mutations = individual.mutations.count
      // A parent is of an earlier generation; a file that says otherwise leads nowhere.
      parents = individual.parents.filter {
        $0.lineage == nil && $0.id.generation < individual.id.generation
      }.map(\.id)
      descent = individual.descent
    }
  }

  init(of lineage: Lineage, by breeder: Breeder) {
    (self.lineage, self.breeder) = (lineage, breeder)
  }

  /// Adds what a generation tells.
  mutating func add(_ generation: Generation) {
    births[generation.number] = generation.individuals.map(Birth.init)
  }

  /// The descents of individuals, in their order.
  mutating func descents(of ids: [IndividualID]) throws -> [Descent] {
    var ancestors: [(id: IndividualID, birth: Birth)] = []
    // By generation, the newest first, so that each is looked at once, when all that came of it are known.
    var waiting: [Int: Set<Int>] = [:]
    for id in ids { waiting[id.generation, default: []].insert(id.number) }
    while let generation = waiting.keys.max(), let numbers = waiting.removeValue(forKey: generation)
    {
      let all = try births(in: generation)
      for number in numbers.sorted() where 1...all.count ~= number {
        let birth = all[number - 1]
        ancestors.append((IndividualID(generation: generation, number: number), birth))
        if birth.descent != nil { continue }
        for parent in birth.parents {
          waiting[parent.generation, default: []].insert(parent.number)
        }
      }
    }
    var known: [IndividualID: Descent] = [:]
    for (id, birth) in ancestors.reversed() {
      known[id] =
        birth.descent
        ?? Descent(
          operation: birth.operation, mutations: birth.mutations,
          parents: birth.parents.compactMap { known[$0] })
    }
    return ids.map { known[$0] ?? .founder }
  }

  private mutating func births(in number: Int) throws -> [Birth] {
    if let known = births[number] { return known }
    var births = births
    _ = try breeder.generation(number, of: lineage) { generation in
      if births[generation.number] == nil {
        births[generation.number] = generation.individuals.map(Birth.init)
      }
    }
    self.births = births
    return births[number] ?? []
  }
}
