/// How much of each pixel a shape covers, 0…64, height × width, row-major.
struct CoverageMask {
  /// Samples along each side of a pixel.
  static let grid = 8
  /// The cover of a pixel that lies wholly within the shape.
  static let full = grid * grid

  let width: Int
  let height: Int
  let cover: [UInt8]

  /// The mask of a shape.
  ///
  /// - Parameters:
  ///   - corner: how many pixels a corner has each way, of a shape that has all pixels but some in its
  ///     corners; nil for any other shape.
  ///   - contains: whether a point is in the shape. It is called for 8 × 8 points of each pixel, with x
  ///     and y in eighths of pixels; of a shape with corners, for those in the corners.
  init(width: Int, height: Int, corner: Int? = nil, contains: (Int, Int) -> Bool) {
    self.width = width
    self.height = height
    var cover = [UInt8](repeating: 0, count: width * height)
    for row in 0..<height {
      for column in 0..<width {
        if let corner,
          min(row, height - 1 - row) >= corner || min(column, width - 1 - column) >= corner
        {
          cover[row * width + column] = UInt8(Self.full)
          continue
        }
        var count: UInt8 = 0
        for y in row * Self.grid..<(row + 1) * Self.grid {
          for x in column * Self.grid..<(column + 1) * Self.grid where contains(x, y) {
            count += 1
          }
        }
        cover[row * width + column] = count
      }
    }
    self.cover = cover
  }

  /// Paints a colour over a picture where the mask covers it.
  ///
  /// - Parameters:
  ///   - colour: red, green and blue.
  ///   - opacity: how opaque a wholly covered pixel is, 0…256.
  func paint(_ colour: SIMD3<UInt8>, opacity: Int = 256, on picture: inout Picture, x: Int, y: Int)
  {
    for row in 0..<height {
      for column in 0..<width {
        let weight = Int(cover[row * width + column]) * opacity
        guard weight > 0 else { continue }
        let start = ((y + row) * picture.width + x + column) * 3
        for channel in 0..<3 {
          picture.pixels.blend(colour[channel], weight: weight, at: start + channel)
        }
      }
    }
  }
}

extension [UInt8] {
  /// Moves a byte towards a value, rounded; a weight of 0 keeps it, 256 × 64 replaces it.
  fileprivate mutating func blend(_ value: UInt8, weight: Int, at index: Int) {
    let whole = 256 * CoverageMask.full
    let sum = Int(self[index]) * (whole - weight) + Int(value) * weight
    self[index] = UInt8((sum + whole / 2) / whole)
  }
}
