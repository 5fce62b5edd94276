import Genomes
import PictureSupport
import Testing

@testable import Rendering

/// Each activation through the whole path: x, y, r and theta into a hidden node of it, painted.
@Suite struct ActivationTests {
  @Test(arguments: Activation.allCases)
  func `an activation's pictures are the reference's`(activation: Activation) {
    var comparison = Comparison()
    for (weight, bias) in [(1, 0), (0.3, 0.25), (-4, -1.5), (25, 3)] as [(Float, Float)] {
      comparison.add(genome(activation, weight: weight, bias: bias), at: Viewport(side: 24))
    }
    #expect(comparison.faults.isEmpty)
    // Cubes of the great weights are so large that a float's last place is over 10⁻³.
    #expect(comparison.conditionedShare > (activation == .cube ? 0.8 : 0.94))
    #expect(comparison.meanError < 4e-6)
    #expect(comparison.greatest < 3e-4)
    #expect(comparison.differingShare < 0.001)
  }

  /// A constant is folded by the same kernel, so that a picture does not depend on what is folded.
  @Test(arguments: Activation.allCases)
  func `a constant has the bits of a pixel`(activation: Activation) {
    let sums: [Float] = [-1e30, -90, -3.5, -1, -0.1, 0, 1e-20, 0.5, 1, 2.75, 19, 88.5, 1e9, 1e30]
    for sum in sums {
      // What hears r is computed for each pixel, even through a weight of 0.
      let painted = Specimens.wired(
        Canvas(inputs: [.r], sampling: .edges, colour: .grey), hidden: [one],
        output: activation, bias: sum,
        [(.input(.r), .hidden(1), 0), (.hidden(1), .output(.ink), 0)])
      let folded = Specimens.wired(
        Canvas(inputs: [], colour: .grey), output: activation, bias: sum, [])
      let renderer = Renderer(threads: 1)
      #expect(
        renderer.values(of: painted, at: Viewport(side: 1))[0][0].bitPattern
          == renderer.values(of: folded, at: Viewport(side: 1))[0][0].bitPattern, "\(sum)")
    }
  }

  private let one = Node(id: .hidden(1), activation: .identity, bias: 0)

  private func genome(_ activation: Activation, weight: Float, bias: Float) -> Genome {
    let canvas = Canvas(inputs: [.x, .y, .r, .theta], colour: .grey)
    return Specimens.wired(
      canvas, hidden: [Node(id: .hidden(0), activation: activation, bias: bias)],
      canvas.inputs.enumerated().map { place, input in
        (.input(input), .hidden(0), weight * (1 - 0.4 * Float(place)))
      } + [(.hidden(0), .output(.ink), 0.69)])
  }
}
