import Foundation
import Genomes
import TestNetworks

/// A value, and how far single precision may be from it.
struct Estimate {
  var value: Double
  var error: Double

  /// Half the distance of two floats near 1: what one rounding may add.
  static let rounding = 0x1p-24

  init(_ value: Double, error: Double = 0) {
    self.value = value
    self.error = error
  }

  /// The activation's value, and the error that it makes of this one's.
  ///
  /// Each kernel adds an error of its own: 4 ulp, twice what its docstring promises at the most.
  func through(_ activation: Activation) -> Estimate {
    guard value.isFinite, error.isFinite else { return Estimate(.nan, error: .infinity) }
    let exact = activation.reference(value)
    var spread = max(
      abs(activation.reference(value - error) - exact),
      abs(activation.reference(value + error) - exact))
    switch activation {
    // Ends that are far apart do not tell of the waves between them; beyond 100 000 the kernel
    // stands still.
    case .sine, .cosine, .triangle, .bipolarGaussian, .gaussian:
      if error > 0.5 { spread = 2 }
      if abs(value) + error > 100_000 { spread = 2 }
    // Nor do they of a tooth between them.
    case .sawtooth:
      if (value - error).rounded(.down) != (value + error).rounded(.down) { spread = 1 }
    // Nor of the lowest place.
    case .swish, .gelu:
      let lowest = activation == .swish ? -1.2784645 : -0.7517916
      if abs(value - lowest) < error {
        spread = max(spread, abs(activation.reference(lowest) - exact))
      }
    default: break
    }
    if abs(exact) > 1e38 { return Estimate(.nan, error: .infinity) }
    return Estimate(exact, error: spread + 8 * Self.rounding * (abs(exact) + spread) + 1e-15)
  }
}

/// A weighted sum and its error: whatever the order of the terms, each is rounded at most once in
/// its product and once in every addition.
struct Sum {
  private var value: Double
  private var size: Double
  private var error = 0.0
  private var count = 2.0

  init(start: Float) {
    value = Double(start)
    size = abs(value)
  }

  mutating func add(_ weight: Float, _ source: Estimate) {
    let product = Double(weight) * source.value
    value += product
    size += abs(product)
    error += abs(Double(weight)) * source.error
    count += 1
  }

  var estimate: Estimate {
    // What a float cannot hold is no well conditioned sum.
    if !(size + error < 1e38) { return Estimate(.nan, error: .infinity) }
    return Estimate(value, error: error + (size + error) * count * Estimate.rounding + 1e-40)
  }
}
