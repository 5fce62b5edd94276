import JSON

extension GenomeFormat {
  /// `breed.genome/1`: format, canvas, nodes, connections, in this order. Layers that are fully
  /// connected are written in "connections" as blocks.
  static let version1 = GenomeFormat(
    name: "breed.genome/1", write: \.version1,
    read: { element throws(JSONError) in try Genome(version1: element) })
}

extension Genome {
  fileprivate var version1: JSONValue {
    .object([
      ("format", .string(GenomeFormat.version1.name)),
      ("canvas", canvas.json),
      ("nodes", .array(nodes.map(\.json))),
      ("connections", .array(ConnectionRun.runs(of: connections).map(\.json))),
    ])
  }

  fileprivate init(version1 element: JSONElement) throws(JSONError) {
    try element.expectMembers(["format", "canvas", "nodes", "connections"])
    var nodes: [Node] = []
    for node in try element.member("nodes").elements() { nodes.append(try Node(json: node)) }
    var runs: [ConnectionRun] = []
    for run in try element.member("connections").elements() {
      runs.append(try ConnectionRun(json: run))
    }
    let canvas = try Canvas(json: element.member("canvas"))
    do throws(GenomeFault) {
      try self.init(canvas: canvas, nodes: nodes, connections: runs.flatMap(\.connections))
    } catch {
      throw try element.fault(error, among: runs)
    }
  }
}

extension JSONElement {
  /// The error of a genome's fault at its place below this element.
  fileprivate func fault(
    _ fault: GenomeFault, among runs: [ConnectionRun]
  ) throws(JSONError) -> JSONError {
    let (list, index, key) = fault.place
    var place = try member(list)
    if let index, list == "connections" {
      place = try runs.place(ofConnection: index, key: key, in: place)
    } else {
      if let index { place = try place.elements()[index] }
      if let key { place = try place.member(key) }
    }
    return place.error(expected: fault.expected, found: fault.found)
  }

  /// The symmetry that is named here.
  ///
  /// - Throws: where the text names none.
  public func symmetry() throws(JSONError) -> Symmetry {
    guard let symmetry = Symmetry(try string()) else {
      let forms = Symmetry.forms.map { "\"\($0)\"" }
      throw error(
        expected: forms.dropLast().joined(separator: ", ") + " or \(forms[forms.count - 1]), "
          + "N in \(Symmetry.folds.lowerBound) to \(Symmetry.folds.upperBound)")
    }
    return symmetry
  }

  /// The marking that is written here.
  package func nodeID() throws(JSONError) -> NodeID {
    guard let id = NodeID(try string()) else {
      throw error(expected: "an input, an output or twelve hexadecimal digits")
    }
    return id
  }
}

extension Canvas {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("inputs", .array(inputs.map { .string($0.rawValue) })),
      ("scale", .float(scale)),
      ("sampling", .string(sampling.rawValue)),
      ("colour", .string(colour.rawValue)),
    ]
    if placement.isShifted {
      members.append(("shift", .array([.float(placement.shiftX), .float(placement.shiftY)])))
    }
    if placement.turn != 0 { members.append(("turn", .float(placement.turn))) }
    if let palette { members.append(("palette", palette.json)) }
    if symmetry != .none { members.append(("symmetry", .string(symmetry.description))) }
    if tiling != .none { members.append(("tiling", .string(tiling.rawValue))) }
    if let image { members.append(("image", image.json)) }
    if origin != .centred { members.insert(("origin", .string(origin.rawValue)), at: 2) }
    if !latents.isEmpty { members.insert(("latents", .array(latents.map(JSONValue.float))), at: 1) }
    return .line(.object(members))
  }

  fileprivate init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["inputs", "scale", "sampling", "colour"],
      optional: [
        "latents", "origin", "shift", "turn", "palette", "symmetry", "tiling", "image",
      ])
    let inputs: [Input] = try element.member("inputs").names()
    var latents: [Float] = []
    for latent in try element.optionalMember("latents")?.elements() ?? [] {
      latents.append(try latent.float())
    }
    var placement = Placement(turn: try element.optionalMember("turn")?.float() ?? 0)
    if let shift = try element.optionalMember("shift") {
      let numbers = try shift.elements()
      guard numbers.count == 2 else { throw shift.error(expected: "two numbers, of x and y") }
      (placement.shiftX, placement.shiftY) = (try numbers[0].float(), try numbers[1].float())
    }
    self.init(
      inputs: inputs, latents: latents, scale: try element.member("scale").float(),
      origin: try element.optionalMember("origin")?.one() ?? .centred,
      sampling: try element.member("sampling").one(), placement: placement,
      colour: try element.member("colour").one(),
      symmetry: try element.optionalMember("symmetry")?.symmetry() ?? .none,
      tiling: try element.optionalMember("tiling")?.one() ?? .none)
    palette = try element.optionalMember("palette").map(Gradient.init(json:))
    image = try element.optionalMember("image").map(SeenImage.init(json:))
  }
}

extension SeenImage {
  fileprivate var json: JSONValue {
    .object([("sha256", .string(fingerprint)), ("span", .float(span))])
  }

  fileprivate init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["sha256", "span"])
    let fingerprint = try element.member("sha256")
    guard Self.isFingerprint(try fingerprint.string()) else {
      throw fingerprint.error(expected: "64 hexadecimal digits")
    }
    self.init(
      fingerprint: try fingerprint.string(), span: try element.member("span").float())
  }
}

extension Node {
  fileprivate var json: JSONValue {
    .line(
      .object([
        ("id", .string(id.description)), ("kind", .string(kind.rawValue)),
        ("activation", .string(activation.rawValue)), ("bias", .float(bias)),
      ]))
  }

  fileprivate init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["id", "kind", "activation", "bias"])
    self.init(
      id: try element.member("id").nodeID(), activation: try element.member("activation").one(),
      bias: try element.member("bias").float())
    let kind: Kind = try element.member("kind").one()
    guard kind == self.kind else {
      throw try element.member("kind").error(
        expected: "\"\(self.kind.rawValue)\", as \"\(id)\" is")
    }
  }
}
