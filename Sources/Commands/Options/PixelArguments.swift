import ArgumentParser
import Breeding

extension String {
  /// The text with an x for each ×, as books and this program's own words print sizes.
  var withPlainCross: String { replacing("×", with: "x") }
}

extension PictureSize {
  /// Reads what was typed: `1024` or `4096x2160`.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let sides = argument.withPlainCross.split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard (1...2) ~= sides.count, let width = sides[0], let height = sides[sides.count - 1],
      1...Viewport.sideLimit ~= width, 1...Viewport.sideLimit ~= height
    else {
      throw ValidationError(
        "expected 1 to \(Viewport.sideLimit) pixels a side, such as 1024 or 4096x2160")
    }
    self.init(width: width, height: height)
  }
}

extension RenderSettings.Crop {
  /// Reads what was typed: width, height, and what lies left of and above it, `640x480+100+50`.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let parts = argument.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 3, let size = try? PictureSize(argument: String(parts[0])),
      let x = Int(parts[1]), let y = Int(parts[2]), x >= 0, y >= 0
    else {
      throw ValidationError("expected width x height + left + top, such as 640x480+100+50")
    }
    self.init(size, x: x, y: y)
  }
}

extension Repeats {
  /// Reads what was typed: `3x2` is three to the right and two downwards, `2` two to both.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let sides = argument.withPlainCross.split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    let range = 1...Viewport.sideLimit
    guard 1...2 ~= sides.count, let across = sides[0], let down = sides[sides.count - 1],
      range ~= across, range ~= down
    else {
      throw ValidationError("expected pictures to the right and downwards, such as 3x2")
    }
    self.init(across: across, down: down)
  }
}

extension Supersampling {
  /// Reads what was typed: `4`, `auto` or `auto:4`.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    guard let supersampling = Supersampling(argument) else {
      throw ValidationError("expected 1 to 16 samples along a pixel's side, auto, or auto:4")
    }
    self = supersampling
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
