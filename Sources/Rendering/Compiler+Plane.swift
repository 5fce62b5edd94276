import Arithmetic
import Genomes

/// From a pixel to the point of the canvas at which the network is computed, as steps before the
/// network's own: first the view, the tiling and the symmetry, all in shorter sides of the picture
/// from its middle, then the canvas's placement, scale and origin.
extension Compiler {
  /// The values that hold x and y of the canvas.
  mutating func point() -> (x: Value, y: Value) {
    guard space == .sides else { return (.column(0), .row(0)) }
    let (x, y) = applyView(to: (.column(0), .row(0)))
    return applyPlacement(to: applySymmetry(to: applyTiling(to: (x, y))))
  }

  // The view.

  private mutating func applyView(to point: (x: Value, y: Value)) -> (x: Value, y: Value) {
    let view = viewport.view
    var (x, y) = point
    let closer = 1 / view.zoom
    if view.rotation != 0 {
      (x, y) = turned((x, y), by: view.rotation, times: closer)
    } else if view.zoom != 1 {
      (x, y) = (sum([(x, Float(closer))]), sum([(y, Float(closer))]))
    }
    if view.spiral != 0 {
      let radius = radius(x, y)
      let angle = sum([(angle(x, y), 1), (radius, Float(view.spiral))])
      (x, y) = polar(radius, angle)
    }
    if view.waveAmplitude != 0 {
      let (height, frequency) = (Float(view.waveAmplitude), Float(2 * .pi * view.waveFrequency))
      x = sum([(x, 1), (apply(.sine, to: y, times: frequency), height)])
      y = sum([(y, 1), (apply(.cosine, to: x, times: frequency), height)])
    }
    if view.centreX != 0 { x = sum([(x, 1)], plus: Float(view.centreX)) }
    if view.centreY != 0 { y = sum([(y, 1)], plus: Float(view.centreY)) }
    return (x, y)
  }

  // The canvas.

  private mutating func applyTiling(to point: (x: Value, y: Value)) -> (x: Value, y: Value) {
    let (width, height) = (Float(1 / viewport.extent.x), Float(1 / viewport.extent.y))
    switch genome.canvas.tiling {
    case .none: return point
    case .torus:
      // The sawtooth is exactly 0 at both borders; without it, the sine's rounding could make them
      // differ. Its argument is rounded before ½ is added, so that it is exactly ±½ there.
      let turn = 2 * Float.pi
      let across = apply(
        .sawtooth, to: apply(.identity, to: point.x, times: width), plus: 0.5)
      let down = apply(.sawtooth, to: apply(.identity, to: point.y, times: height), plus: 0.5)
      let x = sum([
        (apply(.sine, to: across, times: turn), 0.4), (apply(.cosine, to: down, times: turn), 0.3),
      ])
      let y = sum([
        (apply(.sine, to: down, times: turn), 0.4), (apply(.cosine, to: across, times: turn), 0.3),
      ])
      return (x, y)
    case .mirrors:
      // The triangle wave has a period of 4 and a height of 1.
      return (
        sum([(apply(.triangle, to: point.x, times: 4 * width), Float(0.5 * viewport.extent.x))]),
        sum([(apply(.triangle, to: point.y, times: 4 * height), Float(0.5 * viewport.extent.y))])
      )
    }
  }

  private mutating func applySymmetry(to point: (x: Value, y: Value)) -> (x: Value, y: Value) {
    switch genome.canvas.symmetry {
    case .none: return point
    case .mirror: return (apply(.absolute, to: point.x), point.y)
    case .twoWay:
      return (apply(.absolute, to: point.x), apply(.absolute, to: point.y))
    case .rotation(let fold):
      let angle = angle(point.x, point.y)
      return polar(radius(point.x, point.y), sum([(angle, Float(fold))]))
    case .kaleidoscope(let fold):
      // |triangle| goes from 0 to 1 and back over a length of 2.
      let angle = angle(point.x, point.y)
      let wave = apply(.triangle, to: angle, times: Float(fold) / .pi)
      let wedge = apply(.absolute, to: wave, times: .pi / Float(fold))
      return polar(radius(point.x, point.y), wedge)
    }
  }

  private mutating func applyPlacement(to point: (x: Value, y: Value)) -> (x: Value, y: Value) {
    let (scale, placement) = (genome.canvas.scale, genome.canvas.placement)
    let (x, y) = placement.turn == 0 ? point : turned(point, by: Double(placement.turn))
    let (shiftX, shiftY) = (placement.shiftX, placement.shiftY)
    switch genome.canvas.origin {
    case .centred:
      return (sum([(x, 2 * scale)], plus: shiftX), sum([(y, 2 * scale)], plus: shiftY))
    case .corner:
      let half = (Float(viewport.extent.x / 2) * scale, Float(viewport.extent.y / 2) * scale)
      return (
        sum([(x, scale)], plus: half.0 + shiftX), sum([(y, scale)], plus: half.1 + shiftY)
      )
    }
  }

  private mutating func turned(
    _ point: (x: Value, y: Value), by turns: Double, times factor: Double = 1
  ) -> (x: Value, y: Value) {
    let cosine = Float(TurnFunctions.cosine(turns) * factor)
    let sine = Float(TurnFunctions.sine(turns) * factor)
    return (
      sum([(point.x, cosine), (point.y, -sine)]), sum([(point.x, sine), (point.y, cosine)])
    )
  }

  private mutating func polar(_ radius: Value, _ angle: Value) -> (x: Value, y: Value) {
    let (cosine, sine) = (apply(.cosine, to: angle), apply(.sine, to: angle))
    return (product(radius, cosine), product(radius, sine))
  }

  private mutating func apply(
    _ activation: Activation, to value: Value, times weight: Float = 1, plus start: Float = 0
  ) -> Value {
    apply(activation, start: start, to: [(value, weight)])
  }

  private mutating func sum(_ terms: [(Value, Float)], plus start: Float = 0) -> Value {
    apply(.identity, start: start, to: terms)
  }
}
