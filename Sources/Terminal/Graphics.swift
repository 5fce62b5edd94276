import Pictures
import Rendering

/// A way to show a sheet of pictures in a terminal.
public protocol Graphics: Sendable {
  /// How many samples a pixel of the pictures should be the mean of.
  var supersampling: Supersampling { get }

  /// The sheet's grid with cells as large as there is room for, and no larger than the sheet's own;
  /// nil where there is too little.
  func layout(_ sheet: Sheet, in room: TerminalSize) -> Sheet?

  /// What shows the sheet where the cursor is, at the start of a line, and leaves the cursor at the
  /// start of the line below.
  ///
  /// - Parameters:
  ///   - sheet: a layout that `layout(_:in:)` gave.
  ///   - pictures: one a cell, of its sides.
  /// - Throws: `PNGError` where a file in between cannot be written.
  func bytes(of sheet: Sheet, _ pictures: [Picture]) throws -> [UInt8]
}

/// The ways there are, by the names of their protocols.
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
