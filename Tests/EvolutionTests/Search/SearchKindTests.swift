import Evolution
import Testing

/// What is said of the searches comes from their list.
@Suite struct SearchKindTests {
  @Test func `every search is named in the help, and those that a message is about`() {
    #expect(SearchKind.choice == "generational (NEAT), novelty, map-elites or nsga2")
    #expect(SearchKind.choice(where: \.allowsNovelty) == "generational or novelty")
    #expect(SearchKind.choice(where: \.hasSeveralObjectives) == "nsga2")
    #expect(SearchKind.choice { $0.axisCount > 0 } == "map-elites")
  }

  @Test(arguments: [
    (SearchKind.generational, "bell", ""), (.novelty, "novelty", ", bell noted"),
    (.mapElites, "bell", ", map-elites"), (.nsga2, "bell", ", nsga2"),
  ])
  func `a search says what it looks for and how`(kind: SearchKind, aim: String, rest: String) {
    #expect(kind.words(fitness: "bell") == (aim, rest))
    #expect(kind.scoresNovelty == (aim == "novelty"))
  }
}
