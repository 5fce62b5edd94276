import Breeding
import HTTP

extension Routes {
  /// A picture's network: what it is, what its nodes paint, and what becomes of it by hand. A picture with
  /// changes that are not saved is given by `Routes.pictures`.
  static let inside = [
    Route("GET", "/api/pictures/:name/:generation/:number/network", parameters: ["changes"]) {
      call in
      let picture = try call.picture(call.integer(inPath: "number"))
      let map = try picture.network(call.changes())
      let values = try call.paint {
        NodePictures(
          of: map, at: Viewport(side: rangeSide(of: map)), by: call.page.workshop.breeder.renderer)
      }
      return try HTTPResponse(json: map.json(of: picture, ranges: values.ranges))
    },
    // Of all nodes, side by side in a grid that is nearly square; or of one alone.
    Route(
      "GET", "/api/pictures/:name/:generation/:number/nodes.png",
      parameters: ["changes", "side", "node", "scale"]
    ) { call in
      let version = try call.version(of: call.integer(inPath: "generation"), in: call.lineage)
      let picture = try call.picture(call.integer(inPath: "number"))
      let map = try picture.network(call.changes())
      var nodes = map.nodes
      if let number = try call.integer("node", in: 1...nodes.count) { nodes = [nodes[number - 1]] }
      let side = try call.integer("side", in: 1...mostSide(of: nodes.count)) ?? 32
      let name = call.text("scale") ?? NodePictures.Scale.fixed.rawValue
      guard let scale = NodePictures.Scale(rawValue: name) else {
        let known = NodePictures.Scale.allCases.map(\.rawValue).joined(separator: " or ")
        throw PageError.bad("?scale=\(name): expected \(known)")
      }
      let sheet = try Sheet(
        count: nodes.count, cellWidth: side, cellHeight: side, gap: 0, margin: 0)
      return try call.kept(call.text("changes") == nil ? version : nil, type: "image/png") {
        try call.paint {
          let painted = NodePictures(
            of: map.genome, nodes: nodes.map(\.gene.id), at: Viewport(side: side), scale: scale,
            by: call.page.workshop.breeder.renderer)
          return sheet.draw(painted.pictures, numbered: false)
        }.png(channels: .grey)
      }
    },
    Route("POST", "/api/lineages/:name/edit", parameters: painted) { call in
      let body = try call.body(["from", "number", "changes"], optional: ["seen"])
      let place = try Workplace(call.lineage, knowing: body.optionalMember("seen")?.integer())
      let id = IndividualID(
        generation: try body.member("from").integer(atLeast: 1),
        number: try body.member("number").integer(atLeast: 1))
      let changes = try Call.changes(
        body.member("changes").elements().map { try $0.string() })
      let address = Address(id, in: place.lineage)
      return try call.done { workshop in
        let shown = try workshop.edit(PictureName(address), changes, in: place)
        // Two thumbnails, for which nobody who breeds meanwhile should have to wait for a place.
        if try workshop.looksUnchanged(shown.generation) {
          workshop.tell(
            "Both look the same: the change has little or no effect on the picture.")
        }
        var command = ShellCommand("edit", "\(address)")
        command.add(changes)
        return (shown, command)
      }
    },
  ]

  /// The most values that the nodes' pictures of one answer are made of: some 60 MB.
  private static let mostValues = 1 << 23

  private static func mostSide(of count: Int) -> Int {
    min(512, Int((Double(mostValues) / Double(count)).squareRoot()))
  }

  /// The side of the pictures from which one sees over what a node's values run.
  private static func rangeSide(of map: NetworkMap) -> Int {
    min(64, mostSide(of: map.nodes.count))
  }
}

extension Call {
  /// The most changes of a network at once.
  private static let mostChanges = 400

  /// The changes after the `?`, with commas between them: `weight 21-22=1.5,off 19-21`.
  func changes() throws -> [NamedChange] {
    guard let text = text("changes"), !text.isEmpty else { return [] }
    return try Self.changes(
      text.split(separator: ",", maxSplits: Self.mostChanges, omittingEmptySubsequences: false)
        .map(String.init))
  }

  /// Reads changes as the shell does, which makes them in an order of its own.
  static func changes(_ texts: [String]) throws -> [NamedChange] {
    guard texts.count <= mostChanges else {
      throw PageError.bad("changes: expected at most \(mostChanges)")
    }
    var changes: [NamedChange] = []
    for text in texts { changes.append(try NamedChange(text)) }
    try changes.checkOnce()
    return changes.arranged
  }
}
