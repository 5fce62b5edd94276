import Evolution
import Genomes
import Populations

/// A way to search: it says who the parents are, is told of their children, and says who makes up
/// the next generation.
protocol Search: Sendable {
  /// Those that may become parents, with their standing.
  var standings: [Standing] { get set }
  /// What the search has to remember beside them.
  var memory: SearchMemory { get }
  /// How many pictures it holds that nothing beats; nil where that says nothing.
  var frontCount: Int? { get }
  /// The share of its cells that a map holds, and the sum of their scores; nil where there is none.
  var map: (coverage: Double, qdScore: Double)? { get }

  /// How the child at a place comes about, by the places of `standings`.
  func conception(place: Int, random: inout RandomStream) -> Conception

  /// The place of the species that a child's genes are near to, where species are told apart.
  func home(of genes: Compatibility.Genes) -> Int?

  /// Takes in the children of generation `number`; then `standings` is that generation.
  mutating func succeed(_ children: [Member], number: Int)
}

extension Search {
  var frontCount: Int? { nil }
  var map: (coverage: Double, qdScore: Double)? { nil }

  func home(of genes: Compatibility.Genes) -> Int? { nil }

  mutating func address(_ ids: [IndividualID]) {
    for (place, id) in ids.enumerated() { standings[place].member.origin = .saved(id) }
  }
}

/// What all searches are made from.
struct SearchContext: Sendable {
  let method: Generation.Auto
  let evaluator: Evaluator
  let seed: UInt64
  let threads: Int

  /// The random numbers of what concerns a generation as a whole.
  func random(_ number: Int) -> RandomStream {
    RandomStream(seed: seed, generation: number, child: 0)
  }

  /// Whether the search compares genomes gene by gene.
  var needsGenes: Bool {
    switch method.search {
    case .generational, .novelty: true
    case .mapElites, .nsga2: false
    }
  }

  /// The search of the method's kind.
  ///
  /// - Parameters:
  ///   - members: the generation that it starts from.
  ///   - generation: that generation itself; its scores and memory are taken over where the same
  ///     search bred it.
  func search(from members: [Member], of generation: Generation) -> any Search {
    switch method.search {
    case .generational, .novelty: SpeciesSearch(self, members, of: generation)
    case .mapElites: MapSearch(self, members)
    case .nsga2: ParetoSearch(self, members, of: generation)
    }
  }
}
