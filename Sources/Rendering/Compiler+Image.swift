import Genomes

extension Compiler {
  /// Where a point of the canvas is on the image, which goes from −1 to 1 along its shorter side; see
  /// `SeenImage`.
  mutating func imagePlace(of point: (x: Value, y: Value)) -> (x: Value, y: Value) {
    let canvas = genome.canvas
    guard let span = canvas.image?.span else { return point }
    switch canvas.origin {
    case .centred:
      if span == 1 { return point }
      return (
        apply(.identity, to: [(point.x, 1 / span)]), apply(.identity, to: [(point.y, 1 / span)])
      )
    case .corner:
      // The corner of the picture is at 0, its middle at half the extent.
      let (width, height) = (Float(viewport.extent.x), Float(viewport.extent.y))
      return (
        apply(.identity, start: -width, to: [(point.x, 2 / span)]),
        apply(.identity, start: -height, to: [(point.y, 2 / span)])
      )
    }
  }
}
