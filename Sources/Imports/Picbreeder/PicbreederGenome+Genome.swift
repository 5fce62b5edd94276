import Genomes
import Text

extension PicbreederGenome {
  /// Our genome that paints the same picture.
  ///
  /// Their d is some times our r, which goes into the weights, as what a node's sum and its value are
  /// multiplied by does; links between the same two nodes are one connection with the sum of their
  /// weights. A link that enters an input, or would close a cycle, is left out; see
  /// `staying(of:nodeCount:inputs:)`.
  ///
  /// - Parameter warn: is called for what is left out, with its place.
  /// - Throws: at a link of an unknown node, and where the outputs make no colour.
  func genome(warn: (ImportPlace, String) -> Void) throws(ImportError) -> Genome {
    let colour = try colour()
    var draft = Genome.Draft(
      bare: Canvas(scale: 1, origin: .centred, sampling: plane.sampling, colour: colour),
      output: .identity)
    let ids = try add(nodes, to: &draft)
    let connections = try connections(between: ids, warn: warn)
    let indices = Dictionary(
      uniqueKeysWithValues: draft.nodes.enumerated().map { ($1.id, $0) })
    let outputs = outputs
    let links = connections.compactMap { gene, link -> PossibleLink? in
      guard let source = indices[gene.from], let target = indices[gene.to] else { return nil }
      return PossibleLink(
        link: Topology.Link(source: source, target: target), isEnabled: gene.enabled,
        leavesOutput: outputs.contains(link.source))
    }
    let stays = Self.staying(
      of: links, nodeCount: draft.nodes.count,
      inputs: draft.nodes.indices.filter { draft.nodes[$0].id.isInput })
    for (connection, stays) in zip(connections, stays) {
      if stays {
        draft.connections.append(connection.gene)
      } else {
        warn(
          connection.link.place,
          "the link \(connection.link), weight \(connection.link.weight), is left out, since it would "
            + "close a cycle")
      }
    }
    do throws(GenomeFault) {
      return try draft.genome()
    } catch {
      throw .unexpected(at: self.place, expected: error.expected, found: error.found)
    }
  }

  /// The nodes that give a colour, also those that do so through another.
  private var outputs: Set<Marking> {
    innerOutputs.union(
      nodes.lazy.filter { if case .output = $0.role { true } else { false } }.map(\.marking))
  }

  /// The colour model of the outputs: red, green and blue; else hue, saturation and brightness,
  /// where ink takes the place of a missing brightness; else, and of a structure, a brightness alone.
  private func colour() throws(ImportError) -> ColourModel {
    let channels = Set(
      nodes.compactMap { node -> Channel? in
        if case .output(let channel) = node.role { channel } else { nil }
      })
    if isStructure, !channels.isDisjoint(with: [.ink, .brightness]) { return .grey }
    if !channels.isDisjoint(with: [.red, .green, .blue]) { return .rgb }
    if !channels.isDisjoint(with: [.hue, .saturation]) { return .hsv }
    if !channels.isEmpty { return .grey }
    throw .unexpected(
      at: place, expected: "a node of type \"out\" that gives ink, brightness or a colour",
      found: "none")
  }

  /// Adds the nodes to a draft that has its inputs and outputs: an output that the colour model
  /// does not have becomes a hidden node.
  ///
  /// - Returns: the node of each marking; several inputs of one label are one node.
  private func add(
    _ nodes: [Node], to draft: inout Genome.Draft
  ) throws(ImportError) -> [Marking: NodeID] {
    let hasBrightness = nodes.contains { $0.role == .output(.brightness) }
    var ids: [Marking: NodeID] = [:]
    var given: Set<NodeID> = []
    for node in nodes {
      let id = id(of: node, in: draft.canvas.colour, hasBrightness: hasBrightness)
      ids[node.marking] = id
      if case .input = node.role { continue }
      guard given.insert(id).inserted else {
        throw .unexpected(
          at: node.place, expected: "one output of each label",
          found: Quotation.quoted(node.marking.description))
      }
      let gene = Genomes.Node(
        id: id, activation: node.activation,
        bias: try single(node.gain * node.bias, "a bias", at: node.place))
      if let index = draft.nodes.firstIndex(where: { $0.id == id }) {
        draft.nodes[index] = gene
      } else {
        draft.nodes.append(gene)
      }
    }
    return ids
  }

