extension Sheet {
  /// Draws the thumbnails with their numbers.
  ///
  /// - Parameters:
  ///   - pictures: one for each thumbnail, in order.
  ///   - marked: indices of thumbnails that get a bright frame, within the gap around them.
  ///   - numbered: whether they have their numbers, where there are any.
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
      if numbered, !numbers.isEmpty { plate.draw(numbers[index], in: frame, on: &sheet) }
    }
    for index in marked { outline(frame(of: index), on: &sheet) }
    return sheet
  }

  /// Draws a frame around a thumbnail, a warm yellow where no colour is given; where a sheet has no gap, on
  /// the outermost pixels of the thumbnail.
  ///
  /// - Parameter isFull: whether it takes half of the gap, up to the thumbnail; if not, it is thin and in the
  ///   middle of the gap.
  func outline(
    _ frame: Frame, with colour: SIMD3<UInt8> = [255, 200, 64], isFull: Bool = false,
    on sheet: inout Picture
  ) {
    let reach = min(gap / 2, margin)
    let breadth = isFull ? max(1, reach) : min(4, max(1, (gap + 2) / 4))
    let outer = Frame(
      x: frame.x - reach, y: frame.y - reach,
      width: frame.width + 2 * reach, height: frame.height + 2 * reach)
    let (right, bottom) = (outer.x + outer.width, outer.y + outer.height)
    let side = min(breadth, outer.width, outer.height)
    sheet.fill(x: outer.x..<right, y: outer.y..<outer.y + side, with: colour)
    sheet.fill(x: outer.x..<right, y: bottom - side..<bottom, with: colour)
    sheet.fill(x: outer.x..<outer.x + side, y: outer.y..<bottom, with: colour)
    sheet.fill(x: right - side..<right, y: outer.y..<bottom, with: colour)
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

  /// Fills a rectangle with a colour.
  mutating func fill(
    x columns: Range<Int>, y rows: Range<Int>, with colour: SIMD3<UInt8>
  ) {
    for row in rows {
      for column in columns {
        let start = (row * width + column) * 3
        pixels[start] = colour.x
        pixels[start + 1] = colour.y
        pixels[start + 2] = colour.z
      }
    }
  }
}
