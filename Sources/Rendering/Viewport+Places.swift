import Genomes

/// In which space a program's row and column coordinates are.
enum Space: Sendable {
  /// x and y of the canvas, moved and zoomed.
  case canvas
  /// Shorter sides of the picture from its middle, as `View` counts them.
  case sides
}

extension Viewport {
  /// The coordinate of each column, left to right.
  func columns(of canvas: Canvas, in space: Space = .canvas) -> [Float] {
    coordinates(
      first.column..<first.column + width, of: whole.width, canvas: canvas, space: space,
      centre: view.centreX, shift: Double(canvas.placement.shiftX))
  }

  /// The coordinate of each row, top to bottom.
  func rows(of canvas: Canvas, in space: Space = .canvas) -> [Float] {
    coordinates(
      first.row..<first.row + height, of: whole.height, canvas: canvas, space: space,
      centre: view.centreY, shift: Double(canvas.placement.shiftY))
  }

  /// The size of the whole picture, in shorter sides.
  var extent: (x: Double, y: Double) {
    let shorter = Double(min(whole.width, whole.height))
    return (Double(whole.width) / shorter, Double(whole.height) / shorter)
  }

  /// The coordinates, computed in double precision and rounded once.
  private func coordinates(
    _ indices: Range<Int>, of count: Int, canvas: Canvas, space: Space, centre: Double,
    shift: Double
  ) -> [Float] {
    let scale = Double(canvas.scale)
    let shorter = Double(min(whole.width, whole.height))
    let reach = scale * Double(count) / shorter
    return indices.map { index in
      let place = place(of: index, among: count, canvas.sampling)
      switch (space, canvas.origin) {
      case (.sides, _): return Float((place - 0.5) * (Double(count) / shorter))
      case (.canvas, .centred):
        return Float((2 * place - 1) * reach / view.zoom + 2 * scale * centre + shift)
      case (.canvas, .corner):
        let unmoved =
          view.zoom == 1 ? place * reach : reach / 2 + (place - 0.5) * reach / view.zoom
        return Float(unmoved + scale * centre + shift)
      }
    }
  }

  /// Where a sample lies along a side of the whole picture, 0 to 1.
  private func place(of index: Int, among count: Int, _ sampling: Sampling) -> Double {
    let pixels = Double(count / samples)
    let pixel =
      samples == 1 ? Double(index) : (Double(index) + 0.5) / Double(samples) - 0.5
    return switch sampling {
    case .centres: (pixel + 0.5) / pixels
    case .edges: pixel / pixels
    case .corners: pixels == 1 ? (pixel + 0.5) : pixel / (pixels - 1)
    }
  }
}
