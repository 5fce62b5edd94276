import Evolution
import Fitness
import Populations
import Rendering
import Testing

@testable import Breeding

@Suite struct MapSearchTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `each cell holds what belongs there, and what it holds only gets better`(seed: UInt64) throws
  {
    var before: [Int: Double] = [:]
    let bred = try Runs.auto(
      from: Runs.new(seed: seed), generations: 12, Runs.method(.mapElites), seed: seed)
    for generation in bred {
      var now: [Int: Double] = [:]
      for individual in generation.individuals {
        let picture = Renderer(threads: 1).picture(of: individual.genome, at: Viewport(side: 64))
        let axes = [
          EliteAxis(bins: 8).bin(of: Entropy().score(picture)),
          EliteAxis(bins: 6).bin(of: Contrast().score(picture)),
        ]
        let cell = try #require(individual.cell)
        #expect(cell == axes[0] * 6 + axes[1])
        #expect(individual.score == Entropy().score(picture))
        #expect(now.updateValue(try #require(individual.score), forKey: cell) == nil)
      }
      #expect(before.allSatisfy { (now[$0.key] ?? -1) >= $0.value })
      before = now
    }
    #expect(bred[11].individuals.count > bred[0].individuals.count, "seed \(seed)")
  }

  @Test func `coverage and QD-score are those of the cells`() throws {
    var evolver = try Runs.breeder.evolver(
      Runs.method(.mapElites), from: Runs.new(seed: 1), seed: 1, in: nil)
    try evolver.step(number: 2)
    let map = try #require(evolver.map)
    let scores = evolver.generation.scores
    #expect(map.coverage == Double(scores.count) / 48)
    #expect(map.qdScore == scores.reduce(0, +))
    #expect(evolver.summary?.cells == scores.count)
  }

  @Test func `a sheet has each picture in its cell, the second axis upwards`() throws {
    let generation = try Runs.auto(
      from: Runs.new(seed: 1), generations: 3, Runs.method(.mapElites), seed: 1)[2]
    let arrangement = Arrangement(generation)
    let sheet = try arrangement.sheet(size: 20)
    #expect(arrangement.shown == Array(generation.individuals.indices))
    #expect(sheet.columns == 8 && sheet.rows == 6)
    for (place, individual) in generation.individuals.enumerated() {
      let cell = try #require(individual.cell)
      let frame = sheet.frame(of: place)
      #expect(frame.x == sheet.margin + cell / 6 * (20 + sheet.gap))
      #expect(frame.y == sheet.margin + (5 - cell % 6) * (20 + sheet.gap))
    }
  }
}
