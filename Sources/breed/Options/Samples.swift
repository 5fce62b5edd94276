import ArgumentParser
import Files
import Pictures
import Rendering

extension Supersampling {
  /// Reads what was typed: `4`, `auto` or `auto:4`.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    let isAdaptive = parts[0] == "auto"
    let number = isAdaptive ? parts.dropFirst() : parts[...]
    let side = number.isEmpty ? 4 : Int(number[number.startIndex])
    guard number.count <= 1, let side, Self.sides ~= side else {
      throw ValidationError("expected 1 to 16 samples along a pixel's side, auto, or auto:4")
    }
    self.init(side: side, isAdaptive: isAdaptive)
  }
}

extension SampleReport {
  /// In words: the share of pixels that had more than one sample, and the mean.
  var description: String {
    "\(Decimal.text(100 * refined, by: pixels, places: 1)) % of pixels, "
      + "\(Decimal.text(samples, by: pixels, places: 1)) samples a pixel"
  }
}

extension PixelFormat.Depth {
  /// Reads what was typed: `8` or `16`.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    guard let depth = Int(argument).flatMap(PixelFormat.Depth.init(rawValue:)) else {
      throw ValidationError("expected 8 or 16")
    }
    self = depth
  }
}
