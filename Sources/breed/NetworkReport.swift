import Breeding

// What is said of a network, so that one finds in the diagram what one sees on the sheet.

extension InspectedNetwork {
  /// A line of names, then a line for each node, in columns.
  var table: String {
    var rows = [["no", "depth", "node", "activation", "bias", "least", "greatest", ""]]
    for (numbered, range) in zip(map.nodes, ranges) {
      let node = numbered.gene
      let ends = range.map { [Double($0.lowerBound), Double($0.upperBound)] }
      rows.append([
        "\(numbered.number)", "\(numbered.depth)", node.id.description,
        node.kind == .input ? "" : node.activation.rawValue,
        node.bias == 0 ? "" : Report.decimal(Double(node.bias)),
        ends.map { Report.decimal($0[0]) } ?? "not finite",
        ends.map { Report.decimal($0[1]) } ?? "",
        numbered.isLive ? "" : "not heard",
      ])
    }
    // Words to the left, numbers to the right.
    return Columns.text(rows, leading: [2, 3, 7])
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
        sweep.marking.from.description, sweep.marking.to.description, weights[0],
        weights[weights.count - 1], Report.decimal(Double(link.connection.weight)),
        sweep.present.map { "\(start + $0 + 1)" } ?? "",
      ])
    }
    return Columns.text(rows, leading: [2, 3])
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
