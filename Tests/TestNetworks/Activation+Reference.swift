import Foundation
import Genomes

extension Activation {
  /// The formula of the documentation, in `Double`.
  public func reference(_ x: Double) -> Double {
    switch self {
    case .identity: x
    case .tanh: Foundation.tanh(x)
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
    case .softplus: x > 0 ? x + log(1 + exp(-x)) : log(1 + exp(x))
    case .sawtooth: x - floor(x)
    case .hat: max(0, 1 - abs(x))
    case .cube: x * x * x
    case .swish: x / (1 + exp(-x))
    }
  }
}
