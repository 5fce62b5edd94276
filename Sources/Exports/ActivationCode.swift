import Genomes

/// Activations as functions of a shader.
///
/// Sine, cosine and the angle are spelt out, since what drivers have for them is allowed to be far
/// off; tanh is made of an exponential that cannot overflow, where some drivers' own does.
enum ShaderActivation {
  /// The name of an activation's function; nil for identity.
  static func function(_ activation: Activation) -> String? {
    switch activation {
    case .identity: nil
    case .tanh: "tanhOf"
    case .sigmoid: "sigmoidOf"
    case .bipolarSigmoid: "bipolarSigmoidOf"
    case .gaussian: "gaussianOf"
    case .bipolarGaussian: "bipolarGaussianOf"
    case .sine: "sineOf"
    case .cosine: "cosineOf"
    case .absolute: "abs"
    case .square: "squareOf"
    case .step: "stepOf"
    case .ramp: "rampOf"
    case .triangle: "triangleOf"
    case .relu: "reluOf"
    case .leakyRelu: "leakyReluOf"
    case .elu: "eluOf"
    case .gelu: "geluOf"
    case .softplus: "softplusOf"
    case .sawtooth: "sawtoothOf"
    case .hat: "hatOf"
    case .cube: "cubeOf"
    case .swish: "swishOf"
    }
  }

  /// Functions of one line, of x.
  private static func line(_ name: String, calls: [String] = [], _ value: String) -> Snippet {
    Snippet(name, calls: calls, "float \(name)(float x) { return \(value); }")
  }

  static let snippets: [Snippet] = [
    Snippet(
      "tanhOf",
      """
      float tanhOf(float x) {
        float e = exp(-2.0 * min(abs(x), 20.0));
        float y = (1.0 - e) / (1.0 + e);
        return x < 0.0 ? -y : y;
      }
      """),
    Snippet(
      "sigmoidOf",
      """
      float sigmoidOf(float x) {
        float e = exp(-min(abs(x), 80.0));
        return (x < 0.0 ? e : 1.0) / (1.0 + e);
      }
      """),
    line("bipolarSigmoidOf", calls: ["tanhOf"], "tanhOf(0.5 * x)"),
    line("gaussianOf", "exp(-min(x * x, 80.0))"),
    line("bipolarGaussianOf", calls: ["gaussianOf"], "2.0 * gaussianOf(x) - 1.0"),
    Snippet(
      "waveOf",
      """
      // The sine of x without the nearest n + shift half turns, and with the sign of that.
      float waveOf(float x, float shift) {
        x = clamp(x, -100000.0, 100000.0);
        float n = floor(x * 0.31830989 - shift + 0.5);
        float r = (x - (n + shift) * 3.140625) - (n + shift) * 9.6765359e-4;
        float s = r * r;
        float y = r + r * s * ((((-2.5502596e-8 * s + 2.762705e-6) * s - 1.9843094e-4) * s
          + 8.3333505e-3) * s - 0.16666667);
        return mod(n, 2.0) < 0.5 ? y : -y;
      }
      """),
    line("sineOf", calls: ["waveOf"], "waveOf(x, 0.0)"),
    line("cosineOf", calls: ["waveOf"], "-waveOf(x, 0.5)"),
    line("squareOf", "x * x"),
    line("stepOf", "x >= 0.0 ? 1.0 : 0.0"),
    line("rampOf", "clamp(x, -1.0, 1.0)"),
    Snippet(
      "triangleOf",
      """
      float triangleOf(float x) {
        float y = x - 4.0 * floor(0.25 * x + 0.5);
        float a = min(abs(y), 2.0 - abs(y));
        return abs(x) < 16777216.0 ? (y < 0.0 ? -a : a) : 0.0;
      }
      """),
    line("reluOf", "max(x, 0.0)"),
    line("leakyReluOf", "x > 0.0 ? x : 0.01 * x"),
    line("eluOf", "x > 0.0 ? x : exp(max(x, -80.0)) - 1.0"),
    Snippet(
      "geluOf",
      """
      float geluOf(float x) {
        float y = clamp(x, -10.0, 10.0);
        return max(x, -10.0) / (1.0 + exp(-1.5957691 * y - 0.071354814 * y * y * y));
      }
      """),
    line("softplusOf", "max(x, 0.0) + log(1.0 + exp(-min(abs(x), 80.0)))"),
    line("sawtoothOf", "abs(x) < 8388608.0 ? x - floor(x) : 0.0"),
    line("hatOf", "max(1.0 - abs(x), 0.0)"),
    line("cubeOf", "x * x * x"),
    line("swishOf", "max(x, -80.0) / (1.0 + exp(-clamp(x, -80.0, 80.0)))"),
  ]
}
