import Evolution
import Genomes
import Pictures
import Rendering
import TestSupport
import Testing

@testable import Breeding

/// Children are drawn until they are worth showing, or often enough.
@Suite struct BroodTests {
  @Test func `each try has the random numbers of its seed, generation, number and attempt`() {
    let seen = Locked([String: UInt32]())
    _ = brood.children(count: 3, parents: [:]) { place, random, attempt in
      let bits = random.bits32()
      seen.withLock { $0["\(place) \(attempt)"] = bits }
      // The second is flat each time.
      return Candidate(grey(contrast: place == 1 ? 0 : Float(place + 1)))
    }
    let found = seen.withLock { $0 }
    #expect(found.count == 2 + Brood.tries)
    for (place, attempt) in [(0, 0), (2, 0)] + (0..<Brood.tries).map({ (1, $0) }) {
      var random = RandomStream(seed: 77, generation: 5, child: place + 1, attempt: attempt)
      #expect(found["\(place) \(attempt)"] == random.bits32())
    }
  }

  @Test func `a child that is worth showing is drawn once`() {
    let children = brood.children(count: 2, parents: [:]) { place, _, _ in
      Candidate(grey(contrast: place == 0 ? 1 : -0.4, slant: Float(place)))
    }
    #expect(children.map(\.tries) == [1, 1])
  }

  @Test func `a flat child is drawn again`() {
    let children = brood.children(count: 1, parents: [:]) { _, _, attempt in
      Candidate(grey(contrast: attempt < 4 ? 0.01 : 1))
    }
    #expect(children.map(\.tries) == [5])
    #expect(children[0].candidate.genome == grey(contrast: 1))
  }

  @Test func `of two alike the later in the order is drawn again`() {
    let children = brood.children(count: 2, parents: [:]) { _, _, attempt in
      Candidate(grey(contrast: attempt == 0 ? 1 : 0.3))
    }
    #expect(children.map(\.tries) == [1, 2])
    #expect(children.map(\.candidate.genome) == [grey(contrast: 1), grey(contrast: 0.3)])
  }

  @Test func `a child like its parent is drawn again, like another's parent is not`() {
    let parents = [0: picture(contrast: 1), 1: picture(contrast: 0.3)]
    for (parent, tries) in [(0, 2), (1, 1)] {
      let children = brood.children(count: 1, parents: parents) { _, _, attempt in
        Candidate(
          genome: grey(contrast: attempt == 0 ? 1 : 0.6), parents: [parent],
          operation: "mutated", mutations: [])
      }
      #expect(children[0].tries == tries, "parent \(parent)")
    }
  }

  @Test func `what is kept is never boring`() {
    let children = brood.children(count: 2, parents: [0: picture(contrast: 0)]) { _, _, _ in
      Candidate(
        genome: grey(contrast: 0), parents: [0], operation: "kept", mutations: [], isKept: true)
    }
    #expect(children.map(\.tries) == [1, 1])
  }

  @Test func `where every try is boring the least boring is taken`() {
    let contrasts: [Float] = [1, 1.001, 1.002, 1.01, 1.03, 0.999, 1.02, 1, 1.001, 0]
    let children = brood.children(count: 1, parents: [0: picture(contrast: 1)]) { _, _, attempt in
      Candidate(
        genome: grey(contrast: contrasts[attempt]), parents: [0], operation: "mutated",
        mutations: [])
    }
    #expect(children[0].tries == Brood.tries)
    #expect(children[0].candidate.genome == grey(contrast: 1.03))
  }

  @Test func `a place is never empty, even where all tries are flat`() {
    let children = brood.children(count: 5, parents: [:]) { _, _, _ in
      Candidate(grey(contrast: 0))
    }
    #expect(children.map(\.tries) == [Int](repeating: Brood.tries, count: 5))
  }

  private let brood = Brood(
    renderer: Renderer(threads: 2), boredom: Boredom(strength: 0.5), seed: 77, generation: 5)

  private func picture(contrast: Float) -> Picture {
    Renderer(threads: 1).picture(of: grey(contrast: contrast), at: Boredom.viewport)
  }
}

extension Candidate {
  /// A child without a past.
  fileprivate init(_ genome: Genome) {
    self.init(genome: genome, parents: [], operation: "drawn", mutations: [])
  }
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
