import Evolution
import Genomes
import PictureSupport
import Pictures
import Testing

@testable import Rendering

/// Networks whose sums overflow, or are no numbers at all, paint something, and everywhere the same.
@Suite struct ExtremeGenomeTests {
  @Test(arguments: Activation.allCases, ColourModel.allCases)
  func `infinities and NaN give the same picture everywhere`(
    activation: Activation, model: ColourModel
  ) {
    let genome = overflowing(activation, model)
    let pictures = everywhere(genome, at: Viewport(width: 21, height: 6))
    #expect(Set(pictures).count == 1)
  }

  /// What the chain is made for: without it the test above would compare harmless pictures.
  @Test func `the chain of great weights reaches infinity and NaN`() {
    let values = Renderer(threads: 1)
      .values(of: overflowing(.identity, .rgb), at: Viewport(width: 21, height: 6))
    #expect(values[0].contains(.infinity) && values[0].contains(-.infinity))
    #expect(values[1].contains { $0.isNaN })
  }

  @Test(arguments: ColourModel.allCases)
  func `what is no number counts as 0`(model: ColourModel) {
    // ∞ − ∞ and 0 · ∞, folded and painted.
    for input in [Input.bias, .r] {
      var genome = Genome.Draft(
        Specimens.wired(
          Canvas(inputs: [input], sampling: .edges, colour: model),
          hidden: (0..<3).map { Node(id: .hidden($0)) },
          [
            (.input(input), .hidden(0), 1e30), (.hidden(0), .hidden(1), 1e30),
            (.hidden(1), .hidden(2), 1), (.input(input), .hidden(2), 0),
          ]))
      for output in model.outputs {
        genome.connections += [
          Connection(from: .hidden(1), to: .output(output), weight: 1),
          Connection(from: .hidden(2), to: .output(output), weight: -1),
        ]
      }
      let values = Renderer(threads: 1).values(of: genome.valid(), at: Viewport(side: 3))
      #expect(values.allSatisfy { $0.allSatisfy(\.isNaN) })
      for picture in everywhere(genome.valid(), at: Viewport(side: 3)) {
        let first =
          model == .palette ? Gradient.standard.stops[0] : Colour(red: 0, green: 0, blue: 0)
        #expect(
          picture.pixels == (0..<9).flatMap { _ in [first.red, first.green, first.blue] })
      }
    }
  }

  @Test(arguments: [41, 42] as [UInt64])
  func `100 genomes with great, small and no weights paint the same everywhere`(seed: UInt64) {
    var random = RandomStream(seed: seed, generation: 4, child: 1)
    for child in 0..<100 {
      var draft = Genome.Draft(Specimens.grown(seed: seed, child: child))
      for place in draft.connections.indices where random.chance(0.3) {
        draft.connections[place].weight = random.pick([
          1e30, -1e30, 3e38, 1e-38, .leastNonzeroMagnitude, 0, -0,
        ])!
      }
      let pictures = everywhere(draft.valid(), at: Viewport(width: 19, height: 5))
      #expect(Set(pictures).count == 1, "seed \(seed) child \(child)")
    }
  }

  /// Values of ±10⁶⁰, their differences and their products with 0, through the activation.
  private func overflowing(_ activation: Activation, _ model: ColourModel) -> Genome {
    let hidden = (0..<4).map { Node(id: .hidden($0)) }
    var draft = Genome.Draft(
      Specimens.wired(
        Canvas(inputs: [.x, .r, .theta], colour: model), hidden: hidden, output: activation,
        [
          (.input(.x), .hidden(0), 1e30), (.input(.theta), .hidden(0), 1e28),
          (.hidden(0), .hidden(1), 1e30), (.input(.r), .hidden(2), 2e30),
          (.hidden(2), .hidden(3), -1e30),
        ]))
    for (place, output) in model.outputs.enumerated() {
      draft.connections.append(Connection(from: .hidden(1), to: .output(output), weight: 1))
      if place != 0 {
        draft.connections.append(
          Connection(from: .hidden(3), to: .output(output), weight: place == 1 ? 1 : 0))
      }
    }
    return draft.valid()
  }

  private func everywhere(_ genome: Genome, at viewport: Viewport) -> [Picture] {
    RendererTests.levels.flatMap { level in
      [(1, nil), (2, nil), (7, nil), (1, 16)].map { threads, tilePixels in
        Renderer(instructionSet: level, threads: threads, tilePixels: tilePixels)
          .picture(of: genome, at: viewport)
      }
    }
  }
}
