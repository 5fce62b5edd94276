import Genomes
import Testing

@testable import Evolution

@Suite struct SwitchInputsTests {
  private func switched(_ genome: Genome, _ inputs: [Input], _ seed: UInt64) -> Genome? {
    var (random, draft) = (stream(seed), Genome.Draft(genome))
    let isChanged = SwitchInputs(choice: InputChoice(inputs)).apply(
      to: &draft, strength: 0.5, random: &random)
    return isChanged ? draft.valid() : nil
  }

  @Test(
    arguments: [[.x, .y], [.theta], [.bias, .r, .z2, .z0], [.t], Input.withoutImage] as [[Input]],
    0..<20 as Range<UInt64>)
  func `the canvas has the inputs asked for, and the others' connections are gone`(
    inputs: [Input], seed: UInt64
  ) throws {
    let parent = try bred(steps: 15, seed: seed)
    let child = try #require(switched(parent, inputs, seed))
    #expect(Set(child.canvas.inputs) == Set(inputs), "seed \(seed)")
    #expect(child.canvas.latents.count == inputs.count(where: \.isLatent), "seed \(seed)")
    #expect(Set(child.canvas.latents).count == child.canvas.latents.count, "drawn, not 0")
    let left = Set(inputs.map(NodeID.input))
    let kept = parent.connections.filter { $0.from.role.isHidden || left.contains($0.from) }
    #expect(Array(child.connections.prefix(kept.count)) == kept, "seed \(seed)")
    let on = inputs.filter { !parent.canvas.inputs.contains($0) }
    #expect(child.connections.dropFirst(kept.count).map(\.from) == on.map(NodeID.input))
  }

  @Test func `what is switched on is heard`() throws {
    for seed in 0..<50 as Range<UInt64> {
      let child = try #require(
        switched(try bred(steps: 15, seed: seed), [.x, .y, .r, .bias, .theta], seed))
      let draft = Genome.Draft(child)
      #expect(
        draft.heard(by: [.output(.hue), .output(.saturation), .output(.value)])
          .contains(.input(.theta)), "seed \(seed)")
      let new = try #require(child.connections.last { $0.from == .input(.theta) })
      #expect(
        Double(new.weight.magnitude) > 0.2 * WeightScales(of: draft)[new.to], "seed \(seed)")
    }
  }

  @Test func `a canvas that has them already stays as it is, in whatever order`() throws {
    #expect(switched(try bred(seed: 1), [.bias, .r, .y, .x], 1) == nil)
  }

  @Test func `a latent that stays keeps its value`() {
    let canvas = Canvas(inputs: [.z1, .x, .z5], latents: [0.25, -3], colour: .grey)
    let parent = Genome.Draft(bare: canvas, output: .sine).valid()
    let child = switched(parent, [.z5, .y], 1)
    #expect(child?.canvas.inputs == [.z5, .y] && child?.canvas.latents == [-3])
  }
}

extension NodeID.Role {
  fileprivate var isHidden: Bool {
    switch self {
    case .input: false
    case .output, .hidden: true
    }
  }
}
