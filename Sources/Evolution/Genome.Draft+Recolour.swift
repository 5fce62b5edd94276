import Genomes

extension Genome {
  /// The picture's shape in other colours, whatever its own are; see `Draft.paint(in:random:)`. What is
  /// drawn for it depends on its weights and biases alone.
  ///
  /// - Throws: where the network would be larger than a genome may be: it has up to 30 nodes more.
  public func painted(in colours: Colours) throws(GenomeFault) -> Genome {
    var draft = Draft(self)
    var random = RandomStream(seed: draft.fingerprint, generation: 0, child: 0)
    draft.paint(in: colours, random: &random)
    return try draft.genome()
  }
}

extension Genome.Draft {
  /// Gives the picture these colours and leaves its shape; see `recolour`. Where the model has hues and
  /// the picture has none, they are drawn, as is a palette that is not given.
  ///
  /// A grey picture becomes an RGB one by way of HSV, so that it gets colours too.
  mutating func paint(in colours: Colours, random: inout RandomStream) {
    var ids = FreshIDs([self])
    let ways: [ColourModel] =
      canvas.colour == .grey && colours.model == .rgb ? [.hsv, .rgb] : [colours.model]
    for model in ways {
      let needsTint = model.tint != nil && canvas.colour.tint == nil
      let palette =
        model == .palette
        ? colours.palette ?? canvas.palette ?? random.pick(Gradient.named)?.gradient : nil
      recolour(
        like: Genome.Draft(bare: Canvas(colour: model, palette: palette), output: .identity),
        ids: &ids)
      canvas.palette = palette
      if needsTint { tint(ids: &ids, random: &random) }
    }
  }

  /// A number that genomes of other weights or biases have not got: FNV-1a over their bits.
  fileprivate var fingerprint: UInt64 {
    (nodes.map(\.bias) + connections.map(\.weight)).reduce(0xcbf2_9ce4_8422_2325) {
      ($0 ^ UInt64($1.bitPattern)) &* 0x100_0000_01b3
    }
  }

  /// Rewrites the network in the colour model of another. The shape of the picture stays, but for the
  /// rounding of a sum: its ink, value or lightness, and of RGB the luma of ITU-R BT.709. Colours that
  /// the new model cannot say are given up, and those that it needs are the other's, even all over.
  ///
  /// In RGB the colours stay too.
  mutating func recolour(like other: Genome.Draft, ids: inout FreshIDs) {
    let model = other.canvas.colour
    if model == .rgb { return paint(in: .rgb, ids: &ids) }
    if canvas.colour == .rgb { turnLumaIntoInk(ids: &ids) }
    switch (canvas.colour.tint, model.tint) {
    case (let own?, let new?):
      rename(.output(own.shape), to: .output(new.shape))
      rename(.output(own.strength), to: .output(new.strength))
    case (let own?, nil):
      for output in [NodeID.output(own.hue), .output(own.strength)] {
        retire(output, as: ids.next(for: output))
      }
      rename(.output(own.shape), to: .output(.ink))
    case (nil, let new?):
      rename(.output(.ink), to: .output(new.shape))
      for output in [NodeID.output(new.hue), .output(new.strength)] {
        nodes += other.nodes.filter { $0.id == output }
      }
    case (nil, nil): break
    }
    canvas.colour = model
    canvas.palette = model == .palette ? canvas.palette ?? other.canvas.palette : nil
  }

  /// Makes an output a hidden node, or takes it away where no other node hears it.
  private mutating func retire(_ output: NodeID, as hidden: NodeID) {
    if connections.contains(where: { $0.from == output }) { return rename(output, to: hidden) }
    nodes.removeAll { $0.id == output }
    connections.removeAll { $0.to == output }
  }

  /// Makes an RGB canvas a grey one. The channels are clamped to 0…1 before they are added, as they are
  /// in the picture; the `ramp` clamps to ±1.
  private mutating func turnLumaIntoInk(ids: inout FreshIDs) {
    let luma = ShiftChroma.luma
    let shares: [(Output, Double)] = [
      (.red, luma.red), (.green, luma.green), (.blue, luma.blue),
    ]
    let clamped = shares.map { output, share in
      let channel = stripped(output, ids: &ids)
      let ramp = add(.ramp, as: ids.next(for: channel), -1, [(channel, 2)])
      return (ramp, Float(share / 2))
    }
    canvas.colour = .grey
    add(.identity, as: .output(.ink), 0.5, clamped)
  }
}
