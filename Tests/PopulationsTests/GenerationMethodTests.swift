import Evolution
import Genomes
import TestNetworks
import Testing

@testable import Populations

/// What is said of each way of breeding, and which parents it names.
@Suite struct GenerationMethodTests {
  private static let one = Address(IndividualID(generation: 1, number: 1))
  private static let starred = Address(IndividualID(generation: 1, number: 1), in: name)
  private static let other = Address(IndividualID(generation: 2, number: 3))

  private static let sine = GenomeChange.node(.output(.ink), .activation(.sine))
  private static let ink = GenomeChange.connection(
    .init(from: .input(.x), to: .output(.ink)), .weight(1.5))

  /// What so many files held, one picture each.
  private static func several(_ count: Int) -> Generation.Import {
    .init(
      file: "1.png", fingerprint: "7", origins: Array(repeating: "a/1/1", count: count),
      others: (2...count).map {
        .init(file: "\($0).zip", fingerprint: "8", reading: .picbreeder, first: $0)
      })
  }

  private static let said: [(Generation.Method, words: String, short: String, [Address])] = [
    (.new(.init(recipe: "warp")), "drawn by warp", "drawn by warp", []),
    (
      .imported(.init(file: "a.zip", fingerprint: "7", origins: ["576/289"])),
      "imported from a.zip, 576/289", "imported", []
    ),
    (
      .imported(
        .init(
          file: "a.zip", fingerprint: "7", origins: ["576/289"], reading: .picbreeder, number: 0)),
      "imported from a.zip as picbreeder, generation 0, 576/289", "imported", []
    ),
    (.imported(several(2)), "imported from 1.png and 2.zip", "imported", []),
    (.imported(several(3)), "imported from 1.png, 2.zip and 3.zip", "imported", []),
    (.imported(several(4)), "imported from 1.png and 3 other files", "imported", []),
    (
      .stars(.init([5, 2], pictures: [starred, one])), "the stars 5, 2", "stars", [starred, one]
    ),
    (.stars(.init([5], pictures: [starred])), "star 5", "stars", [starred]),
    (
      .stars(.init(Array(1...9), pictures: Array(repeating: one, count: 9))), "9 stars", "stars",
      Array(repeating: one, count: 9)
    ),
    (
      .pictures(.init([starred, one])), "the pictures forest/1/1, 1/1", "pictures", [starred, one]
    ),
    (.pictures(.init([one])), "the picture 1/1", "pictures", [one]),
    (
      .pictures(.init(Array(repeating: one, count: 9))), "9 pictures of other sheets", "pictures",
      Array(repeating: one, count: 9)
    ),
    (
      .pick(.init(picks: [3], strength: 0.5, keep: true)),
      "bred from 3 of generation 2, strength 0.5, kept", "from 3", [other]
    ),
    (
      .cross(.init(one, other, strength: 0.5)), "crossed from 1/1 and 2/3, strength 0.5",
      "1/1 with 2/3", [one, other]
    ),
    (
      .vary(.init(one, strengths: [0.1, 1])), "varied from 1/1, strength 0.1, 1.0", "varied 1/1",
      [one]
    ),
    (.morph(.init(one, other)), "morphed from 1/1 to 2/3", "1/1 to 2/3", [one, other]),
    (
      .edit(.init(other, changes: [sine, ink])),
      "edited 2/3: activation ink=sine, weight x-ink=1.5",
      "edited 2/3", [other]
    ),
    (
      .edit(.init(other, changes: [ink, ink, ink, sine, sine, ink])),
      "edited 2/3: weight x-ink=1.5, weight x-ink=1.5, weight x-ink=1.5, activation ink=sine "
        + "and 2 more", "edited 2/3", [other]
    ),
    (
      .tournament(.init(fitness: "bell", strength: 0.5, elite: 1, tournament: 2)),
      "bred by bell of generation 2, strength 0.5", "auto", []
    ),
    (
      .auto(.init(fitness: fitness("bell"), population: 2)), "bred by bell of generation 2", "auto",
      []
    ),
    (
      .auto(.init(.nsga2, fitness: fitness("bell, edges"), population: 2)),
      "bred by bell, edges of generation 2", "nsga2", []
    ),
  ]

  @Test(arguments: said)
  func `a way of breeding is told in words, and names its parents`(
    method: Generation.Method, words: String, short: String, parents: [Address]
  ) {
    #expect(method.words(of: " of generation 2") == words)
    #expect(method.shortWords == short)
    #expect(method.namedParents(in: 2) == parents)
  }
}
