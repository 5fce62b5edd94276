import JSON

extension ConnectionRun {
  /// A connection alone, or the block `{ "from": [sources], "to": [targets], "weights": [[one row a
  /// target]] }`, which stands for the enabled connections of the first target from every source,
  /// then of the second, and so on.
  var json: JSONValue {
    guard targetCount != nil else { return connections[connections.startIndex].json }
    let sources = sources
    let rows = stride(
      from: connections.startIndex, to: connections.endIndex, by: sources.count)
    return .object([
      ("from", .line(.array(sources.map { .string($0.description) }))),
      ("to", .line(.array(targets.map { .string($0.description) }))),
      (
        "weights",
        .array(
          rows.map { row in
            .line(.array(connections[row..<row + sources.count].map { .float($0.weight) }))
          })
      ),
    ])
  }

  /// Reads what `json` writes.
  init(json element: JSONElement) throws(JSONError) {
    guard let weights = try element.optionalMember("weights") else {
      connections = [try Connection(json: element)]
      targetCount = nil
      return
    }
    try element.expectMembers(["from", "to", "weights"])
    let sources = try element.member("from").nodeIDs()
    let targets = try element.member("to").nodeIDs()
    let rows = try weights.elements()
    guard rows.count == targets.count else {
      throw weights.error(expected: "\(targets.count) rows, one for each target")
    }
    var connections: [Connection] = []
    connections.reserveCapacity(min(sources.count * targets.count, Genome.connectionLimit))
    for (target, row) in zip(targets, rows) {
      let weights = try row.elements()
      guard weights.count == sources.count else {
        throw row.error(expected: "\(sources.count) numbers, one for each source")
      }
      for (source, weight) in zip(sources, weights) {
        connections.append(Connection(from: source, to: target, weight: try weight.float()))
      }
    }
    self.connections = connections[...]
    targetCount = targets.count
  }
}

extension [ConnectionRun] {
  /// The element of the list that tells the connection of that index, or its part for `key`.
  func place(
    ofConnection index: Int, key: String?, in list: JSONElement
  ) throws(JSONError) -> JSONElement {
    var index = index
    for (run, element) in zip(self, try list.elements()) {
      guard index >= run.connections.count else {
        guard let key else { return element }
        let place = try element.member(key)
        guard let targetCount = run.targetCount else { return place }
        let sourceCount = run.connections.count / targetCount
        switch key {
        case "from": return try place.elements()[index % sourceCount]
        case "to": return try place.elements()[index / sourceCount]
        default: return place
        }
      }
      index -= run.connections.count
    }
    return list
  }
}

extension JSONElement {
  fileprivate func nodeIDs() throws(JSONError) -> [NodeID] {
    let elements = try elements()
    guard !elements.isEmpty else { throw error(expected: "at least one node") }
    var ids: [NodeID] = []
    for element in elements { ids.append(try element.nodeID()) }
    return ids
  }
}

extension Connection {
  fileprivate var json: JSONValue {
    .line(
      .object([
        ("from", .string(from.description)), ("to", .string(to.description)),
        ("weight", .float(weight)), ("enabled", .bool(enabled)),
      ]))
  }

  fileprivate init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["from", "to", "weight", "enabled"])
    self.init(
      from: try element.member("from").nodeID(), to: try element.member("to").nodeID(),
      weight: try element.member("weight").float(),
      enabled: try element.member("enabled").bool())
  }
}
