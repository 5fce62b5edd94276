import CKernels
import Genomes
import PictureSupport
import Testing

@testable import Rendering

/// What is computed where: nothing for silent nodes, constants once, rows and columns apart.
@Suite struct ProgramTests {
  @Test func `nodes that no output hears are dropped`() {
    let heard = [hidden(0, .sine)]
    let silent = [hidden(1, .gaussian), hidden(2, .cosine)]
    let wires: [(NodeID, NodeID, Float)] = [
      (.input(.r), .hidden(0), 1), (.hidden(0), .output(.ink), 1),
    ]
    let bare = Program(Specimens.wired(.plane, hidden: heard, wires))
    let full = Program(
      Specimens.wired(
        .plane, hidden: silent + heard,
        wires + [
          (.input(.theta), .hidden(1), 1), (.hidden(0), .hidden(2), 2), (.hidden(1), .hidden(2), 1),
          (.input(.y), .hidden(1), 1),
        ]))
    #expect(counts(full) == counts(bare))
    #expect(kinds(full.pixels) == [BREED_RADIUS, BREED_SINE, BREED_IDENTITY].map(UInt32.init))
  }

  @Test func `a disabled connection is no connection`() {
    var draft = Genome.Draft(
      Specimens.wired(.plane, [(.input(.x), .output(.ink), 1), (.input(.theta), .output(.ink), 1)]))
    draft.connections[1].enabled = false
    let program = Program(draft.valid())
    #expect(kinds(program.pixels) == [UInt32(BREED_IDENTITY)])
    #expect(program.pixels.steps[0].column >= 0 && program.pixels.steps[0].count == 0)
  }

  @Test func `constants are folded`() {
    let canvas = Canvas(inputs: [.x, .bias, .z2], latents: [0.5], colour: .grey)
    let genome = Specimens.wired(
      canvas, hidden: [hidden(0, .square, 1), hidden(1, .absolute)], bias: 0.25,
      [
        (.input(.bias), .hidden(0), 2), (.input(.z2), .hidden(0), -2), (.hidden(0), .hidden(1), -3),
        (.hidden(1), .output(.ink), 1), (.input(.bias), .output(.ink), 8),
      ])
    let program = Program(genome)
    #expect(counts(program) == [0, 0, 1])
    // (1 + 2 − 1)² = 4, |−12| = 12, ¼ + 12 + 8.
    #expect(program.pixels.steps[0].start == 20.25 && program.pixels.steps[0].count == 0)
    #expect(
      Renderer(threads: 1).values(of: genome, at: Viewport(side: 2)) == [
        [20.25, 20.25, 20.25, 20.25]
      ])
  }

  @Test func `what varies only by row or by column is computed once a row or column`() {
    let genome = Specimens.wired(
      .plane, hidden: [hidden(0, .sine), hidden(1, .tanh), hidden(2, .cosine), hidden(3, .square)],
      [
        (.input(.y), .hidden(0), 3), (.hidden(0), .hidden(1), 2),
        (.input(.x), .hidden(2), 3), (.hidden(2), .hidden(3), 2),
        (.hidden(1), .output(.ink), 1), (.hidden(3), .output(.ink), 1),
      ])
    let program = Program(genome)
    // Two nodes and a part of the output's sum in each direction; the output alone is a pixel's.
    #expect(counts(program) == [3, 3, 1])
    #expect(program.pixels.steps[0].count == 0)
    #expect(program.pixels.registerCount == 1)
  }

  @Test func `a sum takes its row and column parts as they are and its pixel terms one by one`() {
    let program = Program(
      Specimens.wired(
        .plane, hidden: [hidden(0, .gelu)],
        [
          (.input(.x), .hidden(0), 1), (.input(.r), .hidden(0), 1), (.input(.y), .hidden(0), 1),
          (.input(.theta), .hidden(0), 1), (.hidden(0), .output(.ink), 1),
        ]))
    #expect(counts(program) == [1, 1, 4])
    let sum = program.pixels.steps[2]
    #expect(sum.kind == UInt32(BREED_GELU) && sum.count == 2 && sum.row >= 0 && sum.column >= 0)
  }

  @Test func `an output that varies by row only is spread over the columns`() {
    let genome = Specimens.wired(.plane, [(.input(.y), .output(.ink), 2)])
    let program = Program(genome)
    #expect(counts(program) == [1, 0, 1])
    #expect(
      Renderer(threads: 1).values(of: genome, at: Viewport(side: 2)) == [[-1, -1, 1, 1]])
  }

  @Test func `an output that others hear as well is one value`() {
    let canvas = Canvas(inputs: [.r], sampling: .edges, colour: .rgb)
    let genome = Specimens.wired(
      canvas,
      [
        (.input(.r), .output(.red), 1), (.output(.red), .output(.green), 2),
        (.output(.green), .output(.blue), -3),
      ])
    #expect(counts(Program(genome)) == [0, 0, 4])
    let values = Renderer(threads: 1).values(of: genome, at: Viewport(side: 1)).map { $0[0] }
    let r = Float(2).squareRoot()
    #expect(values == [r, 2 * r, -3 * (2 * r)])
  }

  private func hidden(_ index: Int, _ activation: Activation, _ bias: Float = 0) -> Node {
    Node(id: .hidden(index), activation: activation, bias: bias)
  }

  /// Steps of the row, column and pixel stages.
  private func counts(_ program: Program) -> [Int] {
    [program.rows, program.columns, program.pixels].map(\.steps.count)
  }

  private func kinds(_ stage: Stage) -> [UInt32] { stage.steps.map(\.kind) }
}
