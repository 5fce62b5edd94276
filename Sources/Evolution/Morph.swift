import Genomes

/// The way from one genome to another, for pictures that turn into each other without a jump.
///
/// Genes that both have go evenly from the weights and biases of the one to those of the other. Genes
/// that one alone has fade: the weights from them into common nodes go to or from 0, and the weights
/// among them stay. A node that has different activations in the two, or whose connections in both
/// together would close a cycle, is there twice: one fades out and one fades in; where it is an output,
/// the output becomes their weighted sum. Disabled genes and hidden nodes that nothing hears are left
/// out.
///
/// Where the canvases differ, an input of one alone fades with its connections; the weights from x, y
/// and r are scaled; the plane moves evenly and turns the short way round; a grey picture becomes an HSV, OKLCH or RGB one or gets a palette, and an HSV or
/// palette picture becomes an RGB one, of the same pixels; palettes go colour by colour; sampling,
/// symmetry and tiling change in the middle of the way, and so does an image that is not the same in both.
///
/// There is a jump where an OKLCH picture meets one of HSV, RGB or a palette: it is taken for an HSV
/// one, with its lightness as the value and its chroma as the saturation.
public struct Morph: Sendable {
  /// Where the way begins.
  public let first: Genome
  /// Where it ends.
  public let last: Genome
  private let one: Genome.Draft
  private let other: Genome.Draft

  /// The way from the first to the last.
  ///
  /// - Throws: where both together have more nodes or connections than a genome may have.
  public init(_ first: Genome, _ last: Genome) throws(GenomeFault) {
    self.first = first
    self.last = last
    var pair = MorphPair(first, last)
    pair.shareCanvas()
    pair.partNodes()
    one = pair.one
    other = pair.other
    _ = try draft(at: 0.5).genome()
  }

  /// The genome at a share of the way.
  ///
  /// - Parameter share: 0 (the first itself) … 1 (the last itself).
  public func genome(at share: Double) -> Genome {
    if share <= 0 { return first }
    if share >= 1 { return last }
    return draft(at: share).valid()
  }

  private func draft(at share: Double) -> Genome.Draft {
    var draft = Genome.Draft(canvas: canvas(at: share))
    var others: [NodeID: Node] = [:]
    for node in other.nodes { others[node.id] = node }
    for var node in one.nodes {
      if let last = others.removeValue(forKey: node.id) {
        node.bias = Self.mixed(node.bias, last.bias, share)
      }
      draft.nodes.append(node)
    }
    draft.nodes += other.nodes.filter { others[$0.id] != nil }

    let (ones, all) = (Set(one.nodes.map(\.id)), Set(other.nodes.map(\.id)))
    var weights: [Connection.Marking: Float] = [:]
    for connection in other.connections { weights[connection.marking] = connection.weight }
    for var connection in one.connections {
      let last = weights.removeValue(forKey: connection.marking)
      if last != nil || all.contains(connection.to) {
        connection.weight = Self.mixed(connection.weight, last ?? 0, share)
      }
      draft.connections.append(connection)
    }
    for var connection in other.connections where weights[connection.marking] != nil {
      if ones.contains(connection.to) {
        connection.weight = Self.mixed(0, connection.weight, share)
      }
      draft.connections.append(connection)
    }
    return draft
  }

  private func canvas(at share: Double) -> Canvas {
    var canvas = one.canvas
    let nearer = share < 0.5 ? first.canvas : last.canvas
    canvas.sampling = nearer.sampling
    let (from, to) = (one.canvas.placement, other.canvas.placement)
    canvas.placement = Placement(
      shiftX: Self.mixed(from.shiftX, to.shiftX, share),
      shiftY: Self.mixed(from.shiftY, to.shiftY, share),
      turn: Float(Double(from.turn) + share * Self.shortestTurn(from.turn, to.turn)))
    canvas.symmetry = nearer.symmetry
    canvas.tiling = nearer.tiling
    if let palette = one.canvas.palette, let last = other.canvas.palette {
      canvas.palette = palette.mixed(with: last, at: share)
    }
    canvas.image = image(at: share)
    canvas.inputs += other.canvas.inputs.filter { !one.canvas.inputs.contains($0) }
    canvas.latents = canvas.inputs.compactMap { input in
      switch (one.canvas.latent(input), other.canvas.latent(input)) {
      case (let from?, let to?): Self.mixed(from, to, share)
      case (let value, nil), (nil, let value): value
      }
    }
    return canvas
  }

  /// What the pictures see on the way.
  private func image(at share: Double) -> SeenImage? {
    guard let from = one.canvas.image, let to = other.canvas.image else {
      return one.canvas.image ?? other.canvas.image
    }
    guard from.fingerprint == to.fingerprint else { return share < 0.5 ? from : to }
    return SeenImage(
      fingerprint: from.fingerprint, span: Self.mixed(from.span, to.span, share))
  }

  /// From one turn to another the short way round, −½ … ½.
  private static func shortestTurn(_ from: Float, _ to: Float) -> Double {
    let way = Double(to) - Double(from)
    return way - way.rounded()
  }

  private static func mixed(_ from: Float, _ to: Float, _ share: Double) -> Float {
    Float(Double(from) * (1 - share) + Double(to) * share)
  }
}
