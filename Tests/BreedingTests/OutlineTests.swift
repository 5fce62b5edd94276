import Breeding
import Evolution
import Populations
import Testing

/// That the log alone tells of what a search bred what its files do.
@Suite struct OutlineTests {
  @Test(arguments: [
    Runs.method(population: 12), Runs.method(.novelty, population: 12),
    Runs.method(.mapElites, population: 12),
    Runs.method(.nsga2, "entropy, symmetry, 1 - entropy", population: 12),
  ])
  func `the log of a run tells of each generation what its file does`(
    method: SearchMethod
  ) throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Runs.new(count: 7, seed: 11))
      let run = Run(seed: 11, method: method, goal: .init(generations: 8), checkpoint: 2)
      try Lineages.go(on: run, in: folder, steps: 3)
      try Lineages.go(on: run, in: folder)
      let lineage = try folder.open(Lineages.name)
      let saved = (1...9).filter { lineage.history[$0].isSaved }
      #expect(saved == [1, 3, 5, 7, 9])
      for number in saved {
        let generation = try lineage.saved(number)
        let outline = lineage.history.outline(of: number)
        #expect(outline == GenerationOutline(generation))
        // A sheet of several objectives shows the front.
        #expect(outline?.front ?? outline?.count == Arrangement(generation).shown.count)
      }
    }
  }
}
