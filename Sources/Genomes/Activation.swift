/// A node's function from its weighted sum to its value.
///
/// The order of the cases is the order of the kernels' codes. Formulas are exact; the kernels'
/// error against them is stated beside each kernel.
public enum Activation: String, CaseIterable, Hashable, Sendable {
  /// x
  case identity
  /// (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), −1…1
  case tanh
  /// 1 / (1 + e⁻ˣ), 0…1
  case sigmoid
  /// 2 / (1 + e⁻ˣ) − 1, −1…1
  case bipolarSigmoid = "bipolar-sigmoid"
  /// e^(−x²), 0…1
  case gaussian
  /// 2e^(−x²) − 1, −1…1
  case bipolarGaussian = "bipolar-gaussian"
  /// sin x, x in radians
  case sine
  /// cos x, x in radians
  case cosine
  /// |x|
  case absolute
  /// x²
  case square
  /// 1 where x ≥ 0, else 0
  case step
  /// x clamped to −1…1
  case ramp
  /// |((x − 1) mod 4) − 2| − 1: a triangle wave of period 4 through (0, 0), (1, 1), (2, 0), (3, −1)
  case triangle
  /// max(x, 0)
  case relu
  /// x where x ≥ 0, else 0.01·x
  case leakyRelu = "leaky-relu"
  /// x where x ≥ 0, else eˣ − 1
  case elu
  /// ½x·(1 + tanh(√(2/π)·(x + 0.044715x³))), the form of Hendrycks & Gimpel 2016,
  /// arXiv:1606.08415, that needs no error function
  case gelu
  /// ln(1 + eˣ)
  case softplus
  /// x − ⌊x⌋, 0…1
  case sawtooth
  /// max(0, 1 − |x|), 0…1
  case hat
  /// x³
  case cube
  /// x / (1 + e⁻ˣ) (Elfwing, Uchibe & Doya 2018, doi:10.1016/j.neunet.2017.12.012, who call it SiL)
  case swish
}

extension Activation {
  /// The line that this function is closest to around its most linear place: near `at`,
  /// f(x) ≈ `value` + `slope` · (x − `at`).
  ///
  /// A node put into a connection works around that place, so that it passes on what it receives
  /// nearly unchanged. For the step, which has no slope, it is the least-squares line over −1…1.
  public var tangent: (at: Float, value: Float, slope: Float) {
    switch self {
    case .identity, .tanh, .sine, .ramp, .triangle, .elu: (0, 0, 1)
    case .sigmoid: (0, 0.5, 0.25)
    case .bipolarSigmoid: (0, 0, 0.5)
    // The steepest place of e^(−x²): x = −1/√2, where it is e^(−½) with slope √2·e^(−½).
    case .gaussian: (-0.70710677, 0.60653067, 0.8577639)
    case .bipolarGaussian: (-0.70710677, 0.21306132, 1.7155278)
    case .cosine: (-1.5707964, 0, 1)
    case .absolute, .relu, .leakyRelu: (1, 1, 1)
    case .square: (1, 1, 2)
    case .step: (0, 0.5, 0.75)
    case .gelu: (1, 0.841192, 1.0829641)
    case .softplus: (0, 0.6931472, 0.5)
    case .sawtooth: (0.5, 0.5, 1)
    case .hat: (-0.5, 0.5, 1)
    case .cube: (1, 1, 3)
    // Where it has no curvature: x·tanh(x/2) = 2.
    case .swish: (2.3993573, 2.1996786, 1.0998393)
    }
  }
}
