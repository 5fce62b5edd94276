import Pictures
import Rendering

/// Graphics that show a picture's pixels as they are: the sheet is drawn as its file is, numbers and
/// all, only smaller where the terminal is.
protocol PixelGraphics: Graphics {
  /// What shows the picture where the cursor is.
  func bytes(of picture: Picture) throws -> [UInt8]
}

extension PixelGraphics {
  /// The least side of a thumbnail for the sake of the sheet's height: then rather let it scroll.
  private static var leastSide: Int { 64 }

  /// One sample a pixel, as in the sheet's file.
  public var supersampling: Supersampling { .none }

  /// The sheet's grid with cells as large as there is room for; where the room is too low, the
  /// sheet is higher rather than its thumbnails smaller than 64 pixels.
  public func layout(_ sheet: Sheet, in room: Room) -> Sheet? {
    guard let wide = sheet.fitted(width: room.width, height: room.tallest) else { return nil }
    if let whole = wide.fitted(width: room.width, height: room.height),
      whole.cellWidth >= Self.leastSide
    {
      return whole
    }
    return wide.cellWidth <= Self.leastSide ? wide : try? wide.resized(to: Self.leastSide)
  }

  /// What shows the sheet as its file has it, and goes to the next line.
  public func bytes(of sheet: Sheet, _ pictures: [Picture]) throws -> [UInt8] {
    try bytes(of: sheet.draw(pictures)) + [UInt8(ascii: "\n")]
  }
}
