import Foundation
import Genomes

/// Formulas as the docstrings have them, in double precision.
enum Reference {
  /// The activation's function.
  static func value(of activation: Activation, at x: Double) -> Double {
    switch activation {
    case .identity: return x
    case .tanh: return tanh(x)
    case .sigmoid: return 1 / (1 + exp(-x))
    case .bipolarSigmoid: return 2 / (1 + exp(-x)) - 1
    case .gaussian: return exp(-x * x)
    case .bipolarGaussian: return 2 * exp(-x * x) - 1
    case .sine: return sin(x)
    case .cosine: return cos(x)
    case .absolute: return abs(x)
    case .square: return x * x
    case .step: return x >= 0 ? 1 : 0
    case .ramp: return min(max(x, -1), 1)
    case .triangle: return abs(floorModulo(x - 1, 4) - 2) - 1
    case .relu: return max(x, 0)
    case .leakyRelu: return x >= 0 ? x : 0.01 * x
    case .elu: return x >= 0 ? x : exp(x) - 1
    case .gelu:
      let u = (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)
      return 0.5 * x * (1 + tanh(u))
    case .softplus: return x > 0 ? x + log(1 + exp(-x)) : log(1 + exp(x))
    case .sawtooth: return floorModulo(x, 1)
    case .hat: return max(0, 1 - abs(x))
    case .cube: return x * x * x
    case .swish: return x / (1 + exp(-x))
    }
  }

  /// x − m·⌊x / m⌋, in 0 ..< m.
  static func floorModulo(_ x: Double, _ m: Double) -> Double { x - m * (x / m).rounded(.down) }
}
