import Genomes

extension Genome.Draft {
  /// Rewrites the network in a richer colour model, in the order grey, HSV, RGB, with the same
  /// pixels but for rounding.
  ///
  /// From grey to HSV the hue is left out, since where nothing is saturated it may be anything.
  mutating func paint(in model: ColourModel, ids: inout FreshIDs) {
    switch (canvas.colour, model) {
    case (.grey, .hsv):
      turnInkIntoValue()
      nodes.append(Node(id: .output(.saturation)))
    case (.grey, .rgb):
      let ink = stripped(.ink, ids: &ids)
      for output in model.outputs { add(.absolute, as: .output(output), 0, [(ink, 1)]) }
    case (.hsv, .rgb): paintHSVInRGB(ids: &ids)
    default: return
    }
    canvas.colour = model
  }

  /// The HSV formula as nodes: a channel is v − v·s·k with v and s clamped to 0…1 and
  /// k = max(0, min(w, 4 − w, 1)), w = (n + 6·hue) mod 6, n = 5, 3, 1 for red, green, blue.
  ///
  /// The `ramp` clamps to −1…1, so V = 2v − 1, S = 2s − 1 and K = 2k − 1 are nodes; k is a triangle
  /// wave cut off; and a product is a difference of squares, a·b = ((a + b)² − (a − b)²) / 4.
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

  /// Makes an output a hidden node.
  private mutating func stripped(_ output: Output, ids: inout FreshIDs) -> NodeID {
    let id = ids.next(for: .output(output))
    rename(.output(output), to: id)
    return id
  }

  @discardableResult
  private mutating func add(
    _ activation: Activation, as id: NodeID, _ bias: Float, _ sources: [(NodeID, Float)]
  ) -> NodeID {
    nodes.append(Node(id: id, activation: activation, bias: bias))
    connections += sources.map { Connection(from: $0.0, to: id, weight: $0.1) }
    return id
  }
}
