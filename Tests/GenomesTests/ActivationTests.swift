import Genomes
import TestNetworks
import Testing

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
