import ArgumentParser
import Rendering

/// A part of a picture in pixels, `640x480+100+50`: width, height, and what lies left of and above it.
struct Crop {
  let size: Size
  let x: Int
  let y: Int

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let parts = argument.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 3, let size = try? Size(argument: String(parts[0])),
      let x = Int(parts[1]), let y = Int(parts[2]), x >= 0, y >= 0
    else {
      throw ValidationError("expected width x height + left + top, such as 640x480+100+50")
    }
    (self.size, self.x, self.y) = (size, x, y)
  }

  /// Throws where it is not within the picture.
  func check(within whole: Size) throws {
    guard x <= whole.width - size.width, y <= whole.height - size.height else {
      throw ValidationError(
        "--crop \(self): expected a part of the \(whole.width)x\(whole.height) pixels of --size")
    }
  }
}

extension Crop: CustomStringConvertible {
  var description: String { "\(size.width)x\(size.height)+\(x)+\(y)" }
}
