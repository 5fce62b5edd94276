import Genomes

/// The activations that breeding draws from.
public enum Palette {
  /// For hidden nodes. An activation stands here as often as it is likely: the smooth ones that
  /// Picbreeder's pictures are made of more often than those with corners and steps.
  public static let hidden: [Activation] = [
    .sine, .sine, .cosine, .cosine, .gaussian, .gaussian, .bipolarGaussian, .bipolarGaussian,
    .tanh, .tanh, .bipolarSigmoid, .sigmoid, .identity, .absolute, .square, .triangle, .ramp,
    .step, .relu, .softplus, .elu, .gelu, .leakyRelu,
  ]
}
