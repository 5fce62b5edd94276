import Arithmetic
import Genomes

extension Genome.Draft {
  /// Rewrites the network in a richer colour model. The pixels stay the same but for rounding, or as
  /// near as the model allows. The pairs of models are those that `SharedCanvas` needs.
  ///
  /// - From grey to HSV or OKLCH the hue is left out, since a grey may have any. The lightness of OKLCH
  ///   is a curve of 16 straight pieces, which are shorter where it is dark.
  /// - From grey to a palette the ink stays, and the palette is `Gradient.greys`.
  /// - A palette becomes three curves of 16 to 30 straight pieces.
  /// - OKLCH is taken for HSV, output by output; the colours change.
  mutating func paint(in model: ColourModel, ids: inout FreshIDs) {
    switch (canvas.colour, model) {
    case (.grey, .hsv):
      turnInkIntoValue()
      nodes.append(Node(id: .output(.saturation)))
    case (.grey, .oklch):
      paintGreyInOKLCH(ids: &ids)
    case (.grey, .palette): canvas.palette = .greys
    case (.grey, .rgb):
      let ink = stripped(.ink, ids: &ids)
      for output in model.outputs { add(.absolute, as: .output(output), 0, [(ink, 1)]) }
    case (.palette, .rgb): paintPaletteInRGB(ids: &ids)
    case (.oklch, .hsv): turnLightnessIntoValue()
    case (.oklch, .rgb):
      turnLightnessIntoValue()
      paintHSVInRGB(ids: &ids)
    case (.hsv, .rgb): paintHSVInRGB(ids: &ids)
    default: return
    }
    canvas.colour = model
  }

  /// The HSV formula as nodes: a channel is v − v·s·k with v and s clamped to 0…1 and
  /// k = max(0, min(w, 4 − w, 1)), w = (n + 6·hue) mod 6, n = 5, 3, 1 for red, green, blue.
  ///
  /// The `ramp` clamps to −1…1, so V = 2v − 1, S = 2s − 1 and K = 2k − 1 are nodes. k is a triangle
  /// wave that is clamped. A product is a difference of squares, a·b = ((a + b)² − (a − b)²) / 4.
  private mutating func paintHSVInRGB(ids: inout FreshIDs) {
    let hue = stripped(.hue, ids: &ids)
    let saturation = stripped(.saturation, ids: &ids)
    let value = stripped(.value, ids: &ids)
    func fresh() -> NodeID { ids.next(for: value) }
    let magnitude = add(.absolute, as: fresh(), 0, [(value, 1)])
    let v = add(.ramp, as: fresh(), -1, [(magnitude, 2)])
    let s = add(.ramp, as: fresh(), -1, [(saturation, 2)])
    let sum = add(.square, as: fresh(), 1, [(v, 0.5), (s, 0.5)])
    let difference = add(.square, as: fresh(), 0, [(v, 0.5), (s, -0.5)])
    for (output, n) in [(Output.red, 5 as Float), (.green, 3), (.blue, 1)] {
      let wave = add(.triangle, as: fresh(), (2 * n - 1) / 3, [(hue, 4)])
      let k = add(.ramp, as: fresh(), 0, [(wave, 3)])
      let product: [(NodeID, Float)] = [(sum, 0.25), (difference, -0.25)]
      let plus = add(.square, as: fresh(), 0.5, product + [(k, 0.5)])
      let minus = add(.square, as: fresh(), -0.5, product + [(k, -0.5)])
      add(
        .identity, as: .output(output), 0.5, [(v, 0.5), (plus, -0.25), (minus, 0.25)])
    }
  }

  /// The lightness of a grey in OKLCH is the cube root of its linear light.
  private mutating func paintGreyInOKLCH(ids: inout FreshIDs) {
    let places = (0...16).map { Double($0 * $0) / 256 }
    let lightness = places.map { TransferFunction.root(TransferFunction.linear($0), 3) }
    addCurves([(.lightness, lightness)], through: places, ids: &ids)
    nodes.append(Node(id: .output(.chroma)))
  }

  private mutating func paintPaletteInRGB(ids: inout FreshIDs) {
    guard let palette = canvas.palette else { return }
    let steps = palette.stops.count - 1
    let count = steps * ((15 + steps) / steps)
    let places = (0...count).map { Double($0) / Double(count) }
    let colours = places.map { palette.colour(at: $0).channels }
    addCurves(
      [Output.red, .green, .blue].enumerated().map { channel, output in
        (output, colours.map { $0[channel] })
      }, through: places, ids: &ids)
    canvas.palette = nil
  }

  /// Replaces the ink by outputs that are curves of its magnitude: straight lines between the values
  /// at the places. Each piece is a `ramp` that goes from −1 to 1 within the piece.
  private mutating func addCurves(
    _ curves: [(Output, [Double])], through places: [Double], ids: inout FreshIDs
  ) {
    let ink = stripped(.ink, ids: &ids)
    let magnitude = add(.absolute, as: ids.next(for: ink), 0, [(ink, 1)])
    let ramps = zip(places, places.dropFirst()).map { from, to in
      add(
        .ramp, as: ids.next(for: ink), Float(-(from + to) / (to - from)),
        [(magnitude, Float(2 / (to - from)))])
    }
    for (output, values) in curves {
      let halves = zip(values, values.dropFirst()).map { ($1 - $0) / 2 }
      add(
        .identity, as: .output(output), Float(values[0] + halves.reduce(0, +)),
        zip(ramps, halves).map { ($0, Float($1)) })
    }
  }

  /// Makes an OKLCH canvas an HSV one of the same numbers, which mean other colours.
  private mutating func turnLightnessIntoValue() {
    canvas.colour = .hsv
    rename(.output(.lightness), to: .output(.value))
    rename(.output(.chroma), to: .output(.saturation))
  }

  /// Makes an output a hidden node.
  mutating func stripped(_ output: Output, ids: inout FreshIDs) -> NodeID {
    let id = ids.next(for: .output(output))
    rename(.output(output), to: id)
    return id
  }

  @discardableResult
  mutating func add(
    _ activation: Activation, as id: NodeID, _ bias: Float, _ sources: [(NodeID, Float)]
  ) -> NodeID {
    nodes.append(Node(id: id, activation: activation, bias: bias))
    connections += sources.map { Connection(from: $0.0, to: id, weight: $0.1) }
    return id
  }
}
