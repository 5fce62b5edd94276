import Genomes
import JSON

/// A way to search: which parents a child has, and which individuals the next generation has.
protocol SearchStrategy: Sendable {
  /// What is said of it in the help, beside its name; nil where the name says enough.
  static var note: String? { get }
  /// Whether it has several objectives.
  static var hasSeveralObjectives: Bool { get }
  /// Whether its fitness may have the term `novelty`.
  static var allowsNovelty: Bool { get }
  /// Whether what is new is fit: its scores are novelty, and the fitness stands beside them.
  static var scoresNovelty: Bool { get }
  /// Whether it compares genomes gene by gene.
  static var needsGenes: Bool { get }
  /// Whether those that differ come first in a generation.
  static var showsDifferentFirst: Bool { get }
  /// What is shown of a generation.
  static var layout: SearchLayout { get }

  /// What a person is told that it looks for, which its scores are of; and how that goes on, with what
  /// tells this search from others.
  ///
  /// - Parameters:
  ///   - name: the search's name.
  ///   - fitness: the fitness in words.
  static func words(name: String, fitness: String) -> (aim: String, rest: String)

  /// The indices of the best of a generation that it bred, the best first; at most `count`.
  static func best(_ count: Int, of individuals: [Individual]) -> [Int]

  /// Checks that a file has all of a generation that the search needs to go on from it.
  ///
  /// - Throws: at the first individual that does not agree with the method or the memory.
  static func check(_ saved: SavedGeneration) throws

  /// A search at a generation.
  ///
  /// - Parameters:
  ///   - members: the generation, evaluated.
  ///   - saved: what the same search found of it, where it bred it; then it goes on from there.
  init(_ context: SearchContext, _ members: [Member], number: Int, saved: SavedSearch?)

  /// The current generation, in its order.
  var members: [Member] { get set }
  /// What the search needs to know beside it.
  var memory: SearchMemory { get }
  /// How many of its individuals none of the others beats; nil for searches without fronts.
  var frontCount: Int? { get }
  /// The share of a map's cells that are not empty, and the sum of their scores; nil without a map.
  var map: (coverage: Double, qdScore: Double)? { get }

  /// How the child of that index is made; its parents are indices of `members`.
  func conception(index: Int, random: inout RandomStream) -> Conception

  /// The index of the species that a child's genes are near to; nil where there is none, or no species
  /// at all.
  func home(of genes: Compatibility.Genes) -> Int?

  /// Takes the children of generation `number`, behind which stand those that came in from other
  /// islands; then `members` is that generation.
  mutating func succeed(_ children: [Member], number: Int)
}

extension SearchStrategy {
  static var note: String? { nil }
  static var hasSeveralObjectives: Bool { false }
  static var allowsNovelty: Bool { false }
  static var scoresNovelty: Bool { false }
  static var needsGenes: Bool { false }
  static var showsDifferentFirst: Bool { false }
  static var layout: SearchLayout { .all }

  static func words(name: String, fitness: String) -> (aim: String, rest: String) {
    (fitness, ", \(name)")
  }

  static func best(_ count: Int, of individuals: [Individual]) -> [Int] {
    func score(_ index: Int) -> Double { individuals[index].score ?? -.infinity }
    return Array(
      individuals.indices.sorted { (-score($0), $0) < (-score($1), $1) }.prefix(count))
  }

  var memory: SearchMemory { SearchMemory() }
  var frontCount: Int? { nil }
  var map: (coverage: Double, qdScore: Double)? { nil }

  func home(of genes: Compatibility.Genes) -> Int? { nil }
}

/// What all searches are made from.
struct SearchContext: Sendable {
  let method: SearchMethod
  let plan: MeasurePlan
  let seed: UInt64
  let threads: Int

  /// The random numbers for what is drawn once a generation.
  func random(_ number: Int) -> RandomStream {
    RandomStream(seed: seed, generation: number, child: 0)
  }
}

/// What a search found of the generation that it goes on from.
struct SavedSearch {
  let individuals: [Individual]
  let memory: SearchMemory
}

