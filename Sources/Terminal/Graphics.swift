import Pictures
import Rendering

/// A way to show a sheet of pictures in a terminal.
public protocol Graphics: Sendable {
  /// How many samples a pixel of the pictures should be the mean of.
  var supersampling: Supersampling { get }

  /// The sheet's grid with cells as large as fit, but no larger than the sheet's own; nil where it
  /// does not fit.
  func layout(_ sheet: Sheet, in room: TerminalSize) -> Sheet?

  /// The bytes that show the sheet at the cursor, which is at the start of a line, and leave the
  /// cursor at the start of the line below.
  ///
  /// - Parameters:
  ///   - sheet: a layout that `layout(_:in:)` gave.
  ///   - pictures: one for each cell, of its size.
  /// - Throws: `PNGError` where a picture cannot be written as a PNG.
  func bytes(of sheet: Sheet, _ pictures: [Picture]) throws -> [UInt8]
}

/// The ways to show pictures, by the names of their protocols.
public enum GraphicsKind: String, CaseIterable, Hashable, Sendable {
  /// kitty's graphics protocol.
  case kitty
  /// iTerm2's inline images.
  case iterm
  /// DEC's sixels.
  case sixel
  /// Half blocks in colours, for any terminal that has colours.
  case blocks
}
