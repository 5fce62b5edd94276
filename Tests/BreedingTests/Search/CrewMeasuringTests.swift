import CrewSupport
import Crews
import Evolution
import Fitness
import Genomes
import Pictures
import Rendering
import Testing

@testable import Breeding

/// Searches whose pictures others measure.
@Suite struct CrewMeasuringTests {
  private func breeder(_ crew: SeatedCrew) -> Breeder {
    var renderer = Renderer(threads: 2)
    renderer.crew = crew
    return Breeder(renderer: renderer)
  }

  @Test(arguments: EvolverTests.methods, [[1], [2, 1, 1]])
  func `the generations are those of a process alone`(
    method: SearchMethod, members: [Int]
  ) throws {
    let first = Runs.new(seed: 5)
    let crew = SeatedCrew(members, [MeasureDuty.self])
    let alone = try Runs.auto(from: first, generations: 4, method, seed: 5)
    let shared = try Runs.auto(
      from: first, generations: 4, method, seed: 5, with: breeder(crew))
    #expect(shared == alone)
    #expect(crew.requestCount > 0)
  }

  @Test(arguments: Measures.builtIn.map(\.name))
  func `a measure that was sent is the same`(name: String) throws {
    let measure = try #require(Measures.builtIn.first { $0.name == name })
    var writer = ByteWriter()
    try #require(SentMeasure(measure)).write(to: &writer)
    var reader = ByteReader(writer.bytes)
    let found = try SentMeasure.measure(from: &reader)
    #expect(found.name == name && type(of: found) == type(of: measure))
  }

  @Test func `a target is sent with its picture`() throws {
    let picture = Runs.pictures(of: Runs.new(seed: 1), size: 24)[0]
    var writer = ByteWriter()
    try #require(SentMeasure(TargetSSIM(picture, path: "a b.png"))).write(to: &writer)
    var reader = ByteReader(writer.bytes)
    let found = try #require(try SentMeasure.measure(from: &reader) as? TargetSSIM)
    #expect(found.picture == picture)
  }

  @Test func `what only this program knows is measured here`() throws {
    struct Own: PictureMeasure {
      let name = "own"
      let summary = "nothing that anybody else knows"
      func score(_ picture: Picture) -> Double { Double(picture.pixels[0]) / 255 }
    }
    let crew = SeatedCrew([1], [MeasureDuty.self])
    var renderer = Renderer(threads: 1)
    renderer.crew = crew
    let plan = MeasurePlan(objectives: [])
    let genomes = Runs.new(seed: 2).individuals.map(\.genome)
    let evaluations = try PaintingEvaluator(plan, measures: [Own()], renderer: renderer)
      .evaluate(genomes)
    #expect(evaluations.count == genomes.count && crew.requestCount == 0)
  }

  @Test func `a member that fails ends the batch with its words`() {
    let crew = SeatedCrew([1], [MeasureDuty.self], failing: 1)
    #expect(throws: CrewError.self) {
      try Runs.auto(
        from: Runs.new(seed: 5), generations: 4, Runs.method(), seed: 5, with: breeder(crew))
    }
  }
}
