import Evolution
import Genomes
import Pictures
import Rendering
import TestSupport
import Testing

@testable import Breeding

/// Children are drawn until they are worth showing, or often enough.
@Suite struct OffspringSelectionTests {
  @Test func `each try has the random numbers of its seed, generation, number and attempt`() {
    let seen = Locked([String: UInt32]())
    _ = offspring(3) { place, random, attempt in
      let bits = random.bits32()
      seen.withLock { $0["\(place) \(attempt)"] = bits }
      // The second is flat each time.
      return Offspring(grey(contrast: place == 1 ? 0 : Float(place + 1)))
    }
    let found = seen.withLock { $0 }
    #expect(found.count == 2 + OffspringSelection.tries)
    for (place, attempt) in [(0, 0), (2, 0)] + (0..<OffspringSelection.tries).map({ (1, $0) }) {
      var random = RandomStream(seed: 77, generation: 5, child: place + 1, attempt: attempt)
      #expect(found["\(place) \(attempt)"] == random.bits32())
    }
  }

  @Test func `a child that is worth showing is drawn once`() {
    let children = offspring(2) { place, _, _ in
      Offspring(grey(contrast: place == 0 ? 1 : -0.4, slant: Float(place)))
    }
    #expect(children.map(\.tries) == [1, 1])
  }

  @Test func `a flat child is drawn again`() {
    let children = offspring(1) { _, _, attempt in
      Offspring(grey(contrast: attempt < 4 ? 0.01 : 1))
    }
    #expect(children.map(\.tries) == [5])
    #expect(children[0].genome == grey(contrast: 1))
  }

  @Test func `of two alike the later in the order is drawn again`() {
    let children = offspring(2) { _, _, attempt in
      Offspring(grey(contrast: attempt == 0 ? 1 : 0.3))
    }
    #expect(children.map(\.tries) == [1, 2])
    #expect(children.map(\.genome) == [grey(contrast: 1), grey(contrast: 0.3)])
  }

  @Test func `a child like its parent is drawn again, like another's parent is not`() {
    let parents = [0: picture(contrast: 1), 1: picture(contrast: 0.3)]
    for (parent, tries) in [(0, 2), (1, 1)] {
      let children = offspring(1, of: [parent], pictures: parents) { _, _, attempt in
        Offspring(grey(contrast: attempt == 0 ? 1 : 0.6))
      }
      #expect(children[0].tries == tries, "parent \(parent)")
    }
  }

  @Test func `what is kept is never boring`() {
    let children = offspring(2, of: [0], boredom: nil, pictures: [0: picture(contrast: 0)]) {
      _, _, _ in
      Offspring(grey(contrast: 0))
    }
    #expect(children.map(\.tries) == [1, 1])
  }

  @Test func `where every try is boring the least boring is taken`() {
    let contrasts: [Float] = [1, 1.001, 1.002, 1.01, 1.03, 0.999, 1.02, 1, 1.001, 0, 1, 1]
    let children = offspring(1, of: [0], pictures: [0: picture(contrast: 1)]) { _, _, attempt in
      Offspring(grey(contrast: contrasts[attempt]))
    }
    #expect(children[0].tries == OffspringSelection.tries)
    #expect(children[0].genome == grey(contrast: 1.03))
  }

  @Test func `a place is never empty, even where all tries are flat`() {
    let children = offspring(5) { _, _, _ in
      Offspring(grey(contrast: 0))
    }
    #expect(children.map(\.tries) == [Int](repeating: OffspringSelection.tries, count: 5))
  }

  private func offspring(
    _ count: Int, of parents: [Int] = [], boredom: Boredom? = Boredom(strength: 0.5),
    pictures: [Int: Picture] = [:], draw: @Sendable (Int, inout RandomStream, Int) -> Offspring
  ) -> [Offspring] {
    OffspringSelection(renderer: Renderer(threads: 2), seed: 77, generation: 5).offspring(
      for: Array(repeating: .init(parents: parents, boredom: boredom), count: count),
      parents: pictures, draw: draw)
  }

  private func picture(contrast: Float) -> Picture {
    Renderer(threads: 1).picture(of: grey(contrast: contrast), at: Boredom.viewport)
  }
}

extension Offspring {
  /// A child without a past.
  fileprivate init(_ genome: Genome) { self.init(genome, operation: "drawn") }
}

/// Shades from left to right, or slanted.
private func grey(contrast: Float, slant: Float = 0) -> Genome {
  var draft = Genome.Draft(bare: Canvas(inputs: [.x, .y], colour: .grey), output: .identity)
  draft.connections = [
    Connection(from: .input(.x), to: .output(.ink), weight: contrast),
    Connection(from: .input(.y), to: .output(.ink), weight: slant),
  ]
  return draft.valid()
}
