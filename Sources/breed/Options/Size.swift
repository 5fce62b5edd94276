import ArgumentParser
import Rendering

/// A picture's size, `1024` or `4096x2160`.
struct Size: CustomStringConvertible {
  let width: Int
  let height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2) ~= sides.count, let width = sides[0], let height = sides[sides.count - 1],
      1...Viewport.sideLimit ~= width, 1...Viewport.sideLimit ~= height
    else {
      throw ValidationError(
        "expected 1 to \(Viewport.sideLimit) pixels a side, such as 1024 or 4096x2160")
    }
    self.init(width: width, height: height)
  }

  var description: String { width == height ? "\(width)" : "\(width)x\(height)" }
}
