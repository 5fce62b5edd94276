import Animation
import Evolution
import Genomes
import Rendering
import Testing

@Suite struct MorphMotionTests {
  /// The genomes of a film's frames.
  private func genomes(_ motion: MorphMotion, count: Int) throws -> [Genome] {
    let film = Film(Frame(try bred(seed: 99)), motions: [motion], frameCount: count)
    return (0..<count).map { film.frame($0).genome }
  }

  @Test func `between two, the share is eased at both ends`() throws {
    let (one, other) = (try bred(seed: 1), try bred("layers", seed: 2))
    let found = try genomes(MorphMotion([one, other]), count: 8)
    #expect(found[0] == one && found[7] == other)
    let alphas = [(1, 0.0553935860058309), (3, 0.39358600583090375), (5, 0.8017492711370262)]
    for (frame, alpha) in alphas {
      let expected = try Morph(one, other).genome(at: alpha)
      #expect(found[frame].connections.count == expected.connections.count)
      for (found, expected) in zip(found[frame].connections, expected.connections) {
        #expect(found.marking == expected.marking)
        #expect(abs(found.weight - expected.weight) <= 1e-6 * max(1, abs(expected.weight)))
      }
    }
  }

  @Test func `more than two are passed one after the other`() throws {
    let three = try [1, 2, 3].map { try bred(seed: $0) }
    let way = try genomes(MorphMotion(three), count: 9)
    #expect([way[0], way[4], way[8]] == three)
    #expect(way[2] == (try Morph(three[0], three[1]).genome(at: 0.5)))
    #expect(way[6] == (try Morph(three[1], three[2]).genome(at: 0.5)))
  }

  @Test func `in a ring the last turns into the first again`() throws {
    let three = try [1, 2, 3].map { try bred(seed: $0) }
    let ring = try genomes(MorphMotion(three, isRing: true), count: 12)
    #expect([ring[0], ring[4], ring[8]] == three)
    #expect(ring[10] == (try Morph(three[2], three[0]).genome(at: 0.5)))
  }

  @Test func `what is seen is the morph, not the frame's own genome`() throws {
    let two = try [1, 2].map { try bred(seed: $0) }
    var view = View()
    view.zoom = 2
    var frame = Frame(try bred(seed: 3), view: view)
    try MorphMotion(two).move(&frame, at: FrameTime(0, of: 5))
    #expect(frame == Frame(two[0], view: view))
  }
}
