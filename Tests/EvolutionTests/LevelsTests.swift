import Genomes
import Testing

@testable import Evolution

@Suite struct LevelsTests {
  private func genome(_ model: ColourModel = .grey, _ activation: Activation = .sigmoid) -> Genome {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: model), output: activation)
    for output in model.outputs {
      draft.connections.append(
        Connection(from: .input(.x), to: .output(output), weight: 0.3))
    }
    return draft.valid()
  }

  private func ink(_ genome: Genome, at x: Double) -> Double {
    Genome.Draft(genome).outputs([.x: x]).first { [.ink, .value, .lightness].contains($0.key) }?
      .value ?? .nan
  }

  @Test(arguments: [ColourModel.grey, .palette, .hsv, .oklch])
  func `what was a little dark becomes dark, and a little light light`(model: ColourModel) {
    let before = genome(model)
    let (low, high) = (ink(before, at: -1), ink(before, at: 1))
    #expect(low > 0.4 && high < 0.6)
    let after = Levels.stretched(before, low: Float(low), high: Float(high))
    #expect(abs(ink(after, at: -1) - 0.04) < 1e-3 && abs(ink(after, at: 1) - 0.96) < 1e-3)
    // Nothing else changes.
    let shape = Levels.output(of: before.canvas)
    for (old, new) in zip(before.connections, after.connections) where old.to != shape {
      #expect(old == new)
    }
  }

  @Test func `contrast that is there already stays, and so does what is no sigmoid`() {
    #expect(Levels.stretched(genome(), low: 0.02, high: 0.97) == genome())
    #expect(Levels.stretched(genome(), low: 0.5, high: 0.5) == genome())
    #expect(Levels.stretched(genome(.grey, .tanh), low: 0.4, high: 0.6) == genome(.grey, .tanh))
    #expect(Levels.stretched(genome(.rgb), low: 0.4, high: 0.6) == genome(.rgb))
  }
}
