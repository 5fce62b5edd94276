import Evolution
import Genomes
import Pictures
import Rendering
import Text

extension RequestError {
  /// Throws where a number is out of bounds.
  static func check(
    _ number: Int, in bounds: ClosedRange<Int>, _ parameter: Parameter
  ) throws(RequestError) {
    guard bounds ~= number else {
      throw .outOfBounds(
        parameter, found: "\(number)", expected: "\(bounds.lowerBound) to \(bounds.upperBound)")
    }
  }

  /// Throws where a side of a picture is out of bounds.
  static func check(_ size: PictureSize, sideLimit: Int) throws(RequestError) {
    guard 1...sideLimit ~= size.width, 1...sideLimit ~= size.height else {
      throw .outOfBounds(.size, found: "\(size)", expected: "1 to \(sideLimit) pixels a side")
    }
  }

  /// Throws where a strength is out of bounds.
  static func check(strength: Double) throws(RequestError) {
    guard 0...1 ~= strength else {
      throw .outOfBounds(
        .strength, found: "\(strength)", expected: "0 (nearly the parent) to 1 (wild)")
    }
  }

  /// The most generations that a run may be asked for.
  package static let mostGenerations = 1_000_000
  /// The most pictures that a run may be asked to evaluate.
  package static let mostEvaluations = 1_000_000_000_000
  /// The most seconds that a run may be asked to take.
  package static let mostSeconds = 3_600_000_000

  /// The seeds that JSON's readers hold in 64 bits with a sign.
  public static let seeds = 0...UInt64(Int64.max)

  /// Throws where a seed is out of bounds.
  static func check(seed: UInt64) throws(RequestError) {
    guard seeds ~= seed else {
      throw .outOfBounds(.seed, found: "\(seed)", expected: "0 to \(seeds.upperBound)")
    }
  }

  /// Throws where a number of a view is out of bounds.
  static func check(_ view: View) throws(RequestError) {
    let time = (name: "time", value: Double(view.time), range: View.times)
    let numbers = View.numbers.map { ($0.name, view[keyPath: $0.path], $0.range) } + [time]
    for (name, value, range) in numbers where !(range ~= value) {
      throw .outOfBounds(
        .view, found: "\(name) \(value)",
        expected: "\(Decimal.short(range.lowerBound)) to \(Decimal.short(range.upperBound))")
    }
  }

  /// Throws where a number of samples is out of bounds.
  static func check(_ supersampling: Supersampling) throws(RequestError) {
    try check(supersampling.side, in: Supersampling.sides, .supersample)
  }

  /// Throws where limits do not go together.
  static func check(_ limits: VariationLimits) throws(RequestError) {
    do throws(SettingError) { try limits.check() } catch { throw .setting(error) }
    try check(image: limits.inputs)
  }

  /// Throws where two pictures are one.
  static func checkTwo(_ pictures: (Specimen, Specimen)) throws(RequestError) {
    if pictures.0.address == pictures.1.address { throw .samePicture(pictures.0.address) }
  }
}
