import Foundation

/// Pictures by a formula, in double precision.
enum Formula {
  /// Where pixels lie.
  enum Pixels { case centres, corners }

  /// The picture of a rule that gives red, green and blue of a place, height × width × 3.
  static func pixels(
    side: Int, _ pixels: Pixels, _ rule: (_ x: Double, _ y: Double) -> [Double]
  ) -> [UInt8] {
    func place(_ index: Int) -> Double {
      switch pixels {
      case .centres: Double(2 * index + 1 - side) / Double(side)
      case .corners: -1 + 2 * Double(index) / Double(side - 1)
      }
    }
    return (0..<side * side).flatMap { pixel in
      rule(place(pixel % side), place(pixel / side)).map {
        UInt8((255 * min(max($0, 0), 1) + 0.5).rounded(.down))
      }
    }
  }

  /// Hue, saturation and brightness as Picbreeder's pictures have them, to red, green and blue.
  static func rgb(hue: Double, saturation: Double, brightness: Double) -> [Double] {
    let value = min(abs(brightness), 1)
    let saturation = min(max(saturation, 0), 1)
    return [5.0, 3, 1].map { n in
      let k = (n + 6 * (hue - hue.rounded(.down))).truncatingRemainder(dividingBy: 6)
      return value - value * saturation * max(0, min(k, 4 - k, 1))
    }
  }

  static func sigmoid(_ x: Double) -> Double { 2 / (1 + exp(-x)) - 1 }
  static func gaussian(_ x: Double) -> Double { 2 * exp(-x * x) - 1 }
}
