import Genomes

/// The activations that breeding draws from for hidden nodes.
public struct ActivationMix: Hashable, Sendable {
  /// The activations; one that is there twice is twice as likely.
  public let activations: [Activation]

  /// The activations of a list, each as likely as it is often there; nil where the list is empty.
  public init?(_ activations: [Activation]) {
    guard !activations.isEmpty else { return nil }
    self.activations = activations
  }

  private init(all activations: Activation...) { self.activations = activations }

  /// All but sawtooth, hat, cube and swish, which were added later. The smooth ones, of which
  /// Picbreeder's pictures are made, are there more often than those with corners and steps.
  public static let standard = ActivationMix(
    all: .sine, .sine, .cosine, .cosine, .gaussian, .gaussian, .bipolarGaussian, .bipolarGaussian,
    .tanh, .tanh, .bipolarSigmoid, .sigmoid, .identity, .absolute, .square, .triangle, .ramp,
    .step, .relu, .softplus, .elu, .gelu, .leakyRelu)
}
