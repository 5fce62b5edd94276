/// Why a list of genes is not a valid genome.
public enum GenomeFault: Error, Hashable, Sendable {
  /// The canvas names an input twice.
  case repeatedInput(Input)
  /// The canvas has a number of latents that is not that of its latent inputs.
  case latentCount(expected: Int, found: Int)
  /// A number of the canvas is not finite, or the scale is not over 0.
  case canvasNumber
  /// The canvas has the model `palette` and no palette, or another model and a palette.
  case palette(ColourModel)
  /// The canvas has an image that no input sees, or an input of an image and none.
  case image(isThere: Bool)
  /// An image's fingerprint is not written as one.
  case imageFingerprint
  /// An image's span is not finite, or not over 0.
  case imageSpan
  /// A symmetry has a fold outside of `Symmetry.folds`.
  case canvasSymmetry(Symmetry)
  /// More nodes than `Genome.nodeLimit`.
  case tooManyNodes(Int)
  /// More connections than `Genome.connectionLimit`.
  case tooManyConnections(Int)
  /// A node's id was used before.
  case repeatedNode(node: Int, NodeID)
  /// A node's bias is NaN or infinite.
  case nodeNumber(node: Int)
  /// An input node with an activation or bias of its own.
  case alteredInput(node: Int, NodeID)
  /// An input or output node that the canvas does not have.
  case strangeNode(node: Int, NodeID)
  /// An input or output of the canvas that has no node.
  case missingNode(NodeID)
  /// A connection leaves a node that is not there.
  case unknownSource(connection: Int, NodeID)
  /// A connection enters a node that is not there.
  case unknownTarget(connection: Int, NodeID)
  /// A connection enters an input.
  case entersInput(connection: Int, NodeID)
  /// A connection between these two nodes stands earlier in the list.
  case repeatedConnection(connection: Int, Connection.Marking)
  /// A connection's weight is NaN or infinite.
  case connectionNumber(connection: Int)
  /// The connections, enabled or not, lead from this node back to it.
  case cycle(NodeID)
}

extension GenomeFault {
  /// Where in the genome's file the fault lies: list, index and key, from the genome's root.
  public var place: (list: String, index: Int?, key: String?) {
    switch self {
    case .repeatedInput: ("canvas", nil, "inputs")
    case .latentCount: ("canvas", nil, "latents")
    case .canvasNumber, .palette(.palette): ("canvas", nil, nil)
    case .palette: ("canvas", nil, "palette")
    case .image(isThere: false): ("canvas", nil, nil)
    case .image, .imageFingerprint, .imageSpan: ("canvas", nil, "image")
    case .canvasSymmetry: ("canvas", nil, "symmetry")
    case .tooManyNodes, .missingNode: ("nodes", nil, nil)
    case .tooManyConnections, .cycle: ("connections", nil, nil)
    case .repeatedNode(let node, _), .strangeNode(let node, _): ("nodes", node, "id")
    case .nodeNumber(let node): ("nodes", node, "bias")
    case .alteredInput(let node, _): ("nodes", node, nil)
    case .unknownSource(let connection, _): ("connections", connection, "from")
    case .unknownTarget(let connection, _), .entersInput(let connection, _):
      ("connections", connection, "to")
    case .repeatedConnection(let connection, _): ("connections", connection, nil)
    case .connectionNumber(let connection): ("connections", connection, "weight")
    }
  }

  /// What was expected there.
  public var expected: String {
    switch self {
    case .repeatedInput: "each input once"
    case .latentCount(let expected, _): "\(expected) numbers, one for each latent input"
    case .canvasNumber: "finite numbers and a scale over 0"
    case .palette(.palette): "a member \"palette\", as its colour has one"
    case .palette(let model): "none, as the colour \"\(model.rawValue)\" has none"
    case .image(isThere: false): "a member \"image\", as an input is of one"
    case .image: "none, as no input is of an image"
    case .imageFingerprint: "a fingerprint of 64 hexadecimal digits"
    case .imageSpan: "a finite span over 0"
    case .canvasSymmetry: "\(Symmetry.folds.lowerBound) to \(Symmetry.folds.upperBound) folds"
    case .tooManyNodes: "at most \(Genome.nodeLimit) nodes"
    case .tooManyConnections: "at most \(Genome.connectionLimit) connections"
    case .repeatedNode: "an id that no earlier node has"
    case .nodeNumber, .connectionNumber: "a finite number"
    case .alteredInput: "an input with activation identity and bias 0"
    case .strangeNode: "an input or output of the canvas, or a hidden node"
    case .missingNode(let id): "a node \"\(id)\", as the canvas has it"
    case .unknownSource, .unknownTarget: "an id in \"nodes\""
    case .entersInput: "a node that is not an input"
    case .repeatedConnection: "one connection between two nodes"
    case .cycle: "no way from a node back to itself"
    }
  }

  /// What was found there.
  public var found: String {
    switch self {
    case .repeatedInput(let input): "\"\(input.rawValue)\" twice"
    case .latentCount(_, let found): "\(found)"
    case .canvasNumber, .nodeNumber, .connectionNumber: "another"
    case .canvasSymmetry(let symmetry): "\"\(symmetry)\""
    case .tooManyNodes(let count), .tooManyConnections(let count): "\(count)"
    case .repeatedNode(_, let id): "\"\(id)\" again"
    case .alteredInput(_, let id), .strangeNode(_, let id), .unknownSource(_, let id),
      .unknownTarget(_, let id), .entersInput(_, let id):
      "\"\(id)\""
    case .missingNode, .palette(.palette), .image(isThere: false): "none"
    case .palette, .image: "one"
    case .imageFingerprint, .imageSpan: "another"
    case .repeatedConnection(_, let marking): "\"\(marking.from)\" → \"\(marking.to)\" again"
    case .cycle(let id): "one through \"\(id)\""
    }
  }
}

extension GenomeFault: CustomStringConvertible {
  /// Place, expected and found, in a line.
  public var description: String {
    var path = place.list
    if let index = place.index { path += "[\(index)]" }
    if let key = place.key { path += ".\(key)" }
    return "\(path): expected \(expected), found \(found)"
  }
}
