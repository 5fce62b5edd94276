import JSON

/// Novelty search (Lehman & Stanley 2011, doi:10.1162/EVCO_a_00025): NEAT, where what is new is fit.
///
/// An individual's score is its novelty, and its fitness stands beside it.
struct NoveltySearch: SearchStrategy {
  static let needsGenes = SpeciesSearch.needsGenes
  static let allowsNovelty = true
  static let showsDifferentFirst = SpeciesSearch.showsDifferentFirst
  static let scoresNovelty = true

  private var search: SpeciesSearch

  static func words(name: String, fitness: String) -> (aim: String, rest: String) {
    ("novelty", ", \(fitness) noted")
  }

  init(_ context: SearchContext, _ members: [Member], number: Int, saved: SavedSearch?) {
    search = SpeciesSearch(context, members, number: number, saved: saved)
  }

  var members: [Member] {
    get { search.members }
    set { search.members = newValue }
  }

  var memory: SearchMemory { search.memory }

  func conception(index: Int, random: inout RandomStream) -> Conception {
    search.conception(index: index, random: &random)
  }

  func home(of genes: Compatibility.Genes) -> Int? { search.home(of: genes) }

  mutating func succeed(_ children: [Member], number: Int) {
    search.succeed(children, number: number)
  }

  static func check(_ saved: SavedGeneration) throws {
    try SpeciesSearch.check(saved)
    guard saved.memory.novelty != nil else {
      throw try saved.element.member("memory").error(expected: "a memory of novelty")
    }
  }
}
