import Foundation
import Genomes
import Testing

extension Activation {
  /// The formula of the documentation, in `Double`.
  func reference(_ x: Double) -> Double {
    switch self {
    case .identity: x
    case .tanh: (exp(x) - exp(-x)) / (exp(x) + exp(-x))
    case .sigmoid: 1 / (1 + exp(-x))
    case .bipolarSigmoid: 2 / (1 + exp(-x)) - 1
    case .gaussian: exp(-x * x)
    case .bipolarGaussian: 2 * exp(-x * x) - 1
    case .sine: sin(x)
    case .cosine: cos(x)
    case .absolute: abs(x)
    case .square: x * x
    case .step: x >= 0 ? 1 : 0
    case .ramp: min(max(x, -1), 1)
    case .triangle: abs((x - 1) - 4 * floor((x - 1) / 4) - 2) - 1
    case .relu: max(x, 0)
    case .leakyRelu: x >= 0 ? x : 0.01 * x
    case .elu: x >= 0 ? x : exp(x) - 1
    case .gelu:
      0.5 * x * (1 + Foundation.tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
    case .softplus: log(1 + exp(x))
    case .sawtooth: x - floor(x)
    case .hat: max(0, 1 - abs(x))
    case .cube: x * x * x
    case .swish: x / (1 + exp(-x))
    }
  }
}

@Suite struct ActivationTests {
  @Test(arguments: Activation.allCases.filter { $0 != .step })
  func `a tangent touches its function with its slope`(activation: Activation) {
    let (at, value, slope) = activation.tangent
    let x = Double(at)
    let h = 1e-5
    let difference =
      (activation.reference(x + h) - activation.reference(x - h)) / (2 * h)
    #expect(abs(Double(value) - activation.reference(x)) < 1e-6)
    #expect(abs(Double(slope) - difference) < 1e-5)
  }

  /// value = ½∫f and slope = ∫xf / ∫x² over −1…1.
  @Test func `the step's line is the least-squares one over −1…1`() {
    let count = 20_000
    var (sum, moment, square) = (0.0, 0.0, 0.0)
    for index in 0..<count {
      let x = (Double(index) + 0.5) / Double(count) * 2 - 1
      sum += Activation.step.reference(x)
      moment += x * Activation.step.reference(x)
      square += x * x
    }
    let (at, value, slope) = Activation.step.tangent
    #expect(at == 0)
    #expect(abs(Double(value) - sum / Double(count)) < 1e-6)
    #expect(abs(Double(slope) - moment / square) < 1e-6)
  }

  @Test(arguments: Activation.allCases)
  func `a slope can be divided by`(activation: Activation) {
    #expect(activation.tangent.slope >= 0.25)
  }

  /// The kernels' codes and the files know activations by these; both never change.
  @Test func `codes and names are known for ever`() {
    #expect(
      Activation.allCases.map(\.rawValue) == [
        "identity", "tanh", "sigmoid", "bipolar-sigmoid", "gaussian", "bipolar-gaussian", "sine",
        "cosine", "absolute", "square", "step", "ramp", "triangle", "relu", "leaky-relu", "elu",
        "gelu", "softplus", "sawtooth", "hat", "cube", "swish",
      ])
  }
}
