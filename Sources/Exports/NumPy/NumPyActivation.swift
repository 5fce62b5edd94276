import Genomes

/// Activations as functions of a Python module, of arrays.
enum NumPyActivation {
  /// The name of an activation's function; nil for identity.
  static func function(_ activation: Activation) -> String? {
    switch activation {
    case .identity: nil
    case .tanh: "np.tanh"
    case .sigmoid: "sigmoid"
    case .bipolarSigmoid: "bipolar_sigmoid"
    case .gaussian: "gaussian"
    case .bipolarGaussian: "bipolar_gaussian"
    case .sine: "sine"
    case .cosine: "cosine"
    case .absolute: "np.abs"
    case .square: "np.square"
    case .step: "step"
    case .ramp: "ramp"
    case .triangle: "triangle"
    case .relu: "relu"
    case .leakyRelu: "leaky_relu"
    case .elu: "elu"
    case .gelu: "gelu"
    case .softplus: "softplus"
    case .sawtooth: "sawtooth"
    case .hat: "hat"
    case .cube: "cube"
    case .swish: "swish"
    }
  }

  /// Functions of one line, of a.
  private static func line(_ name: String, calls: [String] = [], _ value: String) -> Snippet {
    Snippet(name, calls: calls, "def \(name)(a):\n    return \(value)")
  }

  static let snippets: [Snippet] = [
    line("sigmoid", "1 / (1 + np.exp(-np.clip(a, -87, 88)))"),
    line("bipolar_sigmoid", "np.tanh(0.5 * a)"),
    line("gaussian", "np.exp(-np.square(a))"),
    line("bipolar_gaussian", "2 * np.exp(-np.square(a)) - 1"),
    line("sine", "np.sin(np.clip(a, -100000, 100000))"),
    line("cosine", "np.cos(np.clip(a, -100000, 100000))"),
    line("step", "(a >= 0).astype(np.float32)"),
    line("ramp", "np.clip(a, -1, 1)"),
    Snippet(
      "triangle",
      """
      def triangle(a):
          a = np.where(np.abs(a) < 16777216, a, 0)
          y = a - 4 * np.round(0.25 * a)
          return np.copysign(np.minimum(np.abs(y), 2 - np.abs(y)), y)
      """),
    line("relu", "np.maximum(a, 0)"),
    line("leaky_relu", "np.where(a > 0, a, 0.01 * a)"),
    line("elu", "np.where(a > 0, a, np.expm1(np.minimum(a, 0)))"),
    Snippet(
      "gelu",
      """
      def gelu(a):
          b = np.clip(a, -10, 10).astype(np.float64)
          u = -b * (1.5957691216057308 + 0.07135481627260025 * b * b)
          return (np.maximum(a, -10) / (1 + np.exp(u))).astype(np.float32)
      """),
    line("softplus", "np.maximum(a, 0) + np.log1p(np.exp(-np.abs(a)))"),
    line("sawtooth", "np.where(np.abs(a) < 8388608, a - np.floor(a), 0)"),
    line("hat", "np.maximum(1 - np.abs(a), 0)"),
    line("cube", "a * a * a"),
    line("swish", "np.maximum(a, -87) / (1 + np.exp(-np.clip(a, -87, 88)))"),
  ]
}
