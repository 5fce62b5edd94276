import Genomes

/// The activations that breeding draws from for hidden nodes.
public struct ActivationMix: Hashable, Sendable {
  /// An activation stands here as often as it is likely.
  public let activations: [Activation]

  /// Those of the list, each as likely as it is often there.
  ///
  /// - Precondition: there is one.
  public init(_ activations: [Activation]) {
    precondition(!activations.isEmpty, "expected an activation")
    self.activations = activations
  }

  /// All but sawtooth, hat, cube and swish, which came later; the smooth ones that Picbreeder's
  /// pictures are made of more often than those with corners and steps.
  public static let standard = ActivationMix([
    .sine, .sine, .cosine, .cosine, .gaussian, .gaussian, .bipolarGaussian, .bipolarGaussian,
    .tanh, .tanh, .bipolarSigmoid, .sigmoid, .identity, .absolute, .square, .triangle, .ramp,
    .step, .relu, .softplus, .elu, .gelu, .leakyRelu,
  ])
}
