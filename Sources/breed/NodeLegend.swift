import Inspection
import JSON

/// The nodes of a network as a table, so that one finds in the diagram what one sees on the sheet.
struct NodeLegend {
  let map: NetworkMap
  /// What each node's values run over, in the order of the map.
  let ranges: [ClosedRange<Float>?]

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

  /// The same for programs.
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
