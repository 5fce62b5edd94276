import Crews

extension Genome {
  /// Writes the genome into a message: some ten bytes a gene.
  package func write(to writer: inout ByteWriter) {
    canvas.write(to: &writer)
    writer.put(each: nodes) { writer, node in
      writer.put(node.id.key)
      writer.put(case: node.activation)
      writer.put(node.bias)
    }
    writer.put(count: connections.count)
    for (connection, link) in zip(connections, links) {
      // A genome has at most 4,096 nodes, which leaves bits to spare.
      writer.put(UInt16(link.source) | (connection.enabled ? Self.enabledBit : 0))
      writer.put(UInt16(link.target))
      writer.put(connection.weight)
    }
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  package init(from reader: inout ByteReader) throws(CrewError) {
    let canvas = try Canvas(from: &reader)
    let nodes = try reader.elements { (reader) throws(CrewError) in
      guard let id = NodeID(key: try reader.number()) else {
        throw .message(expected: "the marking of a node")
      }
      return Node(id: id, activation: try reader.oneOf(), bias: try reader.float())
    }
    let connections = try reader.elements { (reader) throws(CrewError) in
      let source = try reader.number(UInt16.self)
      let target = try reader.number(UInt16.self)
      let (from, to) = (Int(source & ~Self.enabledBit), Int(target))
      guard nodes.indices ~= from, nodes.indices ~= to else {
        throw .message(expected: "one of \(nodes.count) nodes")
      }
      return Connection(
        from: nodes[from].id, to: nodes[to].id, weight: try reader.float(),
        enabled: source & Self.enabledBit != 0)
    }
    do throws(GenomeFault) {
      try self.init(canvas: canvas, nodes: nodes, connections: connections)
    } catch {
      throw .message(expected: "a genome: \(error.expected)")
    }
  }

  private static let enabledBit: UInt16 = 0x8000
}

extension Canvas {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.put(each: inputs) { $0.put(case: $1) }
    writer.put(each: latents) { $0.put($1) }
    writer.put(scale)
    writer.put(case: origin)
    writer.put(case: sampling)
    for number in [placement.shiftX, placement.shiftY, placement.turn] { writer.put(number) }
    writer.put(case: colour)
    writer.put(palette) { writer, palette in
      writer.put(each: palette.stops) { writer, stop in
        for byte in [stop.red, stop.green, stop.blue] { writer.put(byte) }
      }
    }
    symmetry.write(to: &writer)
    writer.put(case: tiling)
    writer.put(image) { writer, image in
      writer.put(image.fingerprint)
      writer.put(image.span)
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(CrewError) {
    self.init(
      inputs: try reader.elements { (reader) throws(CrewError) in try reader.oneOf() },
      latents: try reader.elements { (reader) throws(CrewError) in try reader.float() },
      scale: try reader.float(), origin: try reader.oneOf(), sampling: try reader.oneOf(),
      placement: Placement(
        shiftX: try reader.float(), shiftY: try reader.float(), turn: try reader.float()),
      colour: try reader.oneOf())
    palette = try reader.optional { (reader) throws(CrewError) in
      let stops = try reader.elements { (reader) throws(CrewError) in
        Colour(red: try reader.number(), green: try reader.number(), blue: try reader.number())
      }
      guard let palette = Gradient(stops) else { throw .message(expected: "2 to 16 colours") }
      return palette
    }
    symmetry = try Symmetry(from: &reader)
    tiling = try reader.oneOf()
    image = try reader.optional { (reader) throws(CrewError) in
      SeenImage(fingerprint: try reader.text(), span: try reader.float())
    }
  }
}

extension Symmetry {
  fileprivate func write(to writer: inout ByteWriter) {
    let (kind, fold): (UInt8, Int) =
      switch self {
      case .none: (0, 0)
      case .mirror: (1, 0)
      case .twoWay: (2, 0)
      case .rotation(let fold): (3, fold)
      case .kaleidoscope(let fold): (4, fold)
      }
    writer.put(kind)
    writer.put(count: fold)
  }

  fileprivate init(from reader: inout ByteReader) throws(CrewError) {
    let kind = try reader.number(UInt8.self)
    let fold = try reader.count()
    switch kind {
    case 0: self = .none
    case 1: self = .mirror
    case 2: self = .twoWay
    case 3: self = .rotation(fold)
    case 4: self = .kaleidoscope(fold)
    default: throw .message(expected: "a symmetry")
    }
  }
}

extension ImageShelf {
  /// Writes the images that genomes see and that the reader has not been sent.
  ///
  /// - Parameter sent: their fingerprints, with those that are written now.
  package static func write(
    imagesOf genomes: some Sequence<Genome>, besides sent: inout Set<String>,
    to writer: inout ByteWriter
  ) {
    let images = genomes.imageFingerprints.filter { !sent.contains($0) }.compactMap(image)
    writer.put(each: images) { writer, image in
      writer.put(image.fingerprint)
      writer.put(count: image.width)
      writer.put(bytes: image.pixels)
    }
    sent.formUnion(images.map(\.fingerprint))
  }

  /// Brings the images that `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  package static func bring(from reader: inout ByteReader) throws(CrewError) {
    let images = try reader.elements { (reader) throws(CrewError) in
      let (fingerprint, width) = (try reader.text(), try reader.count())
      let pixels = try reader.list()
      guard width > 0, !pixels.isEmpty, pixels.count.isMultiple(of: 3 * width) else {
        throw .message(expected: "the pixels of an image")
      }
      return ImagePixels(
        fingerprint: fingerprint, width: width, height: pixels.count / (3 * width), pixels: pixels)
    }
    for image in images { put(image) }
  }
}
