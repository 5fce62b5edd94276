extension Genome {
  /// Checks every rule that makes a list of genes a genome, in one pass over each list.
  ///
  /// - Returns: the indices of each connection's ends.
  /// - Throws: the first fault, canvas before nodes before connections before cycles.
  static func validate(_ draft: Draft) throws(GenomeFault) -> [Topology.Link] {
    let (canvas, nodes, connections) = (draft.canvas, draft.nodes, draft.connections)
    try validate(canvas)
    guard nodes.count <= nodeLimit else { throw .tooManyNodes(nodes.count) }
    guard connections.count <= connectionLimit else {
      throw .tooManyConnections(connections.count)
    }
    var indices = KeyTable(capacity: nodes.count)
    for (index, node) in nodes.enumerated() {
      guard indices.insert(node.id.key, index) == index else {
        throw .repeatedNode(node: index, node.id)
      }
      try validate(node, at: index, on: canvas)
    }
    for input in canvas.inputs where indices[.input(input)] == nil {
      throw .missingNode(.input(input))
    }
    for output in canvas.colour.outputs where indices[.output(output)] == nil {
      throw .missingNode(.output(output))
    }

    var seen = KeyTable(capacity: connections.count)
    var links: [Topology.Link] = []
    links.reserveCapacity(connections.count)
    for (index, connection) in connections.enumerated() {
      guard let source = indices[connection.from] else {
        throw .unknownSource(connection: index, connection.from)
      }
      guard let target = indices[connection.to] else {
        throw .unknownTarget(connection: index, connection.to)
      }
      if case .input = connection.to.role {
        throw .entersInput(connection: index, connection.to)
      }
      guard connection.weight.isFinite else { throw .connectionNumber(connection: index) }
      guard seen.insert(KeyTable.pair(source, target), index) == index else {
        throw .repeatedConnection(connection: index, connection.marking)
      }
      links.append(Topology.Link(source: source, target: target))
    }
    if case .cycle(let node) = Topology.order(nodeCount: nodes.count, links: links) {
      throw .cycle(nodes[node].id)
    }
    return links
  }

  /// Whether a draft breaks no rule since it has this genome's canvas and markings, in their order, and
  /// sound numbers. Where it is false, the draft may be valid or not.
  func hasNetwork(of draft: Draft) -> Bool {
    guard nodes.count == draft.nodes.count, connections.count == draft.connections.count,
      canvas == draft.canvas
    else { return false }
    for (node, other) in zip(nodes, draft.nodes) {
      guard node.id == other.id, other.bias.isFinite else { return false }
      if node.id.isInput {
        guard other.activation == .identity, other.bias.bitPattern == 0 else { return false }
      }
    }
    for (connection, other) in zip(connections, draft.connections) {
      guard connection.from == other.from, connection.to == other.to, other.weight.isFinite else {
        return false
      }
    }
    return true
  }

  private static func validate(_ canvas: Canvas) throws(GenomeFault) {
    for (index, input) in canvas.inputs.enumerated()
    where canvas.inputs[..<index].contains(input) {
      throw .repeatedInput(input)
    }
    let latents = canvas.inputs.count(where: \.isLatent)
    guard canvas.latents.count == latents else {
      throw .latentCount(expected: latents, found: canvas.latents.count)
    }
    guard canvas.scale.isFinite, canvas.scale > 0, canvas.placement.isFinite,
      canvas.latents.allSatisfy(\.isFinite)
    else {
      throw .canvasNumber
    }
    guard (canvas.colour == .palette) == (canvas.palette != nil) else {
      throw .palette(canvas.colour)
    }
    guard canvas.inputs.contains(where: \.isImage) == (canvas.image != nil) else {
      throw .image(isThere: canvas.image != nil)
    }
    if let image = canvas.image {
      guard SeenImage.isFingerprint(image.fingerprint) else {
        throw .imageFingerprint
      }
      guard image.span.isFinite, image.span > 0 else { throw .imageSpan }
    }
    switch canvas.symmetry {
    case .rotation(let fold), .kaleidoscope(let fold):
      guard Symmetry.folds ~= fold else { throw .canvasSymmetry(canvas.symmetry) }
    case .none, .mirror, .twoWay: break
    }
  }

  private static func validate(
    _ node: Node, at index: Int, on canvas: Canvas
  ) throws(GenomeFault) {
    guard node.bias.isFinite else { throw .nodeNumber(node: index) }
    switch node.id.role {
    case .input(let input):
      guard canvas.inputs.contains(input) else { throw .strangeNode(node: index, node.id) }
      guard node.activation == .identity, node.bias == 0, node.bias.sign == .plus else {
        throw .alteredInput(node: index, node.id)
      }
    case .output(let output):
      guard canvas.colour.outputs.contains(output) else {
        throw .strangeNode(node: index, node.id)
      }
    case .hidden: break
    }
  }
}
