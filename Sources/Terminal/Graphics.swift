import Pictures
import Rendering

/// A way to show a sheet of pictures in a terminal.
public protocol Graphics: Sendable {
  /// How many samples should make a pixel of the pictures.
  var supersampling: Supersampling { get }

  /// The sides that a sheet's thumbnails may have: from the least with which a number can be read, to
  /// the sheet's own.
  func sides(of sheet: Sheet, in room: TerminalSize) -> ClosedRange<Int>

  /// The side of the largest thumbnails with which a grid fits, no larger than `most`; 0 where none
  /// fits.
  func side(columns: Int, rows: Int, most: Int, in room: TerminalSize) -> Int

  /// How many lines below the cursor must be empty and within the window before the sheet is shown;
  /// 0 where the terminal makes room itself.
  func linesReserved(for sheet: Sheet) -> Int

  /// The bytes that show the sheet at the cursor. Before them the cursor must be at the start of a
  /// line; after them it is at the start of the line below the sheet.
  ///
  /// - Parameters:
  ///   - sheet: of a layout that `layout(_:best:in:)` gave.
  ///   - pictures: one for each thumbnail, of its size.
  /// - Throws: `PNGError` where a picture cannot be written as a PNG.
  func bytes(of sheet: Sheet, _ pictures: [Picture]) throws -> [UInt8]
}

extension Graphics {
  /// None: a terminal scrolls where a picture needs it.
  public func linesReserved(for sheet: Sheet) -> Int { 0 }
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