  private func id(of node: Node, in colour: ColourModel, hasBrightness: Bool) -> NodeID {
    switch (node.role, colour) {
    case (.input(.x), _): .input(.x)
    case (.input(.y), _): .input(.y)
    case (.input(.d), _): .input(.r)
    case (.input(.bias), _): .input(.bias)
    case (.output(.red), .rgb): .output(.red)
    case (.output(.green), .rgb): .output(.green)
    case (.output(.blue), .rgb): .output(.blue)
    case (.output(.hue), .hsv): .output(.hue)
    case (.output(.saturation), .hsv): .output(.saturation)
    case (.output(.brightness), .hsv): .output(.value)
    case (.output(.brightness), .grey): .output(.ink)
    case (.output(.ink), .hsv) where !hasBrightness: .output(.value)
    case (.output(.ink), .grey) where !hasBrightness: .output(.ink)
    default: node.marking.nodeID
    }
  }

  /// The links as genes, at most one for each pair of nodes, with the first link between them.
  private func connections(
    between ids: [Marking: NodeID], warn: (ImportPlace, String) -> Void
  ) throws(ImportError) -> [(gene: Connection, link: Link)] {
    let gains = Dictionary(nodes.map { ($0.marking, $0.gain) }) { first, _ in first }
    let scales = Dictionary(nodes.map { ($0.marking, $0.scale) }) { first, _ in first }
    var indices: [Connection.Marking: Int] = [:]
    var sums: [(marking: Connection.Marking, weight: Double, link: Link)] = []
    for link in links {
      let marking = Connection.Marking(
        from: try link.node(link.source, .source, among: ids),
        to: try link.node(link.target, .target, among: ids))
      if case .input = marking.to.role {
        warn(link.place, "the link \(link) is left out, since it enters an input")
        continue
      }
      let distance = marking.from == .input(.r) ? plane.distance : 1
      let weight =
        distance * link.weight * scales[link.source, default: 1] * gains[link.target, default: 1]
      if let index = indices[marking], sums[index].link.isEnabled == link.isEnabled {
        sums[index].weight += weight
      } else if let index = indices[marking] {
        // Of two of which one is off, the other counts.
        if link.isEnabled { sums[index] = (marking, weight, link) }
      } else {
        indices[marking] = sums.count
        sums.append((marking, weight, link))
      }
    }
    return try sums.map { (marking, weight, link) throws(ImportError) in
      let gene = Connection(
        from: marking.from, to: marking.to, weight: try single(weight, "a weight", at: link.place),
        enabled: link.isEnabled)
      return (gene, link)
    }
  }

  /// A number in single precision.
  private func single(
    _ number: Double, _ name: String, at place: ImportPlace
  ) throws(ImportError) -> Float {
    guard Float(number).isFinite else {
      throw .unexpected(
        at: place, expected: "\(name) within single precision", found: "\(number)")
    }
    return Float(number)
  }
}

extension PicbreederGenome.Link: CustomStringConvertible {
  var description: String { "from \(source.words) to \(target.words)" }

  /// Where it begins and where it ends, as the files of each program call it.
  fileprivate enum End {
    case source, target

    func name(in system: ImportedFile.Form) -> String {
      switch system {
      case .breed, .fer, .picbreeder: self == .source ? "<source>" : "<target>"
      case .winPicbreeder: self == .source ? "sourceID" : "targetID"
      case .picbreederVLM, .neatPython: self == .source ? "\"from\"" : "\"to\""
      }
    }
  }

  /// The node of one of its ends.
  fileprivate func node(
    _ marking: PicbreederGenome.Marking, _ end: End,
    among ids: [PicbreederGenome.Marking: NodeID]
  ) throws(ImportError) -> NodeID {
    guard let id = ids[marking] else {
      throw .unexpected(
        at: place, expected: "a \(end.name(in: marking.system)) that is a node of the genome",
        found: Quotation.quoted(marking.description))
    }
    return id
  }
}
