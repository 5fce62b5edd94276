import Pictures
import Rendering

/// Graphics that show a picture's pixels as they are. The sheet is drawn as in its file, with the
/// numbers, but smaller where the terminal is too small for it.
protocol PixelGraphics: Graphics {
  /// The bytes that show the picture at the cursor.
  func bytes(of picture: Picture) throws -> [UInt8]
}

extension PixelGraphics {
  /// To fit the height, thumbnails are not made smaller than this side; then the sheet scrolls.
  private static var leastSide: Int { 64 }

  /// One sample a pixel, as in the sheet's file.
  public var supersampling: Supersampling { .none }

  /// The sheet's grid with the largest cells that fit. Where the terminal is too low for thumbnails
  /// of 64 pixels, the sheet is higher than the terminal.
  public func layout(_ sheet: Sheet, in room: TerminalSize) -> Sheet? {
    guard let wide = sheet.fitted(width: room.width, height: room.tallest) else { return nil }
    if let whole = wide.fitted(width: room.width, height: room.height),
      whole.cellWidth >= Self.leastSide
    {
      return whole
    }
    return wide.cellWidth <= Self.leastSide ? wide : try? wide.resized(to: Self.leastSide)
  }

  /// The bytes that show the sheet as it is in its file, and a line feed.
  public func bytes(of sheet: Sheet, _ pictures: [Picture]) throws -> [UInt8] {
    try bytes(of: sheet.draw(pictures)) + [UInt8(ascii: "\n")]
  }
}