/// A generation of a search as a file has it.
package struct SavedGeneration {
  let number: Int
  let method: SearchMethod
  let individuals: [Individual]
  let memory: SearchMemory
  /// The generation's JSON.
  let element: JSONElement
  /// The JSON of an individual, by its index, for errors alone: it may have to be read again.
  let place: (Int) throws -> JSONElement

  /// Checks a generation that a search bred.
  ///
  /// - Parameters:
  ///   - element: the generation's JSON.
  ///   - place: the JSON of an individual, by its index, for errors.
  /// - Throws: at the first individual that does not agree with the method or the memory.
  package static func check(
    number: Int, method: SearchMethod, individuals: [Individual], memory: SearchMemory,
    in element: JSONElement, place: @escaping (Int) throws -> JSONElement
  ) throws {
    try method.kind.strategy.check(
      SavedGeneration(
        number: number, method: method, individuals: individuals, memory: memory,
        element: element, place: place))
  }

  /// The error of an individual that is not what was expected.
  func error(at index: Int, expected: String) throws -> JSONError {
    try place(index).error(expected: expected)
  }

  /// Throws where there is a memory.
  func expectNoMemory() throws(JSONError) {
    try Self.expectNoMemory(memory, in: element)
  }

  /// Throws where a generation has a memory, though the method that bred it has none.
  package static func expectNoMemory(
    _ memory: SearchMemory, in element: JSONElement
  ) throws(JSONError) {
    guard memory.isEmpty else {
      throw try element.member("memory").error(
        expected: "a memory in what a search of species bred alone")
    }
  }
}

/// A genome in a search: how it was made, what was measured of it, and what the search found of it.
struct Member: Sendable {
  /// How it was made. A member of a finished generation is its own child, as it is kept.
  private(set) var offspring: Offspring
  /// Its address, once its generation is finished.
  private(set) var id: IndividualID?
  private(set) var evaluation: Evaluation
  /// Its descent, where the plan asks for it.
  private(set) var descent: Descent?
  /// Its genes in order, for searches with species.
  var genes: Compatibility.Genes?
  /// The index of the species of the generation before that it is near to, if there is one.
  var home: Int?
  var score = 0.0
  var values: [Double] = []
  var species: Int?
  var cell: Int?

  /// A child that was evaluated.
  init(
    _ offspring: Offspring, _ evaluation: Evaluation, genes: Compatibility.Genes? = nil,
    home: Int? = nil
  ) {
    (self.offspring, self.evaluation, self.genes, self.home) = (offspring, evaluation, genes, home)
  }

  /// A member of the generation that a search starts from.
  init(_ individual: Individual, _ evaluation: Evaluation, genes: Compatibility.Genes?) {
    self.init(Offspring(individual.genome, operation: "kept"), evaluation, genes: genes)
    settle(individual.id)
  }

  /// Whether it came in from another island, and its generation is not finished.
  var isImmigrant: Bool { offspring.operation == Offspring.immigrated }

  /// Gives it its descent, and what is measured of that.
  mutating func descend(_ descent: Descent, in plan: MeasurePlan) {
    self.descent = descent
    plan.fill(&evaluation, with: descent)
  }

  /// Makes it a generation older, where the plan asks for its age.
  mutating func grow(in plan: MeasurePlan) {
    if let descent { descend(descent.older, in: plan) }
  }

  /// Gives it its address in a finished generation.
  mutating func settle(_ id: IndividualID) {
    self.id = id
    offspring = Offspring(offspring.genome, parents: [Address(id)], operation: "kept")
  }

  /// The genome and its address.
  ///
  /// - Precondition: its generation is finished.
  var specimen: Specimen {
    guard let id else { preconditionFailure("expected an address") }
    return Specimen(Address(id), offspring.genome)
  }

  /// The member as an individual of the generation that is being finished.
  func individual(_ id: IndividualID, in plan: MeasurePlan) -> Individual {
    Individual(
      id, offspring, score: score, values: values, species: species, cell: cell,
      descent: plan.keepsDescent ? descent : nil, label: cell == nil ? nil : evaluation.label)
  }
}
