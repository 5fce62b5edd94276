import Breeding

// What is said of a network, so that one finds in the diagram what one sees on the sheet.

extension InspectedNetwork {
  /// A line of names, then a line for each node, in columns; then the connections, the strongest first.
  ///
  /// - Parameter isWhole: whether every node and connection has a line. If not, the nodes of a long layer
  ///   of a large network have one together, and only so many connections are told.
  func table(isWhole: Bool) -> String {
    // Words to the left, numbers to the right.
    let leading: Set = [2, 3, 7]
    let whole = rows(isWhole: isWhole, isShort: false)
    let rows =
      Columns.isRoom(for: Columns.lines(whole, leading: leading))
      ? whole : rows(isWhole: isWhole, isShort: true)
    return Columns.text(rows, leading: leading, spare: [1, 4, 2], heading: 0)
      + connections(isWhole: isWhole)
  }

  /// The nodes, below the names of the columns.
  ///
  /// - Parameter isShort: whether what says least is left out, for a narrow terminal: the ids of hidden
  ///   nodes, which have numbers, and all but the most frequent activation of a layer.
  private func rows(isWhole: Bool, isShort: Bool) -> [[String]] {
    var rows = [["no", "depth", "node", "activation", "bias", "least", "greatest", ""]]
    for layer in map.layers {
      if !isWhole, map.nodes.count > Self.fewNodes, layer.count > Self.shortLayer {
        rows.append(row(of: layer, isShort: isShort))
      } else {
        rows += layer.map { row(of: map.nodes[$0 - 1], ranges[$0 - 1], isShort: isShort) }
      }
    }
    return rows
  }

  /// The most nodes of a network of which each has a line.
  private static let fewNodes = 32
  /// The most nodes of a layer of a larger network of which each has a line.
  private static let shortLayer = 6
  /// How many connections are told of a network that has more.
  private static let fewConnections = 12

  private func row(
    of numbered: NetworkMap.NumberedNode, _ range: ClosedRange<Float>?, isShort: Bool
  ) -> [String] {
    let node = numbered.gene
    let ends = range.map { [Double($0.lowerBound), Double($0.upperBound)] }
    return [
      "\(numbered.number)", "\(numbered.depth)",
      isShort && node.kind == .hidden ? "" : node.id.description,
      node.kind == .input ? "" : node.activation.rawValue,
      node.bias == 0 ? "" : Report.decimal(Double(node.bias)),
      ends.map { Report.decimal($0[0]) } ?? "not finite",
      ends.map { Report.decimal($0[1]) } ?? "",
      numbered.isLive ? "" : "unused",
    ]
  }

  /// A whole layer in a row.
  private func row(of layer: Range<Int>, isShort: Bool) -> [String] {
    let nodes = layer.map { map.nodes[$0 - 1] }
    let known = layer.compactMap { ranges[$0 - 1] }
    let depths = nodes.map(\.depth)
    let (first, last) = (depths.min() ?? 0, depths.max() ?? 0)
    let unused = nodes.count { !$0.isLive }
    // The most frequent first, and of those as frequent in the order of the activations.
    let activations = nodes[0].gene.kind == .input ? [] : Activation.allCases
    let counts = activations.map { activation in
      (activation, nodes.count { $0.gene.activation == activation })
    }.filter { $0.1 > 0 }.enumerated().sorted {
      ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
    }
    let told = isShort ? 1 : 2
    let most = counts.prefix(told).map { "\($0.element.0.rawValue) \($0.element.1)" }
    return [
      "\(layer.lowerBound)-\(layer.upperBound - 1)",
      first == last ? "\(first)" : "\(first)-\(last)",
      "\(layer.count) nodes", (most + (counts.count > told ? ["…"] : [])).joined(separator: ", "),
      "",
      known.map(\.lowerBound).min().map { Report.decimal(Double($0)) } ?? "not finite",
      known.map(\.upperBound).max().map { Report.decimal(Double($0)) } ?? "",
      unused == 0 ? "" : "\(unused) unused",
    ]
  }

