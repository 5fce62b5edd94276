import ArgumentParser
import Rendering

/// How often a picture is repeated, `3x2`: three across, two down.
struct Tiles {
  let repeats: Repeats

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    let range = 1...Viewport.sideLimit
    guard sides.count == 2, let across = sides[0], let down = sides[1], range ~= across,
      range ~= down
    else {
      throw ValidationError("expected pictures to the right and downwards, such as 3x2")
    }
    repeats = Repeats(across: across, down: down)
  }

  /// Throws where the whole would be too large.
  func check(of size: Size) throws {
    let (width, height) = (size.width * repeats.across, size.height * repeats.down)
    guard max(width, height) <= Viewport.sideLimit else {
      throw ValidationError(
        "--tile \(repeats.across)x\(repeats.down): \(width)x\(height) pixels; expected at most "
          + "\(Viewport.sideLimit) a side: choose a smaller --size")
    }
  }
}
