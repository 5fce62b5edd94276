import Pictures
import Rendering

/// A way to show a sheet of pictures in a terminal.
public protocol Graphics: Sendable {
  /// How many samples should make a pixel of the pictures.
  var supersampling: Supersampling { get }

  /// The sheet's grid with the largest cells that fit, but no larger than the sheet's own; nil
  /// where none fit.
  func layout(_ sheet: Sheet, in room: TerminalSize) -> Sheet?

  /// The bytes that show the sheet at the cursor. Before them the cursor must be at the start of a
  /// line; after them it is at the start of the line below the sheet.
  ///
  /// - Parameters:
  ///   - sheet: a layout that `layout(_:in:)` gave.
  ///   - pictures: one for each thumbnail, of its size.
  /// - Throws: `PNGError` where a picture cannot be written as a PNG.
  func bytes(of sheet: Sheet, _ pictures: [Picture]) throws -> [UInt8]
}

/// The ways to show pictures in a terminal.
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
