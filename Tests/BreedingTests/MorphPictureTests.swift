import Evolution
import Genomes
import Pictures
import Populations
import Rendering
import Testing

@testable import Breeding

/// Morphs as they look.
@Suite struct MorphPictureTests {
  /// Pictures at even shares from the lower to the upper.
  private func frames(
    _ way: Morph, count: Int, from lower: Double = 0, to upper: Double = 1
  ) -> [Picture] {
    Runs.breeder.renderer.pictures(
      of: (0..<count).map {
        way.genome(at: lower + (upper - lower) * Double($0) / Double(count - 1))
      }, at: Viewport(side: 48))
  }

  private func steps(_ frames: [Picture]) -> [Double] {
    zip(frames, frames.dropFirst()).map { Boredom.difference($0, $1) }
  }

  /// Pairs of the recipes: both small, both layered, one of each.
  private static func pair(_ seed: UInt64) -> (Genome, Genome) {
    let recipes = [
      ["neat", "neat"], ["layers", "layers"], ["neat", "layers"], ["layers", "neat"],
    ]
    let pair = recipes[Int(seed % 4)]
    return (
      Runs.new(pair[0], count: 1, seed: seed).genomes[0],
      Runs.new(pair[1], count: 1, seed: seed + 1_000).genomes[0]
    )
  }

  @Test func `a plane moves evenly from its place to another, and between scales`() throws {
    let one = Runs.new("neat", count: 1, seed: 3).genomes[0]
    var draft = Genome.Draft(one)
    draft.canvas.placement = Placement(shiftX: 1.5, shiftY: -0.5, turn: 0.25)
    let turned = draft.valid()
    let middle = try Morph(one, turned).genome(at: 0.5)
    #expect(middle.canvas.placement == Placement(shiftX: 0.75, shiftY: -0.25, turn: 0.125))
    draft.canvas.scale *= 3
    let wide = draft.valid()
    for (from, to) in [(one, turned), (turned, wide), (wide, one)] {
      let frames = frames(try Morph(from, to), count: 65)
      let ends = Runs.breeder.renderer.pictures(of: [from, to], at: Viewport(side: 48))
      #expect([frames[0], frames[64]] == ends)
      let steps = steps(frames)
      #expect((steps.max() ?? 0) < 4 * steps.reduce(0, +) / 64)
    }
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `neighbours differ little, and least where the step is cut in eight`(
    seed: UInt64
  ) throws {
    let (one, other) = Self.pair(seed)
    let way = try Morph(one, other)
    let frames = frames(way, count: 65)
    let ends = Runs.breeder.renderer.pictures(of: [one, other], at: Viewport(side: 48))
    #expect([frames[0], frames[64]] == ends)
    // The first and the last step too: no jump from a genome to what lies beside it.
    let steps = steps(frames)
    let greatest = try #require(steps.indices.max { steps[$0] < steps[$1] })
    // Eight layers of weights that all change at once turn a picture over several times.
    let isDeep = seed % 4 == 1
    #expect(steps[greatest] < (isDeep ? 40 : 20), "seed \(seed): \(steps[greatest])")
    #expect(steps.reduce(0, +) / 64 < (isDeep ? 22 : 6), "seed \(seed)")

    let parts = self.steps(
      self.frames(
        way, count: 9, from: Double(greatest) / 64, to: Double(greatest + 1) / 64))
    // In the middle the place that a pixel is asked at moves by half a pixel, where the two differ.
    if one.canvas.sampling == other.canvas.sampling {
      #expect((parts.max() ?? 0) < 0.5 * steps[greatest], "seed \(seed): \(parts)")
    }
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `the step beside an end looks like the end`(seed: UInt64) throws {
    let (one, other) = Self.pair(seed)
    let way = try Morph(one, other)
    for (end, share) in [(one, 1e-6), (other, 1 - 1e-6)] {
      let pictures = Runs.breeder.renderer.pictures(
        of: [end, way.genome(at: share)], at: Viewport(side: 48))
      #expect(
        Boredom.difference(pictures[0], pictures[1]) < 0.2, "seed \(seed)")
    }
  }

  @Test func `a sheet begins and ends with its pictures and each step is a genome to pick`()
    throws
  {
    let parent = Runs.new(seed: 4)
    let parents = [3, 9].map { parent.individuals[$0].specimen() }
    let morph = Generation.Morph(parents[0].address, parents[1].address)
    let sheet = try Runs.breeder.morph(
      (parents[0], parents[1]), number: 2, parent: 1, count: 9, seed: 4)
    #expect(sheet.method == .morph(morph) && sheet.individuals.count == 9)
    #expect(sheet.genomes.first == parents[0].genome && sheet.genomes.last == parents[1].genome)
    #expect(
      sheet.individuals.map(\.operation) == ["kept"] + Array(repeating: "morphed", count: 7) + [
        "kept"
      ])
    #expect(sheet.individuals[0].parents == [parents[0].address])
    #expect(sheet.individuals[4].parents == parents.map(\.address))
    #expect(try Runs.readBack(sheet) == sheet)
    #expect(
      sheet.genomes[4] == (try Morph(parents[0].genome, parents[1].genome).genome(at: 0.5)))
    #expect(Set(Runs.next(from: sheet, [5], count: 4, seed: 1).genomes).count == 4)
  }
}
