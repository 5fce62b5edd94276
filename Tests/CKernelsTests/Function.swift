import CKernels
import Foundation
import Testing

/// An activation, its exact formula in double precision, and what it is held to.
struct Function: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var kind: Int
  var range: ClosedRange<Float> = -Float.greatestFiniteMagnitude...Float.greatestFiniteMagnitude
  /// How far it may be from the formula in that range, in ulp.
  var bound = 2.0
  /// What NaN gives, as the kernel's comment says.
  var ofNaN: Float
  var reference: @Sendable (Double) -> Double

  static let smooth: [Function] = [
    Function(testDescription: "tanh", kind: BREED_TANH, bound: 5, ofNaN: 1) { tanh($0) },
    Function(testDescription: "sigmoid", kind: BREED_SIGMOID, range: -87...3e38, ofNaN: 1) {
      1 / (1 + exp(-$0))
    },
    Function(
      testDescription: "bipolar sigmoid", kind: BREED_BIPOLAR_SIGMOID, bound: 5, ofNaN: 1
    ) {
      tanh($0 / 2)
    },
    Function(testDescription: "gaussian", kind: BREED_GAUSSIAN, range: -9.345...9.345, ofNaN: 0) {
      exp(-$0 * $0)
    },
    Function(
      testDescription: "bipolar gaussian", kind: BREED_BIPOLAR_GAUSSIAN, bound: 2.1, ofNaN: -1
    ) {
      2 * exp(-$0 * $0) - 1
    },
    Function(testDescription: "sine", kind: BREED_SINE, range: -1e5...1e5, ofNaN: sin1e5) {
      sin($0)
    },
    Function(testDescription: "cosine", kind: BREED_COSINE, range: -1e5...1e5, ofNaN: cos1e5) {
      cos($0)
    },
    Function(testDescription: "elu", kind: BREED_ELU, ofNaN: 0) { $0 > 0 ? $0 : expm1($0) },
    Function(testDescription: "gelu", kind: BREED_GELU, range: -10...3e38, ofNaN: -0x1.47c8fep-123)
    {
      $0 / (1 + exp(-2 * (2 / Double.pi).squareRoot() * ($0 + 0.044715 * $0 * $0 * $0)))
    },
    Function(testDescription: "softplus", kind: BREED_SOFTPLUS, range: -87...3e38, ofNaN: 0) {
      max($0, 0) + log1p(exp(-abs($0)))
    },
    Function(testDescription: "cube", kind: BREED_CUBE, range: -6.9e12...6.9e12, ofNaN: .nan) {
      $0 * $0 * $0
    },
    Function(
      testDescription: "swish", kind: BREED_SWISH, range: -87...3e38, ofNaN: -0x1.e73c40p-120
    ) { $0 / (1 + exp(-$0)) },
  ]

  static let exact: [Function] = [
    Function(testDescription: "identity", kind: BREED_IDENTITY, ofNaN: .nan) { $0 },
    Function(testDescription: "absolute", kind: BREED_ABSOLUTE, ofNaN: .nan) { abs($0) },
    Function(
      testDescription: "square", kind: BREED_SQUARE, range: -1e19...1e19, ofNaN: .nan
    ) { $0 * $0 },
    Function(testDescription: "step", kind: BREED_STEP, ofNaN: 0) { $0 >= 0 ? 1 : 0 },
    Function(testDescription: "ramp", kind: BREED_RAMP, ofNaN: 1) { min(max($0, -1), 1) },
    Function(testDescription: "triangle", kind: BREED_TRIANGLE, ofNaN: 0) {
      // As |((x − 1) mod 4) − 2| − 1, but without the rounding of x − 1.
      let y = remainder($0, 4)
      return abs(y) <= 1 ? y : (y < 0 ? -1 : 1) * (2 - abs(y))
    },
    Function(testDescription: "relu", kind: BREED_RELU, ofNaN: 0) { max($0, 0) },
    Function(testDescription: "leaky relu", kind: BREED_LEAKY_RELU, ofNaN: .nan) {
      $0 > 0 ? $0 : $0 * Double(Float(0.01))
    },
    Function(testDescription: "sawtooth", kind: BREED_SAWTOOTH, ofNaN: 0) { $0 - floor($0) },
    Function(testDescription: "hat", kind: BREED_HAT, ofNaN: 0) { max(0, 1 - abs($0)) },
  ]

  static let all = smooth + exact

  private static let sin1e5 = Float(sin(100_000.0))
  private static let cos1e5 = Float(cos(100_000.0))
}

/// How far a result is from the exact value, in units of the exact value's last float place.
func ulps(_ result: Float, from exact: Double) -> Double {
  if exact == 0 || !exact.isFinite { return Double(result) == exact ? 0 : .infinity }
  let unit = scalbn(1.0, max(Int(exact.exponent), -126) - 23)
  return abs(Double(result) - exact) / unit
}
