import Animation
import Genomes
import Rendering
import Testing

@Suite struct LatentMotionTests {
  private static let inputs: [Input] = [.x, .y, .bias, .z2, .t, .z0]

  private func walk(_ motion: LatentMotion, count: Int) throws -> [[Float]] {
    let film = Film(
      Frame(try bred(inputs: Self.inputs, seed: 4)), motions: [motion], frameCount: count)
    return (0..<count).map { film.frame($0).genome.canvas.latents }
  }

  @Test func `it begins at the genome's own latents and passes the stops`() throws {
    let motion = LatentMotion(stopCount: 5, reach: 2, seed: 7)
    let walk = try walk(motion, count: 20)
    let own = try bred(inputs: Self.inputs, seed: 4).canvas
    #expect(walk[0] == own.latents)
    for stop in 0..<5 {
      // The latents stand in the order of the canvas's inputs, the stops' numbers in that of z0 to z7.
      for (place, input) in own.inputs.filter(\.isLatent).enumerated() {
        let number = try #require(Int(input.rawValue.dropFirst()))
        let expected = Double(own.latents[place]) + motion.stops[stop][number]
        #expect(abs(Double(walk[stop * 4][place]) - expected) < 1e-6)
      }
    }
  }

  @Test func `stops are drawn within the reach, the same for the same seed`() {
    let stops = LatentMotion(stopCount: 400, reach: 3, seed: 7).stops
    #expect(stops == LatentMotion(stopCount: 400, reach: 3, seed: 7).stops)
    #expect(stops != LatentMotion(stopCount: 400, reach: 3, seed: 8).stops)
    #expect(stops.count == 400 && stops.allSatisfy { $0.count == 8 })
    #expect(stops[0].allSatisfy { $0 == 0 })
    let drawn = stops.dropFirst().flatMap { $0 }
    #expect(drawn.allSatisfy { -3...3 ~= $0 })
    #expect(drawn.contains { $0 > 2.8 } && drawn.contains { $0 < -2.8 })
  }

  @Test func `steps do not jump: each changes little from the one before, around the circle`()
    throws
  {
    let count = 400
    let walk = try walk(LatentMotion(stopCount: 4, reach: 1, seed: 3), count: count)
    for latent in walk[0].indices {
      let values = walk.map { Double($0[latent]) }
      let steps = values.indices.map { values[($0 + 1) % count] - values[$0] }
      // Speed: stops are at most 2 apart in 100 frames. The tangents of a Catmull–Rom spline bound it.
      #expect(steps.allSatisfy { abs($0) < 0.06 })
      let bends = steps.indices.map { steps[($0 + 1) % count] - steps[$0] }
      #expect(bends.allSatisfy { abs($0) < 0.003 })
      #expect(values.contains { abs($0 - values[0]) > 0.05 })
    }
  }

  @Test func `latents that are as large as numbers get stay finite`() throws {
    var draft = Genome.Draft(try bred(inputs: Self.inputs, seed: 4))
    let most = Float.greatestFiniteMagnitude
    draft.canvas.latents = draft.canvas.latents.map { _ in most }
    let film = Film(
      Frame(try draft.genome()), motions: [LatentMotion(reach: Double(most), seed: 7)],
      frameCount: 40)
    for index in 0..<40 {
      #expect(film.frame(index).genome.canvas.latents.allSatisfy { $0.isFinite })
    }
  }

  @Test func `a genome without latents stays as it is`() throws {
    let genome = try bred(inputs: [.x, .y], seed: 1)
    var frame = Frame(genome)
    LatentMotion(reach: 1, seed: 1).move(&frame, at: FrameTime(3, of: 10))
    #expect(frame.genome == genome)
  }
}
