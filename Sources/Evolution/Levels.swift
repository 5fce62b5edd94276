import Arithmetic
import Genomes

/// The black and the white point of a picture's shape: without them, a network whose values lie close
/// together paints a dull picture, however fine its shape.
///
/// They are no genes of their own but the weights and the bias of the output that gives the shape, so
/// they are inherited and mutated with it.
public enum Levels {
  /// The output that gives a picture's shape: ink, value or lightness; nil where several share it, as
  /// in RGB.
  public static func output(of canvas: Canvas) -> NodeID? {
    switch canvas.colour {
    case .grey, .palette: .output(.ink)
    case .hsv, .oklch: canvas.colour.tint.map { .output($0.shape) }
    case .rgb: nil
    }
  }

  /// The genome with its output stretched, so that what was `low` becomes dark and what was `high`
  /// light; as it is where it has that contrast already, or the output is no sigmoid.
  ///
  /// - Parameters:
  ///   - low: a low value of the output on the picture, such as its 2nd of 100.
  ///   - high: a high one.
  public static func stretched(_ genome: Genome, low: Float, high: Float) -> Genome {
    guard let output = output(of: genome.canvas),
      let place = genome.nodes.firstIndex(where: { $0.id == output }),
      genome.nodes[place].activation == .sigmoid, high - low < 0.9, high > low
    else { return genome }
    let (dark, light) = (logit(0.04), logit(0.96))
    let (from, to) = (logit(Double(low)), logit(Double(high)))
    let gain = min(max((light - dark) / max(to - from, 1e-6), 1), 40)
    let shift = (dark + light) / 2 - gain * (from + to) / 2
    var draft = Genome.Draft(genome)
    for index in draft.connections.indices where draft.connections[index].to == output {
      let weight = draft.connections[index].weight
      draft.connections[index].weight = Mutations.bounded(gain * Double(weight), replacing: weight)
    }
    let bias = draft.nodes[place].bias
    draft.nodes[place].bias = Mutations.bounded(gain * Double(bias) + shift, replacing: bias)
    return draft.valid()
  }

  /// What the sigmoid makes this of.
  private static func logit(_ value: Double) -> Double {
    let value = min(max(value, 1e-4), 1 - 1e-4)
    return Logarithm.natural(value) - Logarithm.natural(1 - value)
  }
}