  /// The connections, the strongest first, in columns; nothing where there is none.
  private func connections(isWhole: Bool) -> String {
    let links = map.strongestLinks
    guard !links.isEmpty else { return "" }
    let told = isWhole ? links[...] : links.prefix(Self.fewConnections)
    let rows = told.map { link in
      [
        "\(link.from)-\(link.to)", map.nodes[link.from - 1].gene.words,
        map.nodes[link.to - 1].gene.words, Report.decimal(Double(link.connection.weight)),
        !link.connection.enabled ? "disabled" : link.isLive ? "" : "unused",
      ]
    }
    let rest = links.count - told.count
    return "\n"
      + Columns.text(
        [["connection", "from", "to", "weight", ""]] + rows, leading: [1, 2, 4], spare: [2, 1],
        heading: 0)
      + (rest == 0 ? "" : "and \(rest) weaker ones: --all lists them\n") + "\n"
  }

  /// The connections for programs, the strongest first.
  var connectionsJSON: JSONValue {
    .array(
      map.strongestLinks.map { link in
        .line(
          .object([
            ("connection", .string("\(link.from)-\(link.to)")),
            ("from", .string(link.connection.marking.from.description)),
            ("to", .string(link.connection.marking.to.description)),
            ("weight", .float(link.connection.weight)),
            ("enabled", .bool(link.connection.enabled)), ("live", .bool(link.isLive)),
          ]))
      })
  }

  /// The nodes for programs.
  var json: JSONValue {
    .array(
      zip(map.nodes, ranges).map { numbered, range in
        .line(
          .object([
            ("number", .integer(numbered.number)), ("id", .string(numbered.gene.id.description)),
            ("kind", .string(numbered.gene.kind.rawValue)),
            ("activation", .string(numbered.gene.activation.rawValue)),
            ("bias", .float(numbered.gene.bias)), ("depth", .integer(numbered.depth)),
            ("live", .bool(numbered.isLive)),
            (
              "range",
              range.map { .array([.float($0.lowerBound), .float($0.upperBound)]) } ?? .null
            ),
          ]))
      })
  }
}

extension SweptNetwork {
  /// A line of names, then a line for each row of the sheet, in columns.
  var table: String {
    var rows = [["pictures", "connection", "from", "to", "lowest", "highest", "weight", "at"]]
    for ((start, sweep), link) in zip(zip(sweeps.starts, sweeps), links) {
      let weights = sweep.weights.map { Report.decimal(Double($0)) }
      rows.append([
        "\(start + 1)-\(start + weights.count)", "\(link.from)-\(link.to)",
        map.nodes[link.from - 1].gene.words, map.nodes[link.to - 1].gene.words, weights[0],
        weights[weights.count - 1], Report.decimal(Double(link.connection.weight)),
        sweep.present.map { "\(start + $0 + 1)" } ?? "",
      ])
    }
    return Columns.text(rows, leading: [2, 3], spare: [3, 2], heading: 0)
  }

  /// The rows for programs, with all weights.
  var json: JSONValue {
    .array(
      zip(zip(sweeps.starts, sweeps), links).map { entry, link in
        let (start, sweep) = entry
        return .object([
          ("from", .string(sweep.marking.from.description)),
          ("to", .string(sweep.marking.to.description)),
          ("connection", .string("\(link.from)-\(link.to)")),
          ("first", .integer(start + 1)),
          ("weights", .line(.array(sweep.weights.map(JSONValue.float)))),
          ("present", sweep.present.map { .integer(start + $0 + 1) } ?? .null),
        ])
      })
  }
}

extension Node {
  /// What a node is beside its number: an input's name, what a hidden node computes, and both of an output.
  fileprivate var words: String {
    switch kind {
    case .input: id.description
    case .hidden: activation.rawValue
    case .output: "\(id), \(activation.rawValue)"
    }
  }
}
