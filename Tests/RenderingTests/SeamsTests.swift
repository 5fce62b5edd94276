import Evolution
import Genomes
import Rendering
import Testing

@Suite struct SeamsTests {
  private static let twice = Repeats(across: 2, down: 2)

  private func seams(
    _ genome: Genome, tiling: Tiling, view: View = View(), _ repeats: Repeats = twice
  ) throws -> [Bool] {
    var changes = CanvasChanges()
    changes.tiling = tiling
    let seams = Renderer().seams(
      of: try genome.painted(with: changes), at: Viewport(side: 96, view: view), repeats)
    return [seams.across, seams.down]
  }

  @Test func `pictures that tile have none, also busy ones; others have some`() throws {
    let genomes = (1...12).map { Specimens.genome("neat", seed: 7, child: $0) }
    for tiling in [Tiling.torus, .mirrors] {
      for genome in genomes { #expect(try seams(genome, tiling: tiling) == [false, false]) }
    }
    let some = try genomes.count { try seams($0, tiling: .none).contains(true) }
    #expect(some >= 4, "of 12 pictures that do not tile, \(some) show their borders")
  }

  @Test func `a part of what tiles has seams`() throws {
    var view = View()
    view.zoom = 1.7
    view.centreX = 0.1
    let genomes = (1...12).map { Specimens.genome("neat", seed: 7, child: $0) }
    #expect(try genomes.contains { try seams($0, tiling: .torus, view: view).contains(true) })
  }

  @Test func `only what is repeated is looked at`() throws {
    let genomes = (1...12).map { Specimens.genome("neat", seed: 7, child: $0) }
    for genome in genomes {
      let both = try seams(genome, tiling: .none)
      #expect(
        try seams(genome, tiling: .none, Repeats(across: 3, down: 1)) == [both[0], false])
      #expect(try seams(genome, tiling: .none, .once) == [false, false])
    }
  }
}
