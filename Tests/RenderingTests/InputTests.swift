import Genomes
import PictureSupport
import Testing

@testable import Rendering

/// What each input tells the network.
@Suite struct InputTests {
  @Test(arguments: Input.withoutImage, Sampling.allCases)
  func `an input alone is the reference's`(input: Input, sampling: Sampling) {
    var comparison = Comparison()
    var view = View()
    view.time = -0.625
    for viewport in [Viewport(width: 33, height: 7), Viewport(width: 8, height: 19)] {
      comparison.add(genome(input, sampling: sampling), at: viewport.looking(view))
    }
    #expect(comparison.faults.isEmpty)
    #expect(comparison.conditionedShare == 1)
    #expect(comparison.greatest < 3e-6)
  }

  @Test func `latents are the canvas's numbers in the order of its inputs`() {
    let canvas = Canvas(
      inputs: [.z7, .x, .z0, .z3], latents: [0.25, -3, 17.5], colour: .rgb)
    let genome = Specimens.wired(
      canvas,
      [
        (.input(.z0), .output(.red), 1), (.input(.z3), .output(.green), 1),
        (.input(.z7), .output(.blue), 1),
      ])
    let values = Renderer(threads: 1).values(of: genome, at: Viewport(side: 1))
    #expect(values == [[-3], [17.5], [0.25]])
  }

  @Test func `time is 0 in a still picture and the program's in a moving one`() {
    let genome = genome(.t, sampling: .centres)
    let viewport = Viewport(side: 2)
    #expect(Renderer(threads: 1).values(of: genome, at: viewport) == [[0, 0, 0, 0]])
    var view = View()
    view.time = 2.5
    let moving = Renderer(threads: 1).values(of: genome, at: Viewport(side: 2, view: view))
    #expect(moving[0] == [2.5, 2.5, 2.5, 2.5])
  }

  @Test func `the bias is 1`() {
    let values = Renderer(threads: 1).values(
      of: genome(.bias, sampling: .edges), at: Viewport(side: 1))
    #expect(values == [[1]])
  }

  @Test func `the angle is 0 to the right, grows downwards and is π to the left`() {
    let values = Renderer(threads: 1).values(
      of: genome(.theta, sampling: .corners, scale: 1), at: Viewport(side: 3))
    let π = Float.pi
    let expected: [Float] = [
      -0.75 * π, -0.5 * π, -0.25 * π, π, 0, 0, 0.75 * π, 0.5 * π, 0.25 * π,
    ]
    #expect(zip(values[0], expected).allSatisfy { abs($0 - $1) < 1e-6 }, "\(values[0])")
  }

  @Test func `cosine and sine of the angle have no seam, and a value at the origin`() {
    func values(_ input: Input, side: Int) -> [Float] {
      Renderer(threads: 1).values(
        of: genome(input, sampling: .corners, scale: 1), at: Viewport(side: side))[0]
    }
    let half = Float(0.5).squareRoot()
    let cosines: [Float] = [-half, 0, half, -1, 1, 1, -half, 0, half]
    let sines: [Float] = [-half, -1, -half, 0, 0, 0, half, 1, half]
    #expect(zip(values(.cosTheta, side: 3), cosines).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(zip(values(.sinTheta, side: 3), sines).allSatisfy { abs($0 - $1) < 1e-6 })
    // From row to row at the left border, where theta jumps from −π to π.
    for input in [Input.cosTheta, .sinTheta] {
      let column = stride(from: 0, to: 64 * 64, by: 64).map { values(input, side: 64)[$0] }
      #expect(zip(column, column.dropFirst()).allSatisfy { abs($0 - $1) < 0.04 })
    }
  }

  private func genome(_ input: Input, sampling: Sampling, scale: Float = 1.75) -> Genome {
    Specimens.wired(
      Canvas(
        inputs: [input], latents: input.isLatent ? [-1.25] : [], scale: scale,
        sampling: sampling, colour: .grey),
      [(.input(input), .output(.ink), 1)])
  }
}
