import Genomes
import TestNetworks
import Testing

@testable import Evolution

/// Pictures on another canvas than their own.
@Suite struct CanvasChangesTests {
  @Test func `nothing changes where nothing is given`() throws {
    for genome in try drawn("neat", seeds: 1...8) {
      #expect(try genome.painted(with: CanvasChanges()) == genome)
    }
  }

  @Test(arguments: Symmetry.examples)
  func `the plane is folded and tiled, and the network stays`(symmetry: Symmetry) throws {
    for (seed, genome) in try zip(1..., drawn("neat", seeds: 1...8)) {
      for tiling in Tiling.allCases {
        let painted = try genome.painted(
          with: CanvasChanges {
            $0.symmetry = symmetry
            $0.tiling = tiling
          })
        #expect(painted.canvas.symmetry == symmetry && painted.canvas.tiling == tiling)
        var same = Genome.Draft(painted)
        same.canvas = genome.canvas
        #expect(try same.genome() == genome, "seed \(seed)")
      }
    }
  }

  @Test func `colours are those that a picture is painted in, also beside a symmetry`() throws {
    for genome in try drawn("neat", seeds: 1...8) {
      let colours = try #require(try Colours(.grey, nil))
      let painted = try genome.painted(
        with: CanvasChanges {
          $0.colour = .grey
          $0.symmetry = .twoWay
        })
      #expect(try painted == genome.painted(in: colours).folded(by: .twoWay, tiled: nil))
    }
  }

  @Test func `a palette beside another colour model is refused`() {
    let changes = CanvasChanges {
      $0.colour = .hsv
      $0.palette = Gradient.named[0].gradient
    }
    #expect(throws: SettingError.self) { try changes.check() }
  }
}
