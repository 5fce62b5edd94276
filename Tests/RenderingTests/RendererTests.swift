import Genomes
import Pictures
import Testing

@testable import Rendering

/// Neither instruction set nor threads nor tiles change a byte.
@Suite struct RendererTests {
  static let seed: UInt64 = 21
  static let viewports = [
    Viewport(side: 1), Viewport(width: 1, height: 40), Viewport(width: 33, height: 7),
    Viewport(width: 200, height: 31), Viewport(width: 1_500, height: 3),
  ]

  /// A level that this processor lacks is not run, because there is nothing to run it on.
  static let levels = InstructionSet.allCases.filter(\.isAvailable)

  @Test(
    .enabled(if: levels.count > 1, "the processor has the baseline only; nothing to compare"),
    arguments: levels.dropFirst(), viewports)
  func `every instruction set gives the bytes of the baseline`(
    level: InstructionSet, viewport: Viewport
  ) {
    let baseline = Renderer(instructionSet: .baseline, threads: 1)
    let renderer = Renderer(instructionSet: level, threads: 1)
    for (child, genome) in genomes.enumerated() {
      #expect(
        renderer.picture(of: genome, at: viewport) == baseline.picture(of: genome, at: viewport),
        "seed \(Self.seed) genome \(child)")
      #expect(
        bits(renderer.values(of: genome, at: viewport))
          == bits(baseline.values(of: genome, at: viewport)), "seed \(Self.seed) genome \(child)")
    }
  }

  /// A search's painter keeps its memory from one genome to the next.
  @Test func `a painter of thumbnails paints each genome as if it were the first`() {
    let painter = ThumbnailPainter(instructionSet: .best)
    for viewport in Self.viewports + Self.viewports.reversed() {
      for (child, genome) in (genomes + genomes.reversed()).enumerated() {
        let picture = Renderer(threads: 1).picture(of: genome, at: viewport)
        #expect(
          painter.paint(genome, at: viewport) { $0 == picture },
          "seed \(Self.seed) genome \(child)")
      }
    }
  }

  @Test(arguments: [2, 7], viewports)
  func `every number of threads gives the bytes of one`(threads: Int, viewport: Viewport) {
    let one = Renderer(threads: 1)
    let many = Renderer(threads: threads)
    for (child, genome) in genomes.enumerated() {
      #expect(
        many.picture(of: genome, at: viewport) == one.picture(of: genome, at: viewport),
        "seed \(Self.seed) genome \(child)")
    }
  }

  @Test(arguments: [16, 64, 1_000], viewports)
  func `every tile size gives the same bytes`(tilePixels: Int, viewport: Viewport) {
    for (child, genome) in genomes.enumerated() {
      for level in Self.levels {
        let tiled = Renderer(instructionSet: level, threads: 2, tilePixels: tilePixels)
        #expect(
          tiled.picture(of: genome, at: viewport)
            == Renderer(threads: 1).picture(of: genome, at: viewport),
          "seed \(Self.seed) genome \(child) \(level)")
      }
    }
  }

  @Test func `many pictures at once are those of one at a time, in order`() {
    let viewport = Viewport(width: 20, height: 12)
    #expect(
      Renderer(threads: 7).pictures(of: genomes, at: viewport)
        == genomes.map { Renderer(threads: 1).picture(of: $0, at: viewport) })
    #expect(Renderer(threads: 2).pictures(of: [], at: viewport).isEmpty)
  }

  @Test func `a map keeps the order`() {
    #expect(Renderer(threads: 7).map(Array(0..<1_000)) { $0 * $0 } == (0..<1_000).map { $0 * $0 })
  }

  @Test func `values are the channels before they become colour`() {
    for genome in genomes {
      let viewport = Viewport(width: 19, height: 11)
      let values = Renderer(threads: 2).values(of: genome, at: viewport)
      let painter = Painter(
        genome, at: viewport, instructionSet: .baseline, tilePixels: 16)
      #expect(values.count == genome.canvas.colour.outputs.count)
      #expect(bits(values) == bits(Array(painter.planes()[..<values.count])))
    }
  }

  @Test func `any nodes' values are those that they have in the picture`() {
    let viewport = Viewport(width: 70, height: 11)
    for (child, genome) in genomes.enumerated() {
      let all = genome.nodes.map(\.id)
      let values = Renderer(threads: 2).values(of: genome, nodes: all, at: viewport)
      let channels = genome.canvas.colour.outputs.compactMap { all.firstIndex(of: .output($0)) }
      #expect(
        bits(channels.map { values[$0] })
          == bits(Renderer(threads: 1).values(of: genome, at: viewport)), "genome \(child)")
      // A node alone, in a program without the others.
      for (place, node) in all.enumerated().filter({ $0.offset % 7 == child % 7 }) {
        let alone = Renderer(instructionSet: .baseline, threads: 1)
          .values(of: genome, nodes: [node], at: viewport)
        #expect(bits(alone) == bits([values[place]]), "genome \(child) node \(node)")
      }
    }
  }

  @Test func `a node that no colour channel hears has its values too`() {
    let genome = Specimens.wired(
      .plane, hidden: [Node(id: .hidden(0), activation: .square, bias: 1)],
      [(.input(.x), .hidden(0), 2)])
    let values = Renderer(threads: 1)
      .values(of: genome, nodes: [.hidden(0), .input(.y), .output(.ink)], at: Viewport(side: 2))
    #expect(values == [[0, 4, 0, 4], [-0.5, -0.5, 0.5, 0.5], [0, 0, 0, 0]])
  }

  private let genomes =
    (0..<4).map { Specimens.genome("neat", seed: seed, child: $0, mutations: $0 * 5) }
    + [Specimens.genome("layers", seed: seed, child: 4)]
    + (5..<10).map { Specimens.grown(seed: seed, child: $0) }
}

/// The bits of the values; every NaN counts as the same, since its bits mean nothing.
func bits(_ planes: [[Float]]) -> [[UInt32]] {
  planes.map { $0.map { $0.isNaN ? 0x7FC0_0000 : $0.bitPattern } }
}
