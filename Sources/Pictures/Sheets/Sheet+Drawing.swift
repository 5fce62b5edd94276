extension Sheet {
  /// Draws the thumbnails with their numbers.
  ///
  /// - Parameters:
  ///   - pictures: one for each thumbnail, in order.
  ///   - marked: indices of thumbnails that get a bright frame, within the gap around them.
  ///   - numbered: whether they have their numbers.
  /// - Returns: a picture of `width` × `height`; the same bytes for the same arguments.
  /// - Precondition: there are `count` pictures of `cellWidth` × `cellHeight`, and each marked
  ///   index is in 0..<count.
  public func draw(
    _ pictures: [Picture], marked: Set<Int> = [], numbered: Bool = true
  ) -> Picture {
    precondition(pictures.count == count, "expected \(count) pictures")
    var sheet = Picture(width: width, height: height, filledWith: 24)
    var plate = NumberPlate(cellWidth: cellWidth, cellHeight: cellHeight)
    for (index, picture) in pictures.enumerated() {
      precondition(
        picture.width == cellWidth && picture.height == cellHeight,
        "expected pictures of \(cellWidth) × \(cellHeight) pixels")
      let frame = frame(of: index)
      sheet.paste(picture, x: frame.x, y: frame.y)
      if numbered { plate.draw(numbers[index], in: frame, on: &sheet) }
    }
    for index in marked { outline(frame(of: index), on: &sheet) }
    return sheet
  }

  /// Draws a thin frame around a thumbnail in the middle of the gap; where a sheet has no gap, on
  /// the outermost pixels of the thumbnail.
  private func outline(_ frame: Frame, on sheet: inout Picture) {
    let reach = min(gap / 2, margin)
    let breadth = min(4, max(1, (gap + 2) / 4))
    let outer = Frame(
      x: frame.x - reach, y: frame.y - reach,
      width: frame.width + 2 * reach, height: frame.height + 2 * reach)
    let (right, bottom) = (outer.x + outer.width, outer.y + outer.height)
    let side = min(breadth, outer.width, outer.height)
    sheet.fill(x: outer.x..<right, y: outer.y..<outer.y + side)
    sheet.fill(x: outer.x..<right, y: bottom - side..<bottom)
    sheet.fill(x: outer.x..<outer.x + side, y: outer.y..<bottom)
    sheet.fill(x: right - side..<right, y: outer.y..<bottom)
  }
}

extension Picture {
  /// Copies another picture into this one, its top left corner at (x, y).
  package mutating func paste(_ other: Picture, x: Int, y: Int) {
    let stride = other.width * 3
    for row in 0..<other.height {
      let start = ((y + row) * width + x) * 3
      pixels.replaceSubrange(
        start..<start + stride, with: other.pixels[row * stride..<(row + 1) * stride])
    }
  }

  /// Fills a rectangle with the colour of marks, a warm yellow.
  fileprivate mutating func fill(x columns: Range<Int>, y rows: Range<Int>) {
    for row in rows {
      for column in columns {
        let start = (row * width + column) * 3
        pixels[start] = 255
        pixels[start + 1] = 200
        pixels[start + 2] = 64
      }
    }
  }
}
